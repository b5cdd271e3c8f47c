import { afterAll, beforeAll, expect, test } from "vitest";
import { dov, support } from "../../testing/cast.ts";
import { writeLetter } from "../../testing/letters.ts";
import { openThreshold, type Threshold } from "../../testing/mail/threshold.ts";
import { keepLetter } from "../channels/email/keeping.ts";
import { emailReader } from "../channels/email/reader.ts";
import { openReadingRoom } from "../channels/email/reading-room.ts";
import { sql } from "../platform/sql.ts";
import { system } from "../platform/work.ts";
import type { Reader } from "./model.ts";

const room = openReadingRoom({
  program: new URL("../../testing/processes/poisoned-reader.ts", import.meta.url),
  // Longer than a laden machine lets an innocent letter wait for its turn.
  timeoutMs: 8_000,
});
let threshold: Threshold;
let inboxId: string;
/** The reader stumbles over this one by a fault of ours, until somebody mends it. */
let mended = false;

beforeAll(async () => {
  const read: Reader = async (raw, arrival) => {
    if (!mended && raw.includes("X-Poison: bug")) throw new TypeError("A fault of ours.");
    return emailReader({ room, inboxes: threshold.inboxes })(raw, arrival);
  };
  threshold = await openThreshold({ reader: read });
  inboxId = await threshold.add({ name: "Support", address: support });
});
afterAll(async () => {
  await room.close();
  await threshold.close();
});

async function keep(poison?: string): Promise<string> {
  const letter = writeLetter({ from: dov, says: "Où est mon colis ?" });
  // At its very head, where the poisoned reader looks.
  const raw = poison ? Buffer.concat([Buffer.from(`X-Poison: ${poison}\r\n`), letter]) : letter;
  return (await keepLetter(threshold.intake, { inboxId, raw, receivedAt: threshold.now() })).id;
}

/** As the loop does: an error is for the log, and the next turn tries again. */
async function readAll(): Promise<void> {
  for (let more = true; more; ) more = await threshold.intake.readWaiting().catch(() => true);
}

const fateOf = async (id: string) => {
  const [found] = await threshold.database.query(sql<{ outcome: string; problem: string; attempts: number }>`
    select outcome, problem, attempts from arrivals where id = ${id}`);
  return found;
};

test("D20 letters that hang, fell or confuse the reader at the head of 500 good ones hold up none of them", async () => {
  const hanging = await keep("hang");
  const confusing = await keep("bug");
  const felling = await keep("exit");
  for (let count = 0; count < 500; count++) await keep();

  await readAll();

  const outcomes = await threshold.database.query(sql<{ outcome: string; count: number }>`
    select outcome, count(*) as count from arrivals group by outcome order by outcome`);
  expect(outcomes).toEqual([
    { outcome: "opened", count: 500 },
    { outcome: "quarantined", count: 3 },
  ]);
  expect(await fateOf(hanging)).toMatchObject({ problem: "took_too_long" });
  expect(await fateOf(felling)).toMatchObject({ problem: "broke_the_reader" });
  // Three tries, and the fourth look puts it aside without trying.
  expect(await fateOf(confusing)).toEqual({
    outcome: "quarantined",
    problem: "broke_the_reader",
    attempts: 4,
  });
});

test("D20 what is in quarantine is read again once the reader is mended, and becomes an entry", async () => {
  const id = await keep("bug");
  await readAll();
  expect(await fateOf(id)).toMatchObject({ outcome: "quarantined" });

  mended = true;
  await threshold.works.run(system, (work) => threshold.intake.runAgain(work, id));
  await threshold.intake.readNow(id);

  expect(await fateOf(id)).toMatchObject({ outcome: "opened", attempts: 1 });
});
