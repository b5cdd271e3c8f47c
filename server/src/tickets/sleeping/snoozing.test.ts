import type { TicketRow } from "@guichet/contract/tickets.ts";
import { expect } from "vitest";
import { dov } from "../../../testing/cast.ts";
import { type Desk, test } from "../../../testing/desk.ts";

/** Dov asked and was answered: nobody waits, and the ticket may sleep as long as one likes. */
async function answered(desk: Desk, id: string): Promise<string> {
  const { ticketId } = await desk.receives({ from: dov, id, says: "Où est mon colis ?" });
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/owner`);
  await desk.asks("amina", "POST", `/api/tickets/${ticketId}/replies`, {
    key: crypto.randomUUID(),
    html: "<p>Je regarde.</p>",
    to: [dov.address],
  });
  return ticketId ?? "";
}

const snooze = (desk: Desk, ticketId: string, when: unknown) =>
  desk.asks<{ snoozedUntil: string; code: string }>("amina", "PUT", `/api/tickets/${ticketId}/snooze`, when);

async function viewOf(desk: Desk, view: string): Promise<string[]> {
  const list = await desk.asks<{ items: TicketRow[] }>("amina", "GET", `/api/tickets?view=${view}&limit=100`);
  return list.body.items.map(({ id }) => id);
}

test("Snooze: typed words put a ticket to sleep; it leaves the active lists and shows its date", async ({
  desk,
}) => {
  const ticketId = await answered(desk, "sleeps@exemple.test");

  const asleep = await snooze(desk, ticketId, { words: "jeudi 9h" });

  expect(asleep.body).toMatchObject({ state: "snoozed", snoozedUntil: "2026-11-26T08:00:00Z" });
  expect(await viewOf(desk, "mine")).not.toContain(ticketId);
  expect(await viewOf(desk, "open")).not.toContain(ticketId);
  expect(await viewOf(desk, "waiting")).not.toContain(ticketId);
  expect(await viewOf(desk, "snoozed")).toContain(ticketId);
  const counts = await desk.asks<{ snoozed: number }>("amina", "GET", "/api/views/counts");
  expect(counts.body.snoozed).toBe(1);
});

test("Snooze: it comes back at its date, and whoever put it to sleep is named", async ({ desk }) => {
  const ticketId = await answered(desk, "wakes@exemple.test");
  await snooze(desk, ticketId, { at: desk.now().add({ hours: 3 }).toString() });

  await desk.passes({ hours: 2, minutes: 59 });
  expect(await viewOf(desk, "snoozed")).toContain(ticketId);
  await desk.passes({ minutes: 1 });

  expect(await desk.look(ticketId)).toMatchObject({ snoozedUntil: null, state: "waiting_customer" });
  expect(await viewOf(desk, "mine")).toContain(ticketId);
});

test("Snooze: a “merci” lets a ticket sleep on, a real answer wakes it", async ({ desk }) => {
  const ticketId = await answered(desk, "merci@exemple.test");
  const until = desk.now().add({ hours: 72 }).toString();
  await snooze(desk, ticketId, { at: until });

  await desk.receives({ from: dov, answers: "merci@exemple.test", says: "Merci beaucoup !" });
  expect(await desk.look(ticketId)).toMatchObject({ snoozedUntil: until, state: "snoozed" });

  await desk.receives({ from: dov, answers: "merci@exemple.test", says: "Et pour la facture ?" });
  expect(await desk.look(ticketId)).toMatchObject({ snoozedUntil: null, state: "open" });
});

test("Snooze with promise: waking and due are two fields, and the waking comes before the due", async ({
  desk,
}) => {
  const ticketId = await answered(desk, "promised@exemple.test");
  const dueAt = desk.now().add({ hours: 48 }).toString();
  await desk.asks("amina", "POST", `/api/tickets/${ticketId}/promises`, {
    key: crypto.randomUUID(),
    kind: "call_back",
    what: "Rappeler Dov",
    dueAt,
  });

  const asleep = await snooze(desk, ticketId, { words: "dans 5 jours" });

  expect(asleep.status).toBe(200);
  expect(asleep.body.snoozedUntil < dueAt).toBe(true);
  expect(await desk.look(ticketId)).toMatchObject({ strip: { next: { dueAt } } });
});

test("Snooze with promise: a promise made while it sleeps brings its waking forward", async ({ desk }) => {
  const ticketId = await answered(desk, "later-word@exemple.test");
  await snooze(desk, ticketId, {
    at: desk
      .now()
      .add({ hours: 24 * 7 })
      .toString(),
  });

  const dueAt = desk.now().add({ hours: 24 }).toString();
  await desk.asks("bruno", "POST", `/api/tickets/${ticketId}/promises`, {
    key: crypto.randomUUID(),
    kind: "reply",
    what: "Dire ce qu’il en est",
    dueAt,
  });
  await desk.settles();

  const { snoozedUntil } = await desk.look(ticketId);
  expect(snoozedUntil !== null && snoozedUntil < dueAt).toBe(true);
});

test("a customer who waits is never hidden past the time their answer is due", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, id: "waits@exemple.test", says: "Bonjour ?" });
  const { answerDueAt } = await desk.look(ticketId ?? "");

  const asleep = await snooze(desk, ticketId ?? "", { words: "dans une semaine" });

  expect(asleep.body.snoozedUntil < (answerDueAt ?? "")).toBe(true);
  expect(await desk.look(ticketId ?? "")).toMatchObject({ owner: { name: "Amina" }, answerDueAt });
  await desk.passes({ hours: 48 });
  expect(await snooze(desk, ticketId ?? "", { words: "lundi" })).toMatchObject({
    status: 409,
    body: { code: "ticket.awaits_answer" },
  });
});

test("words that say no time to come are refused, each with its sentence", async ({ desk }) => {
  const ticketId = await answered(desk, "refused@exemple.test");

  const refusals = ["bientôt", "hier", "le 3 mars 2031"].map((words) => snooze(desk, ticketId, { words }));

  expect((await Promise.all(refusals)).map(({ body }) => body.code)).toEqual([
    "moment.unread",
    "moment.unread",
    "moment.too_far",
  ]);
});

test("a ticket wakes by hand, when it is released, and closes without a word of its sleep", async ({
  desk,
}) => {
  const ticketId = await answered(desk, "by-hand@exemple.test");
  await snooze(desk, ticketId, { words: "demain matin" });
  await desk.asks("bruno", "DELETE", `/api/tickets/${ticketId}/snooze`);
  expect(await desk.look(ticketId)).toMatchObject({ snoozedUntil: null });

  await snooze(desk, ticketId, { words: "demain matin" });
  await desk.asks("amina", "DELETE", `/api/tickets/${ticketId}/owner`);
  expect(await desk.look(ticketId)).toMatchObject({ snoozedUntil: null, owner: null });

  await snooze(desk, ticketId, { words: "demain matin" });
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/closure`, { summary: "Fait" });
  expect(await desk.look(ticketId)).toMatchObject({ snoozedUntil: null, state: "closed" });
  expect(await snooze(desk, ticketId, { words: "demain matin" })).toMatchObject({
    body: { code: "ticket.closed" },
  });
});

test("its customer’s page says nothing of a ticket’s sleep", async ({ desk }) => {
  const ticketId = await answered(desk, "page@exemple.test");
  await snooze(desk, ticketId, { words: "demain matin" });
  const door = await desk.app.http.inject({
    url: new URL(desk.app.links.tracking(ticketId, desk.now())).pathname,
  });
  const { name = "", value = "" } = door.cookies[0] ?? {};
  const page = await desk.app.http.inject({
    url: door.headers.location ?? "",
    cookies: { [name]: value },
  });

  expect(page.body).toContain("Nous vous avons répondu.");
});

test("a closing that is undone puts a sleeping ticket back to sleep, until the same hour", async ({
  desk,
}) => {
  const ticketId = await answered(desk, "closed-asleep@exemple.test");
  const { body } = await snooze(desk, ticketId, { at: desk.now().add({ hours: 24 }).toString() });
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/closure`, { summary: "Fait" });
  expect(await desk.look(ticketId)).toMatchObject({ state: "closed", snoozedUntil: null });

  await desk.passes({ seconds: 20 });
  await desk.asks("bruno", "DELETE", `/api/tickets/${ticketId}/closure`);
  expect(await desk.look(ticketId)).toMatchObject({ state: "snoozed", snoozedUntil: body.snoozedUntil });
  await desk.passes({ hours: 24 });
  expect(await desk.look(ticketId)).toMatchObject({ snoozedUntil: null, closedAt: null });
});

test("a ticket that is reopened later, or whose hour is past, is awake", async ({ desk }) => {
  const ticketId = await answered(desk, "reopened-awake@exemple.test");
  await snooze(desk, ticketId, { at: desk.now().add({ hours: 24 }).toString() });
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/closure`, { summary: "Fait" });
  await desk.passes({ minutes: 10 });
  await desk.asks("amina", "DELETE", `/api/tickets/${ticketId}/closure`);
  expect(await desk.look(ticketId)).toMatchObject({ snoozedUntil: null, closedAt: null });

  const other = await answered(desk, "slept-out@exemple.test");
  await snooze(desk, other, { at: desk.now().add({ seconds: 15 }).toString() });
  await desk.asks("amina", "PUT", `/api/tickets/${other}/closure`, { summary: "Fait" });
  await desk.passes({ seconds: 20 });
  await desk.asks("amina", "DELETE", `/api/tickets/${other}/closure`);
  expect(await desk.look(other)).toMatchObject({ snoozedUntil: null, closedAt: null });
});
