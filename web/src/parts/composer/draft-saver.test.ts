import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Refused } from "../../api/client.ts";
import { type DraftStatus, makeDraftSaver } from "./draft-saver.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("words are saved once the hand rests, and only the last of them", async () => {
  const saved: string[] = [];
  const saver = makeDraftSaver(
    async (words: string) => void saved.push(words),
    () => undefined,
  );
  saver.note("Bon");
  saver.note("Bonjour");
  await vi.runAllTimersAsync();
  expect(saved).toEqual(["Bonjour"]);
});

test("words that could not be saved are tried again until they are", async () => {
  const statuses: DraftStatus[] = [];
  let tries = 0;
  const save = async () => {
    tries += 1;
    if (tries < 3) throw new Error("cut");
  };
  const saver = makeDraftSaver(save, (status) => void statuses.push(status));
  saver.note("Bonjour");
  await vi.runAllTimersAsync();
  expect(statuses).toEqual(["saving", "unsaved", "unsaved", "saved"]);
});

test("after a sending nothing of the draft is saved any more", async () => {
  const saved: string[] = [];
  const saver = makeDraftSaver(
    async (words: string) => void saved.push(words),
    () => undefined,
  );
  saver.note("Bonjour");
  await saver.stop();
  await vi.runAllTimersAsync();
  expect(saved).toEqual([]);
});

test("words that came after the end of a session are not tried again as whoever signs in next", async () => {
  let tries = 0;
  const save = async () => {
    tries += 1;
    throw new Refused({ code: "access.not_signed_in", particulars: {}, message: "" });
  };
  const saver = makeDraftSaver(save, () => undefined);
  saver.note("Bonjour");
  await vi.runAllTimersAsync();
  expect(tries).toBe(1);
});

test("what was on its way when the saving was stopped, and did not arrive, is not tried again", async () => {
  const tried: string[] = [];
  const { promise: answer, reject: cut } = Promise.withResolvers<void>();
  const saver = makeDraftSaver(
    (words: string) => {
      tried.push(words);
      return answer;
    },
    () => undefined,
  );
  saver.note("Bonjour");
  await vi.runAllTimersAsync();
  const stopped = saver.stop();
  cut(new Error("cut"));
  await stopped;
  await vi.runAllTimersAsync();
  expect(tried).toEqual(["Bonjour"]);
});
