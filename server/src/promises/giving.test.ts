import { randomUUID } from "node:crypto";
import type { Commitment } from "@guichet/contract/promises.ts";
import type { Agent } from "@guichet/contract/team.ts";
import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";
import { answers, expectTrueFacts, promisesOf, publishes, writes } from "../../testing/promising.ts";
import { system } from "../platform/work.ts";
import { giveHouseWord } from "./giving.ts";

const retired = async (desk: Desk) => {
  const { id } = await publishes(desk);
  await desk.asks("chloe", "DELETE", `/api/policies/${id}`);
};

const callBack = (desk: Desk, more: object = {}) => ({
  kind: "call_back",
  what: "Amina vous rappelle",
  dueAt: desk.now().add({ hours: 6 }).toString(),
  ...more,
});

/** A ticket in which Amina has promised to call back within six hours. */
async function promised(desk: Desk): Promise<{ ticketId: string; one: Commitment }> {
  await retired(desk);
  const ticketId = await writes(desk);
  await answers(desk, ticketId, { promises: [callBack(desk)] });
  const [one] = await promisesOf(desk, ticketId);
  if (!one) throw new Error("Nothing was promised.");
  return { ticketId, one };
}

const again = async (desk: Desk, ticketId: string): Promise<Commitment | undefined> =>
  (await promisesOf(desk, ticketId))[0];

test("a sentence in a reply becomes a commitment with its date, its person and the message that carried it", async ({
  desk,
}) => {
  const { one } = await promised(desk);

  expect(one).toMatchObject({
    kind: "call_back",
    what: "Amina vous rappelle",
    by: { name: "Amina" },
    state: "open",
    dueAt: desk.now().add({ hours: 6 }).toString(),
  });
  expect(one.entryId).not.toBeNull();
});

test("what a reply promises is the writer’s word unless they say whose: a colleague’s, or the house’s", async ({
  desk,
}) => {
  await retired(desk);
  const ticketId = await writes(desk);
  const { items } = (await desk.asks<{ items: Agent[] }>("amina", "GET", "/api/agents")).body;
  const bruno = items.find(({ name }) => name === "Bruno");
  const promises = [
    callBack(desk),
    callBack(desk, { kind: "repair", by: bruno?.id }),
    callBack(desk, { kind: "refund", by: "house" }),
  ];
  await answers(desk, ticketId, { promises });

  const given = (await promisesOf(desk, ticketId)).map(({ kind, by }) => [kind, by?.name ?? null]);
  expect(Object.fromEntries(given)).toEqual({ call_back: "Amina", repair: "Bruno", refund: null });
  await expectTrueFacts(desk);
});

test("nobody’s word is given for them who does not work here", async ({ desk }) => {
  const ticketId = await writes(desk);
  const reply = {
    key: randomUUID(),
    html: "<p>On vous rappelle.</p>",
    to: [dov.address],
    promises: [callBack(desk, { by: randomUUID() })],
  };

  expect(await desk.asks("amina", "POST", `/api/tickets/${ticketId}/replies`, reply)).toMatchObject({
    status: 404,
    body: { code: "not_found" },
  });
});

test("a reply taken back promised nothing", async ({ desk }) => {
  const { ticketId, one } = await promised(desk);

  await desk.asks("amina", "DELETE", `/api/entries/${one.entryId}/departure`);

  expect(await promisesOf(desk, ticketId)).toEqual([]);
  expect((await desk.look(ticketId)).strip).toEqual({ next: null, worst: null });
});

test("a second press of the button promises nothing more", async ({ desk }) => {
  await retired(desk);
  const ticketId = await writes(desk);
  const key = randomUUID();
  await answers(desk, ticketId, { key, promises: [callBack(desk)] });
  await answers(desk, ticketId, { key, promises: [callBack(desk)] });

  expect(await promisesOf(desk, ticketId)).toHaveLength(1);
});

test("the strip warns before the date and turns red at its very minute", async ({ desk }) => {
  const { ticketId, one } = await promised(desk);
  await desk.passes(Temporal.Instant.from(one.riskAt ?? "").since(desk.now()));
  expect(await again(desk, ticketId)).toMatchObject({ state: "at_risk" });

  await desk.passes(Temporal.Instant.from(one.dueAt ?? "").since(desk.now()));

  expect(await again(desk, ticketId)).toMatchObject({ state: "broken", brokenAt: one.dueAt });
  expect((await desk.look(ticketId)).strip.worst).toMatchObject({ id: one.id });
});

test("what was done in time is kept, by hand or by the message that says so", async ({ desk }) => {
  const { ticketId, one } = await promised(desk);

  await answers(desk, ticketId, { keeps: [one.id] });

  expect(await again(desk, ticketId)).toMatchObject({ state: "kept" });
});

test("what was done after its date is kept late, and stays counted as broken", async ({ desk }) => {
  const { ticketId, one } = await promised(desk);
  await desk.passes({ hours: 8 });

  await desk.asks("amina", "PUT", `/api/promises/${one.id}/keeping`, { words: "Rappelé à 18 h" });

  expect(await again(desk, ticketId)).toMatchObject({ state: "kept_late", brokenAt: one.dueAt });
});

test("a new date told before the old one is renegotiated, and the first date goes on counting", async ({
  desk,
}) => {
  const { ticketId, one } = await promised(desk);
  const later = desk.now().add({ hours: 48 }).toString();

  await answers(desk, ticketId, {
    promises: [callBack(desk, { dueAt: later, movesId: one.id, literal: "Je vous rappelle mercredi." })],
  });

  expect(await again(desk, ticketId)).toMatchObject({
    state: "renegotiated",
    dueAt: later,
    firstDueAt: one.dueAt,
    postponements: 1,
  });
});

test("a new date told after the old one leaves it broken, and is a new promise", async ({ desk }) => {
  const { ticketId, one } = await promised(desk);
  await desk.passes({ hours: 7 });
  const later = desk.now().add({ hours: 48 }).toString();

  await answers(desk, ticketId, { promises: [callBack(desk, { dueAt: later, movesId: one.id })] });

  const [first, second] = await promisesOf(desk, ticketId);
  expect(first).toMatchObject({ state: "broken", dueAt: one.dueAt });
  expect(second).toMatchObject({ state: "open", dueAt: later, replacesId: one.id });
  expect((await desk.look(ticketId)).strip).toMatchObject({ next: { id: second?.id }, worst: null });
});

test("a reply taken back moves no date", async ({ desk }) => {
  const { ticketId, one } = await promised(desk);
  const later = desk.now().add({ hours: 48 }).toString();
  const entry = await answers(desk, ticketId, {
    promises: [callBack(desk, { dueAt: later, movesId: one.id })],
  });

  await desk.asks("amina", "DELETE", `/api/entries/${entry.id}/departure`);

  expect(await again(desk, ticketId)).toMatchObject({ state: "open", dueAt: one.dueAt, postponements: 0 });
});

test("only what is neither kept nor broken can be released, with the customer's own reason", async ({
  desk,
}) => {
  const { ticketId, one } = await promised(desk);
  await desk.asks("amina", "PUT", `/api/promises/${one.id}/release`, { reason: "Dov a retrouvé son colis." });
  expect(await again(desk, ticketId)).toMatchObject({ state: "released" });

  const broken = await promised(desk);
  await desk.passes({ hours: 7 });
  const refused = await desk.asks("amina", "PUT", `/api/promises/${broken.one.id}/release`, {
    reason: "Oubli",
  });
  expect(refused).toMatchObject({ status: 409, body: { code: "promise.ended" } });
});

test("promises survive the closing and a change of owner", async ({ desk }) => {
  const { ticketId } = await promised(desk);
  await desk.asks("amina", "DELETE", `/api/tickets/${ticketId}/owner`);
  await desk.asks("bruno", "PUT", `/api/tickets/${ticketId}/owner`);
  await desk.asks("bruno", "PUT", `/api/tickets/${ticketId}/closure`, { summary: "Fait." });

  expect(await again(desk, ticketId)).toMatchObject({ state: "open", by: { name: "Amina" } });
});

test("a call-back noted from a phone call is a commitment like the others; its date is still to come", async ({
  desk,
}) => {
  await retired(desk);
  const ticketId = await writes(desk);
  const noted = { ...callBack(desk), key: randomUUID(), source: "call_back" };
  const made = await desk.asks("bruno", "POST", `/api/tickets/${ticketId}/promises`, noted);
  expect(made).toMatchObject({ status: 201, body: { by: { name: "Bruno" }, source: "call_back" } });

  const past = { ...noted, key: randomUUID(), dueAt: desk.now().subtract({ hours: 1 }).toString() };
  const refused = await desk.asks("bruno", "POST", `/api/tickets/${ticketId}/promises`, past);
  expect(refused).toMatchObject({ status: 409, body: { code: "promise.date_past" } });
});

test("said to be done by mistake, what makes good a broken promise gives the broken one back too", async ({
  desk,
}) => {
  const { ticketId, one } = await promised(desk);
  await desk.passes({ hours: 7 });
  const later = desk.now().add({ hours: 48 }).toString();
  await answers(desk, ticketId, { promises: [callBack(desk, { dueAt: later, movesId: one.id })] });
  const second = (await promisesOf(desk, ticketId))[1];
  await desk.asks("amina", "PUT", `/api/promises/${second?.id}/keeping`, { words: null });
  expect(await again(desk, ticketId)).toMatchObject({ state: "kept_late" });

  await desk.asks("amina", "DELETE", `/api/promises/${second?.id}/keeping`);

  expect((await promisesOf(desk, ticketId)).map(({ state }) => state)).toEqual(["broken", "open"]);
  await expectTrueFacts(desk);
});

test("what would be due already is not promised in a reply, nor what makes good a promise of another ticket", async ({
  desk,
}) => {
  const { one } = await promised(desk);
  const ticketId = await writes(desk);
  const past = callBack(desk, { dueAt: desk.now().subtract({ hours: 1 }).toString() });
  const sends = (promise: object) =>
    desk.asks("amina", "POST", `/api/tickets/${ticketId}/replies`, {
      key: randomUUID(),
      html: "<p>Nous cherchons.</p>",
      to: [dov.address],
      promises: [promise],
    });

  expect(await sends(past)).toMatchObject({ status: 409, body: { code: "promise.date_past" } });
  for (const replacesId of [one.id, randomUUID()])
    expect(await sends(callBack(desk, { replacesId }))).toMatchObject({
      status: 409,
      body: { code: "promise.ended" },
    });
  const noted = { ...callBack(desk, { replacesId: one.id }), key: randomUUID() };
  expect((await desk.asks("amina", "POST", `/api/tickets/${ticketId}/promises`, noted)).status).toBe(409);
  expect((await desk.look(ticketId)).entries).toBe(1);
});

test("what a customer asks for twice at once on their page is promised once", async ({ desk }) => {
  await retired(desk);
  const ticketId = await writes(desk);
  const word = { kind: "call_back" as const, what: "Nous vous appelons", dueAt: callBack(desk).dueAt };
  const asks = () => desk.app.works.run(system, (work) => giveHouseWord(work, ticketId, word));

  await Promise.all([asks(), asks(), asks()]);

  expect(await promisesOf(desk, ticketId)).toHaveLength(1);
});
