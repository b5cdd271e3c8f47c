import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { readClaim } from "../../server/src/platform/postgres/living.ts";
import { firstAnswer } from "../product/process.ts";
import { allLeft } from "./dying.ts";
import { type Injector, openInjector } from "./injecting.ts";
import { judge, type Verdict } from "./oracle.ts";
import { openTrialStage, type Stage, settled } from "./stage.ts";

/** Milliseconds of one restart: how long the database was away, and from its return to our first success. */
type Restart = { downFor: number; backAfter: number };

export type Restarts = Verdict & {
  restarts: Restart[];
  survived: boolean;
  /** Answers of the five hundreds, and those among them given while the database was well. */
  refused: number;
  refusedWhileUp: number;
};

type Asked = { seed: number; seconds: number; everySeconds: number; perSecond: number };

/** D14: the database is thrown down again and again while letters come; the product goes on, in the same process. */
export async function restartDatabase({ seed, seconds, everySeconds, perSecond }: Asked): Promise<Restarts> {
  const stage = await openTrialStage({ seed });
  const injector = openInjector(stage);
  const restarts: Restart[] = [];
  const away: { from: number; to: number }[] = [];
  try {
    const running = await stage.start();
    await firstAnswer(running);
    const began = performance.now();
    const injecting = keepPace(injector, { seconds, perSecond });
    for (let next = everySeconds; next < seconds; next += everySeconds) {
      await pause(Math.max(0, began + next * 1000 - performance.now()));
      const { from, back, success } = await restartOnce(stage, injector);
      restarts.push({ downFor: back - from, backAfter: success - back });
      away.push({ from, to: success });
    }
    await injecting;
    await injector.allAcknowledged();
    await settled(stage, running, 600_000);
    const survived = running.process.exitCode === null && running.process.signalCode === null;
    await allLeft(stage);
    const refusals = injector.answers().filter(({ status }) => status >= 500);
    const whileUp = refusals.filter(({ at }) => !away.some(({ from, to }) => at >= from && at <= to));
    const verdict = await judge(stage.door, stage.ledger.all(), stage.sink);
    return { ...verdict, restarts, survived, refused: refusals.length, refusedWhileUp: whileUp.length };
  } finally {
    injector.stop();
    await stage.close();
  }
}

async function keepPace(
  injector: Injector,
  { seconds, perSecond }: { seconds: number; perSecond: number },
): Promise<void> {
  const began = performance.now();
  for (let second = 0; second < seconds; second++) {
    await injector.inject(perSecond);
    await pause(Math.max(0, began + (second + 1) * 1000 - performance.now()));
  }
}

/** What `pg_ctl restart -m immediate` does: nothing is flushed and nobody is told. */
async function restartOnce(stage: Stage, injector: Injector) {
  const old = stage.postmaster();
  const from = performance.now();
  process.kill(old, "SIGQUIT");
  const cluster = join(stage.place.folder, "postgres", "cluster");
  let claim = await readClaim(cluster);
  while (!claim?.ready || claim.pid === old || !claim.living) {
    await pause(10);
    claim = await readClaim(cluster);
  }
  const back = performance.now();
  const isSuccess = ({ at, status }: { at: number; status: number }) => at > back && status === 202;
  while (!injector.answers().some(isSuccess)) await pause(5);
  const success = injector.answers().find(isSuccess)?.at ?? performance.now();
  return { from, back, success };
}
