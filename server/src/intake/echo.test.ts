import type { Arrival } from "@guichet/contract/arrivals.ts";
import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { test } from "../../testing/desk.ts";
import { writeLetter } from "../../testing/letters.ts";
import { keepLetter } from "../channels/email/keeping.ts";

test("a person who writes twice within two minutes is seen twice: the second words show, and the ticket waits for an answer", async ({
  desk,
}) => {
  await desk.opensCounter();
  const first = await desk.receives({ from: dov, subject: "Colis", says: "Où est mon colis ?" });
  await desk.asks("amina", "POST", `/api/tickets/${first.ticketId}/replies`, {
    key: crypto.randomUUID(),
    html: "<p>Il est en route.</p>",
    to: [dov.address],
    closeWith: "Répondu",
  });
  await desk.passes({ seconds: 40 });

  const second = await desk.receives({ from: dov, subject: "Facture", says: "Ma facture est fausse." });

  expect(second).toMatchObject({ outcome: "appended", ticketId: first.ticketId });
  const ticket = await desk.look(first.ticketId ?? "");
  expect(ticket.thread.at(-1)).toMatchObject({
    kind: "received",
    text: expect.stringContaining("Ma facture est fausse."),
  });
  expect(ticket).toMatchObject({ state: "open", closedAt: null, excerpt: "Ma facture est fausse." });
  expect(ticket.waitingSince).not.toBeNull();
  expect(ticket.answerDueAt).not.toBeNull();
});

test("letters that waited together while we were away, sent hours apart, do not join", async ({ desk }) => {
  await desk.opensCounter();
  const morning = writeLetter({ from: dov, subject: "Colis", says: "Où est mon colis ?" });
  const noon = writeLetter({ from: dov, subject: "Facture", says: "Ma facture est fausse." });
  const keep = (raw: Buffer, hours: number) =>
    keepLetter(desk.app.intake, { inboxId: desk.inboxId, raw, receivedAt: desk.now().subtract({ hours }) });
  const first = await keep(morning, 4);
  await desk.settles();
  const second = await keep(noon, 2);
  await desk.settles();

  const read = async (id: string) => (await desk.asks<Arrival>("amina", "GET", `/api/arrivals/${id}`)).body;
  expect((await read(second.id)).outcome).toBe("opened");
  expect((await read(second.id)).ticketId).not.toBe((await read(first.id)).ticketId);
});

test("what comes by another inbox joins no ticket of the first, however soon: it may be for other eyes", async ({
  desk,
}) => {
  await desk.opensCounter();
  const legal = await desk.asks<{ id: string }>("chloe", "POST", "/api/inboxes", {
    name: "Juridique",
    address: "juridique@guichet.test",
    language: "fr",
  });
  const first = await desk.receives({ from: dov, subject: "Colis", says: "Où est mon colis ?" });
  await desk.passes({ seconds: 40 });

  const raw = writeLetter({ from: dov, subject: "Assignation", says: "Vous êtes assignés." });
  const kept = await keepLetter(desk.app.intake, { inboxId: legal.body.id, raw, receivedAt: desk.now() });
  await desk.settles();

  const second = (await desk.asks<Arrival>("amina", "GET", `/api/arrivals/${kept.id}`)).body;
  expect(second.outcome).toBe("opened");
  expect(second.ticketId).not.toBe(first.ticketId);
});
