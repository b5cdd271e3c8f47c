import { expect } from "vitest";
import { dov, support } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";
import { writeLetter } from "../../testing/letters.ts";
import { expectTrueFacts, promisesOf, publishes } from "../../testing/promising.ts";
import { keepLetter } from "../channels/email/keeping.ts";

const targets = { first_answer: { minutes: 60 }, next_answer: { minutes: 60 }, resolution: { minutes: 480 } };

/** Found in the Sent folder now, written before. */
async function foundLate(desk: Desk, answers: string, writtenAt: Temporal.Instant): Promise<void> {
  const from = { name: "Support", address: support };
  const raw = writeLetter({ from, to: dov.address, answers, says: "Il est au relais." });
  const { inboxId } = desk;
  await keepLetter(desk.app.intake, { inboxId, raw, direction: "sent", receivedAt: writtenAt });
  await desk.settles();
}

const kindsOf = async (desk: Desk, ticketId: string | null) =>
  (await promisesOf(desk, ticketId ?? "")).map(({ kind, state, keptAt }) => ({ kind, state, keptAt }));

test("an answer written in time and found after the due time was in time: the promise is kept, not broken", async ({
  desk,
}) => {
  await publishes(desk, { targets });
  const { ticketId } = await desk.receives({ from: dov, id: "l1@exemple.test", says: "Où est-il ?" });
  const written = desk.now().add({ minutes: 50 });
  await desk.passes({ minutes: 65 });

  await foundLate(desk, "l1@exemple.test", written);

  expect(await kindsOf(desk, ticketId)).toContainEqual({
    kind: "first_answer",
    state: "kept",
    keptAt: written.toString(),
  });
  await expectTrueFacts(desk);
});

test("an answer found late keeps no promise made to a word that came after it: that one still waits", async ({
  desk,
}) => {
  await publishes(desk, { targets });
  const { ticketId } = await desk.receives({ from: dov, id: "l2@exemple.test", says: "Où est-il ?" });
  await desk.passes({ minutes: 10 });
  const written = desk.now();
  await desk.passes({ minutes: 10 });
  await desk.receives({ from: dov, answers: "l2@exemple.test", says: "Et pour samedi ?" });
  const asked = desk.now();

  await foundLate(desk, "l2@exemple.test", written);

  const kinds = await kindsOf(desk, ticketId);
  expect(kinds).toContainEqual({ kind: "first_answer", state: "kept", keptAt: written.toString() });
  expect(kinds).toContainEqual({ kind: "next_answer", state: "open", keptAt: null });
  const next = (await promisesOf(desk, ticketId ?? "")).find(({ kind }) => kind === "next_answer");
  expect(next?.dueAt).toBe(asked.add({ minutes: 60 }).toString());
  await expectTrueFacts(desk);
});

test("a promise that began after the words were written is not kept by them", async ({ desk }) => {
  await publishes(desk, { targets });
  const { ticketId } = await desk.receives({ from: dov, id: "l3@exemple.test", says: "Où est-il ?" });
  await foundLate(desk, "l3@exemple.test", desk.now());
  await desk.passes({ minutes: 10 });
  const written = desk.now();
  await desk.passes({ minutes: 5 });
  await desk.receives({ from: dov, answers: "l3@exemple.test", says: "Il n’y est pas." });

  await foundLate(desk, "l3@exemple.test", written);

  expect(await kindsOf(desk, ticketId)).toContainEqual({ kind: "next_answer", state: "open", keptAt: null });
  await expectTrueFacts(desk);
});

test("what was in the mailbox before us starts no clock, in a ticket that it continues too", async ({
  desk,
}) => {
  await publishes(desk, { targets });
  const before = { inboxId: desk.inboxId, receivedAt: desk.now().subtract({ hours: 48 }), imported: true };
  const first = writeLetter({ from: dov, id: "l4@exemple.test", says: "Où est-il ?" });
  const second = writeLetter({ from: dov, answers: "l4@exemple.test", says: "Alors ?" });
  const kept = await keepLetter(desk.app.intake, { ...before, raw: first });
  await desk.settles();
  await keepLetter(desk.app.intake, { ...before, raw: second });
  await desk.settles();

  const { ticketId } = (await desk.asks<{ ticketId: string }>("amina", "GET", `/api/arrivals/${kept.id}`))
    .body;
  expect((await desk.look(ticketId)).entries).toBe(2);
  expect(await promisesOf(desk, ticketId)).toEqual([]);
});
