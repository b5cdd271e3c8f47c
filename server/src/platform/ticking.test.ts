import { expect, test } from "vitest";
import { until } from "../../testing/until.ts";
import { silentLog } from "./log.ts";
import { startTicking } from "./ticking.ts";

const anHour = 3_600_000;

/** Turns that answer what is given, one after the other, then that nothing more is waiting. */
function answering(...answers: (boolean | Error)[]) {
  let turns = 0;
  const run = async (): Promise<boolean> => {
    const answer = answers[turns++] ?? false;
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { run, turns: () => turns };
}

test("a tick begins at once and goes on while more is waiting", async () => {
  const { run, turns } = answering(true, true, false);
  const ticking = startTicking({ name: "read", everyMs: anHour, run }, silentLog);

  await until(turns, (count) => count === 3);
  await ticking.stop();
  expect(turns()).toBe(3);
});

test("a tick comes back by itself after its time", async () => {
  const { run, turns } = answering();
  const ticking = startTicking({ name: "read", everyMs: 1, run }, silentLog);

  await until(turns, (count) => count >= 3);
  await ticking.stop();
});

test("a turn that fails is logged, and the next one comes all the same", async () => {
  const logged: object[] = [];
  const log = { ...silentLog, error: (particulars: object) => logged.push(particulars) };
  const { run, turns } = answering(new Error("the database is away"));
  const ticking = startTicking({ name: "read", everyMs: 1, run }, log);

  await until(turns, (count) => count >= 2);
  await ticking.stop();
  expect(logged).toMatchObject([{ tick: "read", error: { message: "the database is away" } }]);
});

test("a wake-up starts a turn at once; however many come during a turn, one follows it and never two are at once", async () => {
  let [turns, atOnce, most] = [0, 0, 0];
  let gate = Promise.withResolvers<void>();
  const ticking = startTicking(
    {
      name: "read",
      everyMs: anHour,
      run: async () => {
        turns++;
        most = Math.max(most, ++atOnce);
        await gate.promise;
        atOnce--;
        return false;
      },
    },
    silentLog,
  );
  for (let index = 0; index < 5; index++) ticking.wake();
  expect(turns).toBe(1);

  const first = gate;
  gate = Promise.withResolvers();
  first.resolve();
  await until(() => turns === 2);
  gate.resolve();
  await until(() => atOnce === 0);

  ticking.wake();
  await until(() => turns === 3);
  await ticking.stop();
  expect(most).toBe(1);
});

test("stopping waits for the turn in progress, and no other begins", async () => {
  const [begun, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let [turns, finished] = [0, 0];
  const ticking = startTicking(
    {
      name: "read",
      everyMs: 1,
      run: async () => {
        turns++;
        begun.resolve();
        await gate.promise;
        finished++;
        return true;
      },
    },
    silentLog,
  );
  await begun.promise;

  const stopped = ticking.stop();
  gate.resolve();
  await stopped;
  ticking.wake();

  expect([turns, finished]).toEqual([1, 1]);
});
