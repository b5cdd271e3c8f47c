import { afterAll, beforeAll, expect, test } from "vitest";
import { dov, support } from "../../testing/cast.ts";
import { writeLetter } from "../../testing/letters.ts";
import { openThreshold, type Threshold } from "../../testing/mail/threshold.ts";
import { keepLetter } from "../channels/email/keeping.ts";
import { emailReader } from "../channels/email/reader.ts";
import { openReadingRoom } from "../channels/email/reading-room.ts";
import { sql } from "../platform/sql.ts";
import type { Reader } from "./model.ts";

const room = openReadingRoom();
let threshold: Threshold;
let inboxId: string;
let falling = true;

beforeAll(async () => {
  const read: Reader = async (raw, arrival) => {
    if (falling) throw new TypeError("A fault of ours.");
    return emailReader({ room, inboxes: threshold.inboxes })(raw, arrival);
  };
  // A start that is never over: what waits for calm waits for good.
  threshold = await openThreshold({ reader: read, suspectsAfterMs: 3_600_000 });
  inboxId = await threshold.add({ name: "Support", address: support });
});
afterAll(async () => {
  await room.close();
  await threshold.close();
});

async function keep(): Promise<string> {
  const raw = writeLetter({ from: dov, says: "Où est mon colis ?" });
  return (await keepLetter(threshold.intake, { inboxId, raw, receivedAt: threshold.now() })).id;
}

const fateOf = async (id: string) => {
  const [found] = await threshold.database.query(
    sql<{ outcome: string; attempts: number }>`select outcome, attempts from arrivals where id = ${id}`,
  );
  return found;
};

test("D21 while a process starts, what was tried before waits and is not blamed again; what is new is read", async () => {
  const suspect = await keep();
  await expect(threshold.intake.readWaiting()).rejects.toThrow("A fault of ours.");
  falling = false;
  const fresh = await keep();

  const more = await threshold.intake.readWaiting();

  expect(more).toBe(false);
  expect(await fateOf(fresh)).toMatchObject({ outcome: "opened" });
  expect(await fateOf(suspect)).toEqual({ outcome: "waiting", attempts: 1 });
  // Somebody who waits for the answer does not wait for calm.
  await threshold.intake.readNow(suspect);
  expect(await fateOf(suspect)).toMatchObject({ outcome: "opened" });
});
