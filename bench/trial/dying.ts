import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type { KillPoint } from "../../server/src/platform/kill-points.ts";
import { mustAsk } from "../driving.ts";
import { firstAnswer, killAll } from "../product/process.ts";
import { type ArrivalRow, departuresBy, readJson } from "./export.ts";
import { openInjector } from "./injecting.ts";
import { judge, type Verdict } from "./oracle.ts";
import { openTrialStage, type Stage, settled } from "./stage.ts";

/** On the way in and on the way out, each moment between two things that must both happen. */
const points: readonly KillPoint[] = [
  "letter-fetched",
  "large-letter-stored",
  "letter-kept",
  "letter-parsing",
  "attachments-stored",
  "entries-written",
  "entries-committed",
  "mail-accepted",
  "departure-recorded",
];

export type Deaths = Verdict & { died: KillPoint[] };

/** D2: the process dies at each named moment, with mail coming in, and the next one goes on from there. */
export async function dieAtEachPoint({ seed }: { seed: number }): Promise<Deaths> {
  const stage = await openTrialStage({ seed });
  const injector = openInjector(stage);
  const died: KillPoint[] = [];
  try {
    for (const point of points) {
      const running = await stage.start({ GUICHET_KILL_AT: point });
      const ended = once(running.process, "exit");
      // Twenty letters hold all kinds: with files, and too large for a row.
      await injector.inject(20);
      const [, signal] = await ended;
      if (signal === "SIGKILL") died.push(point);
    }
    await settled(stage, await stage.start());
    await injector.allAcknowledged();
    await allLeft(stage);
    return { ...(await judge(stage.door, stage.ledger.all(), stage.sink)), died };
  } finally {
    injector.stop();
    await stage.close();
  }
}

export type Restarts = Verdict & { restarts: number; survived: boolean; backAfter: number[] };

/** D14: the database is thrown down again and again while letters come; the product goes on, in the same process. */
export async function restartDatabase({
  seed,
  restarts,
  each,
}: {
  seed: number;
  restarts: number;
  each: number;
}): Promise<Restarts> {
  const stage = await openTrialStage({ seed });
  const injector = openInjector(stage);
  const backAfter: number[] = [];
  try {
    const running = await stage.start();
    await firstAnswer(running);
    for (let restart = 0; restart < restarts; restart++) {
      const injecting = injector.inject(each);
      await pause(stage.random() * 1500);
      // What `pg_ctl restart -m immediate` does: nothing is flushed and nobody is told.
      process.kill(stage.postmaster(), "SIGQUIT");
      backAfter.push(await firstAnswer(running));
      await injecting;
      await injector.allAcknowledged();
    }
    await settled(stage, running);
    const survived = running.process.exitCode === null && running.process.signalCode === null;
    await allLeft(stage);
    return { ...(await judge(stage.door, stage.ledger.all(), stage.sink)), restarts, survived, backAfter };
  } finally {
    injector.stop();
    await stage.close();
  }
}

/** Every acknowledgement reached the sink: what it holds is then all there will be. */
export async function allLeft({ door }: Stage): Promise<void> {
  for (;;) {
    const waiting = [...(await departuresBy(door, "waiting")), ...(await departuresBy(door, "delayed"))];
    if (waiting.length === 0) return;
    await pause(100);
  }
}

export type Falls = { falls: number; aside: string | null; attempts: number; afterwards: string };

type Quarantined = ArrivalRow & { problem: string | null; attempts: number };

/** D21: whoever reads this letter falls; a good one is then read by a process that falls over nothing. */
export async function fallOverLetter({ seed }: { seed: number }): Promise<Falls> {
  const stage = await openTrialStage({ seed });
  const injector = openInjector(stage);
  const deadly = { GUICHET_KILL_AT: "letter-parsing" };
  let falls = 0;
  try {
    const injected = injector.inject(1);
    let aside: Quarantined | undefined;
    while (!aside) {
      const running = await stage.start(deadly);
      const fell = once(running.process, "exit").then(() => undefined);
      aside = await Promise.race([fell, whenAside(stage)]);
      if (aside) await killAll(running);
      else falls += 1;
    }
    await injected;
    const last = await stage.start();
    await firstAnswer(last);
    const { door } = stage;
    const again = await mustAsk({ ...door, path: `/api/arrivals/${aside.id}/readings`, method: "POST" });
    return {
      falls,
      aside: aside.problem,
      attempts: aside.attempts,
      afterwards: JSON.parse(again.toString()).outcome,
    };
  } finally {
    injector.stop();
    await stage.close();
  }
}

async function whenAside({ door }: Stage): Promise<Quarantined> {
  for (;;) {
    const found = await readJson<{ items: Quarantined[] }>(door, "/arrivals?outcome=quarantined").catch(
      () => undefined,
    );
    if (found?.items[0]) return found.items[0];
    await pause(50);
  }
}
