import { expect } from "vitest";
import { dov, esra } from "../../testing/cast.ts";
import type { Desk } from "../../testing/desk.ts";
import { test } from "../../testing/desk.ts";

async function answered(
  desk: Desk,
  id: string,
): Promise<{ ticketId: string; reference: string; messageId: string }> {
  const { ticketId } = await desk.receives({ from: dov, id, subject: "Colis", says: "Où est-il ?" });
  const reply = await desk.asks("amina", "POST", `/api/tickets/${ticketId}/replies`, {
    key: crypto.randomUUID(),
    html: "<p>Nous cherchons.</p>",
    to: [dov.address],
  });
  expect(reply.status).toBe(201);
  await desk.passes({ seconds: 20 });
  const left = desk.post.sent.at(-1);
  return {
    ticketId: ticketId ?? "",
    reference: (await desk.look(ticketId ?? "")).reference,
    messageId: left?.messageId ?? "",
  };
}

test("an answer to our mail lands in the same ticket, by its headers", async ({ desk }) => {
  const { ticketId, messageId } = await answered(desk, "h1@exemple.test");

  const reply = await desk.receives({
    from: dov,
    subject: "Autre sujet",
    answers: messageId,
    says: "Merci de me dire quand.",
  });

  expect(reply).toMatchObject({ outcome: "appended", ticketId });
  expect((await desk.look(ticketId)).thread.at(-1)).toMatchObject({
    position: 3,
    kind: "received",
    warnings: [],
  });
});

test("headers lost, the signed token in the reply address still finds the ticket", async ({ desk }) => {
  const { ticketId } = await answered(desk, "h2@exemple.test");
  const replyTo = desk.post.sent.at(-1)?.replyTo ?? "";
  expect(replyTo).toMatch(/^support\+[a-z\d]+\.[a-z2-7]{20}@guichet\.test$/u);

  expect(await desk.receives({ from: esra, to: replyTo, says: "Je réponds pour Dov." })).toMatchObject({
    outcome: "appended",
    ticketId,
  });
  const thread = (await desk.look(ticketId)).thread;
  expect(thread.at(-1)).toMatchObject({
    author: { address: esra.address },
    warnings: ["unknown_participant"],
  });
});

test("a token with one letter changed opens nothing", async ({ desk }) => {
  await answered(desk, "h3@exemple.test");
  const replyTo = desk.post.sent.at(-1)?.replyTo ?? "";
  const forged = replyTo.replace(/.@/u, (end) => (end === "a@" ? "b@" : "a@"));

  expect(await desk.receives({ from: esra, to: forged, says: "Montrez-moi." })).toMatchObject({
    outcome: "opened",
  });
});

test("M14 a reference in the subject is enough for somebody who is already in the ticket", async ({
  desk,
}) => {
  const { ticketId, reference } = await answered(desk, "h4@exemple.test");

  expect(
    await desk.receives({ from: dov, subject: `Ma demande ${reference}`, says: "Des nouvelles ?" }),
  ).toMatchObject({
    outcome: "appended",
    ticketId,
  });
});

test("M14 a stranger who guesses a reference gets a ticket of their own and sees nothing", async ({
  desk,
}) => {
  await desk.opensCounter();
  const { ticketId, reference } = await answered(desk, "h5@exemple.test");
  const before = (await desk.look(ticketId)).entries;

  const guess = await desk.receives({ from: esra, subject: `Re: [${reference}]`, says: "Envoyez-moi tout." });

  expect(guess.outcome).toBe("opened");
  expect(guess.ticketId).not.toBe(ticketId);
  expect((await desk.look(ticketId)).entries).toBe(before);
  const told = (await desk.departures()).filter((departure) => departure.recipients.includes(esra.address));
  for (const departure of told) expect(departure.text).not.toContain("Nous cherchons");
  await desk.asks("chloe", "DELETE", "/api/company/counter");
});

test("M18 quoted text is folded, kept whole, and one click away", async ({ desk }) => {
  await desk.passes({ minutes: 3 });
  const quoted =
    "Bonjour, il est là.\n\nLe lun. 23 nov. 2026 à 09:00, Amina <support@guichet.test> a écrit :\n> Nous cherchons.\n> Amina";
  const { ticketId } = await desk.receives({ from: dov, says: quoted });
  const [entry] = (await desk.look(ticketId ?? "")).thread;

  expect(entry?.text.trim()).toBe("Bonjour, il est là.");
  expect(entry?.folded).toContain("> Nous cherchons.");
  const raw = await desk.asks<string>("amina", "GET", `/api/arrivals/${entry?.arrivalId}/raw`);
  expect(raw.body).toContain("> Nous cherchons.");
  const found = await desk.asks<{ tickets: { ticketId: string }[] }>(
    "amina",
    "GET",
    "/api/search?q=cherchons",
  );
  expect(found.body.tickets.map((hit) => hit.ticketId)).toContain(ticketId);
});

test("M5 an absence notice and a bounce stand in the thread, and reopen nothing", async ({ desk }) => {
  const { ticketId, messageId } = await answered(desk, "h6@exemple.test");
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/closure`, { summary: "Livré" });

  await desk.receives({
    from: dov,
    answers: messageId,
    subject: "Absent du bureau",
    says: "Je suis absent jusqu’au 30.",
    headers: { "Auto-Submitted": "auto-replied" },
  });

  const ticket = await desk.look(ticketId);
  expect(ticket).toMatchObject({ state: "closed", waitingSince: null });
  expect(ticket.thread.at(-1)).toMatchObject({ kind: "automatic", author: { kind: "machine" } });
});

test("M6 a hundred letters in ten minutes reopen once and are all there", async ({ desk }) => {
  const { ticketId, messageId } = await answered(desk, "h7@exemple.test");
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/closure`, { summary: "Livré" });
  const before = (await desk.look(ticketId)).entries;

  for (let index = 0; index < 100; index++)
    await desk.receives({ from: dov, answers: messageId, says: `Encore moi, ${index} fois` });

  expect(await desk.look(ticketId)).toMatchObject({ state: "open", entries: before + 100 });
});
