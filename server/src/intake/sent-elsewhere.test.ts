import { expect } from "vitest";
import { dov, support } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";
import { writeLetter } from "../../testing/letters.ts";
import { keepLetter } from "../channels/email/keeping.ts";

const colleague = { name: "Support", address: support };

async function sentFolderHolds(desk: Desk, letter: { answers: string; says: string }, at = desk.now()) {
  const raw = writeLetter({ from: colleague, to: dov.address, ...letter });
  await keepLetter(desk.app.intake, { inboxId: desk.inboxId, raw, direction: "sent", receivedAt: at });
  await desk.settles();
}

test("an answer that a colleague wrote in another program closes the wait and stands in the thread", async ({
  desk,
}) => {
  const { ticketId } = await desk.receives({ from: dov, id: "e1@exemple.test", says: "Où est-il ?" });
  await desk.passes({ minutes: 10 });

  await sentFolderHolds(desk, { answers: "e1@exemple.test", says: "Il arrive demain." });

  const ticket = await desk.look(ticketId ?? "");
  expect(ticket).toMatchObject({ state: "waiting_customer", waitingSince: null, entries: 2 });
  expect(ticket.thread.at(-1)).toMatchObject({
    kind: "sent",
    author: { kind: "elsewhere" },
    text: expect.stringContaining("demain"),
  });
  expect((await desk.departures()).filter((departure) => departure.ticketId === ticketId)).toEqual([]);
});

test("an older answer found late does not hide the word the customer wrote after it", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, id: "e2@exemple.test", says: "Où est-il ?" });
  await desk.passes({ minutes: 10 });
  const answered = desk.now();
  await desk.passes({ minutes: 10 });
  await desk.receives({ from: dov, answers: "e2@exemple.test", says: "Et pour samedi ?" });
  const asked = desk.now();

  await sentFolderHolds(desk, { answers: "e2@exemple.test", says: "Il arrive demain." }, answered);

  expect(await desk.look(ticketId ?? "")).toMatchObject({ waitingSince: asked.toString(), entries: 3 });
});

test("what we sent ourselves, found again in the Sent folder, is not said twice", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, id: "e3@exemple.test", says: "Où est-il ?" });
  await desk.asks("amina", "POST", `/api/tickets/${ticketId}/replies`, {
    key: crypto.randomUUID(),
    html: "<p>Ici</p>",
    to: [dov.address],
  });
  await desk.passes({ seconds: 15 });
  const [departure] = (await desk.departures()).filter((each) => each.ticketId === ticketId);
  const raw = writeLetter({
    from: colleague,
    to: dov.address,
    id: departure?.messageId ?? "",
    answers: "e3@exemple.test",
    says: "Ici",
  });

  const kept = await keepLetter(desk.app.intake, {
    inboxId: desk.inboxId,
    raw,
    direction: "sent",
    receivedAt: desk.now(),
  });
  await desk.settles();

  expect((await desk.asks("amina", "GET", `/api/arrivals/${kept.id}`)).body).toMatchObject({
    outcome: "ignored",
    problem: "ours",
  });
  expect(await desk.look(ticketId ?? "")).toMatchObject({ entries: 2 });
});

test("a letter that was there before us is shown, waits without a clock, and starts one when its author writes again", async ({
  desk,
}) => {
  const raw = writeLetter({ from: dov, id: "e4@exemple.test", subject: "Vieux", says: "Avant vous" });
  await desk.opensCounter();
  const kept = await keepLetter(desk.app.intake, {
    inboxId: desk.inboxId,
    raw,
    imported: true,
    receivedAt: desk.now().subtract({ hours: 72 }),
  });
  await desk.settles();
  const arrival = await desk.asks<{ ticketId: string }>("amina", "GET", `/api/arrivals/${kept.id}`);
  const { ticketId } = arrival.body;
  expect(await desk.look(ticketId)).toMatchObject({ imported: true, answerDueAt: null, ownerDueAt: null });
  expect((await desk.departures()).filter((departure) => departure.ticketId === ticketId)).toEqual([]);

  await desk.passes({ minutes: 5 });
  await desk.receives({ from: dov, answers: "e4@exemple.test", says: "Toujours rien ?" });

  expect(await desk.look(ticketId)).toMatchObject({ answerDueAt: desk.now().add({ hours: 24 }).toString() });
  await desk.asks("chloe", "DELETE", "/api/company/counter");
});

test("a letter forwarded to a supplier from another program ends nobody’s wait", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, id: "e5@exemple.test", says: "Où est-il ?" });
  const since = desk.now().toString();
  const raw = writeLetter({
    from: colleague,
    to: "carrier@exemple.test",
    answers: "e5@exemple.test",
    says: "Pouvez-vous voir ?",
  });
  await keepLetter(desk.app.intake, {
    inboxId: desk.inboxId,
    raw,
    direction: "sent",
    receivedAt: desk.now(),
  });
  await desk.settles();

  expect(await desk.look(ticketId ?? "")).toMatchObject({
    waitingSince: since,
    entries: 2,
    excerpt: "Où est-il ?",
  });
});

test("two old letters of one conversation are both shown, and neither counts as late", async ({ desk }) => {
  const old = desk.now().subtract({ hours: 72 });
  const letters = [
    writeLetter({ from: dov, id: "o1@exemple.test", says: "Première" }),
    writeLetter({ from: dov, id: "o2@exemple.test", answers: "o1@exemple.test", says: "Deuxième ?" }),
  ];
  for (const [index, raw] of letters.entries()) {
    const receivedAt = old.add({ hours: index });
    await keepLetter(desk.app.intake, { inboxId: desk.inboxId, raw, imported: true, receivedAt });
  }
  await desk.settles();

  const rows = await desk.asks<{ items: { id: string; excerpt: string }[] }>(
    "amina",
    "GET",
    "/api/tickets?view=all",
  );
  const ticket = rows.body.items.find((row) => row.excerpt === "Deuxième ?");
  expect(await desk.look(ticket?.id ?? "")).toMatchObject({
    entries: 2,
    answerDueAt: null,
    ownerDueAt: null,
  });
});
