import { setImmediate as turn } from "node:timers/promises";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { writing } from "../../../testing/letters.ts";
import { Outage } from "../../platform/refuse.ts";
import { readOrFallBack } from "../departing.ts";
import { openGuardRoom } from "./room.ts";

/** A thread that does only this with what it is given. */
const hearing = (act: string) =>
  new URL(`data:text/javascript,import{parentPort}from"node:worker_threads";parentPort.on("message",${act})`);

const rooms = {
  ours: openGuardRoom(),
  falling: openGuardRoom({ program: hearing("() => process.exit(1)") }),
  mute: openGuardRoom({ program: hearing("() => undefined"), timeoutMs: 50 }),
};
afterAll(() => Promise.all(Object.values(rooms).map((room) => room.close())));

const tooManyMarks = { ...writing("Merci !! Bien à vous"), language: "fr" as const };

test("texts are read in another thread, several at once, each with its own answer", async () => {
  const texts = ["Merci !!", "Bonjour", "Merci !!!"];
  const readings = await Promise.all(texts.map((text) => rooms.ours.read({ ...tooManyMarks, text })));
  expect(
    readings.map(({ findings }) => findings.filter(({ kind }) => kind === "exclamation").length),
  ).toEqual([1, 0, 1]);
});

test("a thread that falls says so to whoever waits, and the next text opens another", async () => {
  await expect(rooms.falling.read(tooManyMarks)).rejects.toThrow("The guard’s thread fell.");
  await expect(rooms.falling.read(tooManyMarks)).rejects.toThrow("The guard’s thread fell.");
});

test("a text that takes too long is an outage, and those behind it are innocent", async () => {
  const [first, second] = await Promise.allSettled([
    rooms.mute.read(tooManyMarks),
    rooms.mute.read(tooManyMarks),
  ]);
  expect(first).toMatchObject({ reason: expect.any(Outage) });
  expect(second).toMatchObject({ reason: { message: "The guard’s thread fell." } });
  await expect(readOrFallBack(rooms.mute, tooManyMarks)).rejects.toThrow(Outage);
});

test("a text read while the whole process stood still is read, not taken for one that takes too long", async () => {
  const timeoutMs = 1_000;
  const room = openGuardRoom({ timeoutMs });
  onTestFinished(room.close);
  await room.read(tooManyMarks);
  // Where a turn of the loop ends: what fell due is looked at before what was answered.
  await turn();

  const reading = room.read(tooManyMarks);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3 * timeoutMs);
  await expect(reading).resolves.toMatchObject({ language: "fr" });
});

test("what a fallen thread could not read is read all the same", async () => {
  const { findings, spelled } = await readOrFallBack(rooms.falling, tooManyMarks);
  expect(findings.map(({ kind }) => kind)).toContain("exclamation");
  expect(spelled).toBe(true);
});
