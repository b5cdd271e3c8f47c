import { setTimeout as pause } from "node:timers/promises";
import { firstAnswer, killAll } from "../product/process.ts";
import { type ArrivalRow, readJson } from "./export.ts";
import { openInjector } from "./injecting.ts";
import { judge, type Verdict } from "./oracle.ts";
import { openTrialStage, type Stage, settled } from "./stage.ts";

export type Trial = Verdict & { kills: number; databaseKills: number; recoveries: number[] };

type Asked = { kills: number; messages: number; seed: number; say?: (text: string) => void };

const longestLife = 3000;
const databaseToo = 5;

/**
 * D1: mail comes in by two doors while the whole product is killed at random moments, every fifth time its database
 * with it. At the end it is left alone until nothing waits, and the three records are compared.
 */
export async function killDuringIntake({
  kills,
  messages,
  seed,
  say = () => undefined,
}: Asked): Promise<Trial> {
  const stage = await openTrialStage({ seed });
  const injector = openInjector(stage);
  const recoveries: number[] = [];
  let databaseKills = 0;
  try {
    const share = Math.ceil(messages / (kills + 1));
    let left = messages;
    for (let kill = 1; kill <= kills; kill++) {
      const running = await stage.start();
      const began = performance.now();
      await firstAnswer(running);
      const known = await newest(stage);
      void watchFirst(stage, known).then((at) => at !== undefined && recoveries.push(at - began));
      const now = Math.min(share, left);
      left -= now;
      const injecting = injector.inject(now);
      await pause(stage.random() * longestLife);
      if (kill % databaseToo === 0) {
        databaseKills += 1;
        process.kill(stage.postmaster(), "SIGKILL");
      }
      await killAll(running);
      await injecting;
      say(`kill ${kill} of ${kills}: ${stage.ledger.all().length} injected`);
    }
    const last = await stage.start();
    await firstAnswer(last);
    await injector.inject(left);
    await injector.allAcknowledged();
    await settled(stage, last);
    const verdict = await judge(stage.door, stage.ledger.all(), stage.sink);
    return { ...verdict, kills, databaseKills, recoveries };
  } finally {
    injector.stop();
    await stage.close();
  }
}

/** When a letter was read that was not there before; undefined when the next kill came first. */
async function watchFirst(stage: Stage, before: string | undefined): Promise<number | undefined> {
  for (;;) {
    const found = await newest(stage).catch(() => null);
    if (found === null) return undefined;
    if (found !== before) return performance.now();
    await pause(50);
  }
}

async function newest({ door }: Stage): Promise<string | undefined> {
  const { items } = await readJson<{ items: ArrivalRow[] }>(door, "/arrivals?outcome=opened&limit=1");
  return items[0]?.id;
}

export function said(trial: Trial): string {
  const slowest = Math.max(0, ...trial.recoveries);
  return [
    `${trial.kills} kills (${trial.databaseKills} of them with the database)`,
    summary(trial),
    `from a start to the first new letter read: ${Math.round(slowest)} ms at most, ${trial.recoveries.length} times seen`,
  ].join("\n");
}

/** The three numbers first; then what is suspect, by name. */
export function summary(verdict: Verdict): string {
  const { injected, lost, doubled, ghost, aside, broken, sentTwice } = verdict;
  return [
    `${injected} letters injected: lost ${lost.length}, doubled ${doubled.length}, ghost ${ghost.length}`,
    `in quarantine for nothing ${aside.length}; files broken ${broken.length}; accepted twice by the sink, under one Message-ID: ${sentTwice}`,
    ...[...lost, ...doubled, ...ghost, ...aside, ...broken].slice(0, 20),
  ].join("\n");
}

export const isClean = ({ lost, doubled, ghost, aside, broken }: Verdict): boolean =>
  lost.length + doubled.length + ghost.length + aside.length + broken.length === 0;
