import type { Entry } from "@guichet/contract/thread.ts";
import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";
import { asks, merges } from "../../testing/merging.ts";
import { until } from "../../testing/until.ts";
import { sql } from "../platform/sql.ts";
import { system } from "../platform/work.ts";
import { lockTicket } from "../tickets/locking.ts";

async function replies(desk: Desk, ticketId: string): Promise<Entry> {
  const path = `/api/tickets/${ticketId}/replies`;
  const written = { key: crypto.randomUUID(), html: "<p>Bonjour Dov</p>", to: [dov.address] };
  return (await desk.asks<Entry>("amina", "POST", path, written)).body;
}

const departureOf = async (desk: Desk, { id }: Entry) =>
  (await desk.departures()).find(({ entryId }) => entryId === id);

test("a letter that leaves and an act on its ticket do not wait for each other", async ({ desk }) => {
  const ticketId = await asks(desk);
  const entry = await replies(desk, ticketId);
  const { works } = desk.app;
  let leaving: Promise<void> | undefined;

  await works.run(system, async (work) => {
    await lockTicket(work, ticketId);
    leaving = desk.passes({ seconds: 15 });
    await until(async () => {
      const waiting = await works.database.query(
        sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return waiting.length > 0;
    });
    await work.query(sql`update departures set subject = subject where ticket_id = ${ticketId}`);
  });
  await leaving;

  expect(await departureOf(desk, entry)).toMatchObject({ state: "left" });
  expect(desk.post.sent.filter(({ entryId }) => entryId === entry.id)).toHaveLength(1);
});

test("a reply whose ticket is merged while it is on the wire leaves once, and is told where it is read", async ({
  desk,
}) => {
  const intoId = await asks(desk);
  const ticketId = await asks(desk, { subject: "Toujours rien" });
  const entry = await replies(desk, ticketId);
  desk.post.meanwhile.push(() => merges(desk, ticketId, intoId));

  await desk.passes({ seconds: 15 });
  await desk.passes({ hours: 1 });

  expect(await departureOf(desk, entry)).toMatchObject({ state: "left", ticketId: intoId });
  expect(desk.post.sent.filter(({ entryId }) => entryId === entry.id)).toHaveLength(1);
});
