import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type { KillPoint } from "../../server/src/platform/kill-points.ts";
import { mustAsk } from "../driving.ts";
import { firstAnswer, killAll } from "../product/process.ts";
import { type ArrivalRow, departuresBy, readJson } from "./export.ts";
import { openInjector } from "./injecting.ts";
import { judge, type Verdict } from "./oracle.ts";
import { openTrialStage, type Stage, settled } from "./stage.ts";
import { ageFiles, orphansOf } from "./strays.ts";

/** On the way in and on the way out, each moment between two things that must both happen. */
const points: readonly KillPoint[] = [
  "letter-fetched",
  "file-half-kept",
  "large-letter-stored",
  "letter-kept",
  "mark-moved",
  "letter-parsing",
  "attachments-stored",
  "entries-written",
  "entries-committed",
  "mail-accepted",
  "departure-recorded",
];

/** `strays` are files that a death left behind; `orphans` those that the sweeper then left too, a day later. */
export type Deaths = Verdict & { died: KillPoint[]; strays: number; orphans: string[] };

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
    const running = await stage.start();
    await settled(stage, running);
    await injector.allAcknowledged();
    await allLeft(stage);
    const strays = (await orphansOf(stage)).length;
    await killAll(running);
    await sweptADayLater(stage);
    const orphans = await orphansOf(stage);
    return { ...(await judge(stage.door, stage.ledger.all(), stage.sink)), died, strays, orphans };
  } finally {
    injector.stop();
    await stage.close();
  }
}

/** A product that starts sweeps; nothing else says that it has, but that nothing is left to sweep. */
async function sweptADayLater(stage: Stage): Promise<void> {
  await ageFiles(stage);
  await firstAnswer(await stage.start());
  const patience = AbortSignal.timeout(20_000);
  while ((await orphansOf(stage)).length > 0 && !patience.aborted) await pause(100);
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
