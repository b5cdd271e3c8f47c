import type { Departure } from "@guichet/contract/departures.ts";
import type { Entry } from "@guichet/contract/thread.ts";
import { expect } from "vitest";
import { dov, esra } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";
import { sql } from "../platform/sql.ts";
import { system } from "../platform/work.ts";
import { noteBounce } from "./bouncing.ts";
import type { Fate } from "./model.ts";

const opened = async (desk: Desk): Promise<string> =>
  (await desk.receives({ from: dov, says: "Bonjour" })).ticketId ?? "";

async function reply(desk: Desk, ticketId: string, to: string[] = [dov.address]): Promise<string> {
  const path = `/api/tickets/${ticketId}/replies`;
  const sent = await desk.asks<Entry>("amina", "POST", path, {
    key: crypto.randomUUID(),
    html: "<p>Bonjour</p>",
    to,
  });
  return sent.body.id;
}

async function departureOf(desk: Desk, entryId: string): Promise<Departure> {
  const found = (await desk.departures()).find((departure) => departure.entryId === entryId);
  if (!found) throw new Error("no departure");
  return found;
}

const again = async (desk: Desk, id: string): Promise<number> =>
  (await desk.asks("amina", "POST", `/api/departures/${id}/tries`)).status;

const unknown: Fate = { kind: "never", problem: "unknown_address", serverSaid: "550 no such user" };

/** The row knows bytes that the disk has lost. */
async function losesItsBytes(desk: Desk, entryId: string): Promise<void> {
  const sha256 = "0".repeat(64);
  const { query } = desk.app.works.database;
  await query(
    sql`insert into files (sha256, size, stored_at) values (${sha256}, 3, ${desk.now()}) on conflict do nothing`,
  );
  await query(sql`update departures set raw_sha256 = ${sha256} where entry_id = ${entryId}`);
}

test("a departure that can’t be made up is counted, shown and tried later, and holds back no other", async ({
  desk,
}) => {
  const ticketId = await opened(desk);
  const broken = await reply(desk, ticketId);
  await losesItsBytes(desk, broken);
  const sound = await reply(desk, await opened(desk));

  await desk.passes({ seconds: 15 });

  expect(await departureOf(desk, broken)).toMatchObject({
    state: "delayed",
    problem: "other",
    attempts: 1,
    leavesAt: desk.now().add({ minutes: 1 }).toString(),
  });
  expect((await desk.look(ticketId)).thread.at(-1)?.departure).toMatchObject({ state: "delayed" });
  expect(await departureOf(desk, sound)).toMatchObject({ state: "left" });

  await desk.passes({ minutes: 1 });
  expect(await departureOf(desk, broken)).toMatchObject({ state: "delayed", attempts: 2 });
});

test("a ticket stays red when another reply leaves, until what failed is mended", async ({ desk }) => {
  const ticketId = await opened(desk);
  const failed = await reply(desk, ticketId);
  desk.post.meets.push(unknown);
  await desk.passes({ seconds: 15 });

  await reply(desk, ticketId);
  await desk.passes({ seconds: 15 });
  expect(await desk.look(ticketId)).toMatchObject({ sendFailed: true });

  await again(desk, (await departureOf(desk, failed)).id);
  await desk.settles();
  expect(await desk.look(ticketId)).toMatchObject({ sendFailed: false });
});

test("trying again does not take away the time left to undo", async ({ desk }) => {
  const entryId = await reply(desk, await opened(desk));
  const { id } = await departureOf(desk, entryId);

  expect(await again(desk, id)).toBe(409);
  await desk.settles();

  expect(await departureOf(desk, entryId)).toMatchObject({ state: "waiting" });
  expect((await desk.asks("amina", "DELETE", `/api/entries/${entryId}/departure`)).status).toBe(200);
});

test("tried again after a bounce, a reply goes only to whom it did not reach", async ({ desk }) => {
  const entryId = await reply(desk, await opened(desk), [dov.address, esra.address]);
  await desk.passes({ seconds: 15 });
  const { id, messageId } = await departureOf(desk, entryId);
  await desk.app.works.run(system, (work) =>
    noteBounce(work, {
      originalMessageId: messageId,
      recipients: [{ address: esra.address, status: "failed", reason: "mailbox_full", diagnostic: "552" }],
    }),
  );

  expect(await again(desk, id)).toBe(200);
  await desk.settles();

  expect(desk.post.sent.at(-1)).toMatchObject({ id, envelope: [esra.address] });
  expect(await departureOf(desk, entryId)).toMatchObject({
    state: "left",
    recipients: [dov.address, esra.address],
  });
});

test("tried again after some were refused, a reply goes only to those", async ({ desk }) => {
  const entryId = await reply(desk, await opened(desk), [dov.address, esra.address]);
  desk.post.meets.push({
    kind: "never",
    problem: "some_refused",
    serverSaid: `${esra.address}: 550`,
    refused: [{ address: esra.address, reason: "unknown_address" }],
  });
  await desk.passes({ seconds: 15 });
  const failed = await departureOf(desk, entryId);
  expect(failed.bounces).toEqual([{ address: esra.address, status: "failed", reason: "unknown_address" }]);

  await again(desk, failed.id);
  await desk.settles();

  expect(desk.post.sent.at(-1)).toMatchObject({ id: failed.id, envelope: [esra.address] });
});

test("M2 an acknowledgement still in the queue does not leave once the counter is silent", async ({
  desk,
}) => {
  await desk.opensCounter();
  desk.post.meets.push({ kind: "later", problem: "temporary", serverSaid: "451 later" });
  const ticketId = await opened(desk);
  await desk.asks("chloe", "DELETE", "/api/company/counter");

  await desk.passes({ minutes: 5 });

  const acknowledgement = (await desk.departures()).find((departure) => departure.ticketId === ticketId);
  expect(acknowledgement).toMatchObject({ kind: "acknowledgement", state: "delayed", attempts: 1 });
});
