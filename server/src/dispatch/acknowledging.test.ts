import type { Departure } from "@guichet/contract/departures.ts";
import { expect } from "vitest";
import { dov, esra } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";

const away = { kind: "later" as const, problem: "connection_refused", serverSaid: "421 away" };

/** An acknowledgement that could not leave at once, and then a counter gone silent. */
async function heldFor(desk: Desk, from: typeof dov | typeof esra): Promise<string | null> {
  await desk.opensCounter();
  desk.post.meets.push(away);
  const { ticketId } = await desk.receives({ from, says: "Bonjour, où est mon colis ?" });
  await desk.asks("chloe", "DELETE", "/api/company/counter");
  return ticketId;
}

async function acknowledgementOf(desk: Desk, ticketId: string | null): Promise<Departure | undefined> {
  return (await desk.departures()).find(
    (departure) => departure.ticketId === ticketId && departure.kind === "acknowledgement",
  );
}

test("an acknowledgement held since more than a day when the counter opens never leaves, and the list says why", async ({
  desk,
}) => {
  const ticketId = await heldFor(desk, dov);
  await desk.passes({ hours: 24 * 20 });
  const before = desk.post.sent.length;

  await desk.opensCounter();
  await desk.settles();
  await desk.passes({ hours: 12 });

  expect(desk.post.sent).toHaveLength(before);
  const held = await acknowledgementOf(desk, ticketId);
  expect(held).toMatchObject({ state: "withdrawn", problem: "held_too_long", leftAt: null });
  const listed = await desk.asks<{ items: Departure[] }>("amina", "GET", "/api/departures?state=withdrawn");
  expect(listed.body.items.map(({ id }) => id)).toEqual([held?.id]);
  expect((await desk.asks("amina", "POST", `/api/departures/${held?.id}/tries`)).status).toBe(409);
  expect(await desk.look(ticketId ?? "")).toMatchObject({ sendFailed: false });
  await desk.asks("chloe", "DELETE", "/api/company/counter");
});

test("one held for less than a day still leaves when the counter opens", async ({ desk }) => {
  const ticketId = await heldFor(desk, esra);
  await desk.passes({ hours: 20 });
  expect(await acknowledgementOf(desk, ticketId)).toMatchObject({ state: "delayed" });

  await desk.opensCounter();
  await desk.settles();

  expect(await acknowledgementOf(desk, ticketId)).toMatchObject({ state: "left" });
});

test("a reply held by nobody’s silence leaves, however old, when the counter opens", async ({ desk }) => {
  const ticketId = await heldFor(desk, dov);
  await desk.asks("amina", "POST", `/api/tickets/${ticketId}/replies`, {
    key: crypto.randomUUID(),
    html: "<p>Bonjour</p>",
    to: [dov.address],
  });
  await desk.passes({ hours: 30 });

  const replies = (await desk.departures()).filter(
    (each) => each.ticketId === ticketId && each.kind === "reply",
  );
  expect(replies).toMatchObject([{ state: "left" }]);
});
