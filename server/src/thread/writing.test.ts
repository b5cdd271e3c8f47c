import type { Entry } from "@guichet/contract/thread.ts";
import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";

const reply = (desk: Desk, ticketId: string | null, more: object = {}) =>
  desk.asks<Entry>("amina", "POST", `/api/tickets/${ticketId}/replies`, {
    key: crypto.randomUUID(),
    html: "<p>Bonjour Dov,</p><p>Il est en route.</p>",
    to: [dov.address],
    ...more,
  });

test("whoever answers a ticket that nobody owns owns it from then on", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  await reply(desk, ticketId);

  expect(await desk.look(ticketId ?? "")).toMatchObject({
    owner: { name: "Amina" },
    state: "waiting_customer",
  });
});

test("one message however often the button is pressed", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  const key = crypto.randomUUID();

  const answers = await Promise.all(Array.from({ length: 5 }, () => reply(desk, ticketId, { key })));

  expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
  expect((await desk.departures()).filter((departure) => departure.ticketId === ticketId)).toHaveLength(1);
});

test("a reply to a thread that moved is stopped, and sent anyway when asked", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, id: "moved@exemple.test", says: "Bonjour" });
  await desk.receives({ from: dov, answers: "moved@exemple.test", says: "J’ai oublié de vous dire…" });

  expect(await reply(desk, ticketId, { entriesSeen: 1 })).toMatchObject({
    status: 409,
    body: { code: "thread.moved", particulars: { entries: 2 } },
  });
  expect(await reply(desk, ticketId, { entriesSeen: 1, anyway: true })).toMatchObject({ status: 201 });
});

test("D4 reply and close are one act: both stand, or neither", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  await reply(desk, ticketId, { closeWith: "Livré" });
  expect(await desk.look(ticketId ?? "")).toMatchObject({ state: "closed", summary: "Livré", entries: 2 });

  const other = await desk.receives({ from: dov, says: "Autre chose" });
  const refused = await reply(desk, other.ticketId, {
    closeWith: "Livré",
    attachmentIds: [crypto.randomUUID()],
  });
  expect(refused).toMatchObject({ status: 409, body: { code: "attachment.unknown" } });
  expect(await desk.look(other.ticketId ?? "")).toMatchObject({ state: "new", entries: 1 });
});

test("what a composer cannot make is taken out: scripts, styles, remote images", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  const html = `<p onclick="steal()">Bonjour <img src="http://tracker.test/a.gif"><script>steal()</script><a href="javascript:steal()">ici</a></p>`;
  await reply(desk, ticketId, { html });

  const [departure] = (await desk.departures()).filter((each) => each.ticketId === ticketId);
  expect(departure?.text).toContain("Bonjour");
  expect(departure?.text).not.toContain("steal");
});

test("an empty message is not sent", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });

  expect(await reply(desk, ticketId, { html: "<p> </p>" })).toMatchObject({
    status: 409,
    body: { code: "thread.empty" },
  });
});

test("a note stays in the house", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  const note = await desk.asks<Entry>("bruno", "POST", `/api/tickets/${ticketId}/notes`, {
    key: crypto.randomUUID(),
    html: "<p>Client difficile</p>",
  });

  expect(note.body).toMatchObject({ kind: "note", departure: null });
  expect((await desk.departures()).filter((departure) => departure.ticketId === ticketId)).toEqual([]);
});

test("words to a supplier answer nobody: the customer still waits, and nothing is counted as an answer", async ({
  desk,
}) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Où est-il ?" });
  const since = desk.now().toString();
  await reply(desk, ticketId, { to: ["carrier@exemple.test"], html: "<p>Où est le colis de M. Perez ?</p>" });

  expect(await desk.look(ticketId ?? "")).toMatchObject({
    state: "open",
    waitingSince: since,
    excerpt: "Où est-il ?",
  });
});

test("an emoji at the place where a line is cut costs nobody their message", async ({ desk }) => {
  const says = `${"a".repeat(158)}😀 et la suite`;
  const { ticketId, outcome } = await desk.receives({ from: dov, subject: `${"s".repeat(499)}😀`, says });

  expect(outcome).toBe("opened");
  expect((await reply(desk, ticketId, { html: `<p>${says}</p>` })).status).toBe(201);
  expect((await desk.look(ticketId ?? "")).excerpt.isWellFormed()).toBe(true);
});

test("a key that was spent in another ticket writes nothing here and shows nothing of there", async ({
  desk,
}) => {
  const one = await desk.receives({ from: dov, says: "Mon colis" });
  const other = await desk.receives({ from: dov, subject: "Facture", says: "Ma facture" });
  const key = crypto.randomUUID();
  const promise = { key, kind: "other", what: "Rappeler", dueAt: desk.now().add({ hours: 3 }).toString() };
  const gesture = { key, kind: "voucher", amount: 5, reason: "Retard" };
  const acts = [
    ["notes", { key, html: "<p>Secret</p>" }],
    ["replies", { key: crypto.randomUUID(), html: "<p>Bonjour Dov</p>", to: [dov.address], anyway: true }],
    ["promises", promise],
    ["gestures", gesture],
  ] as const;
  for (const [road, body] of acts) {
    const at = (ticketId: string | null) => `/api/tickets/${ticketId}/${road}`;
    expect((await desk.asks("amina", "POST", at(one.ticketId), body)).status, road).toBe(201);
    expect(await desk.asks("bruno", "POST", at(other.ticketId), body), road).toMatchObject({
      status: 400,
      body: { code: "request.invalid", particulars: { fields: [{ path: "key", problem: "spent" }] } },
    });
  }
});
