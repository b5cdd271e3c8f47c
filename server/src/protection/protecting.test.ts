import type { Page } from "@guichet/contract/paging.ts";
import type { FlaggedMessage, Protection } from "@guichet/contract/protection.ts";
import { expect } from "vitest";
import { dov, esra } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";
import { asks, merges, parts } from "../../testing/merging.ts";
import { goesOn } from "../../testing/promising.ts";

const rude = { subject: "Encore vous", says: "Vous êtes des bons à rien." };

async function receivesRude(desk: Desk, from: { name: string; address: string } = dov) {
  const ticketId = await asks(desk, { ...rude, from });
  const { thread, customer } = await desk.look(ticketId);
  return { ticketId, entryId: thread[0]?.id ?? "", customerId: customer.id };
}

type Rude = Awaited<ReturnType<typeof receivesRude>>;
type Person = "amina" | "bruno" | "chloe";

const at = ({ ticketId, entryId }: Rude) => `/api/tickets/${ticketId}/entries/${entryId}/flag`;
const flags = (desk: Desk, person: Person, message: Rude, words = "Insulte en réponse à une relance.") =>
  desk.asks<Protection>(person, "PUT", at(message), { kind: "insult", words });
const protectionOf = async (desk: Desk, ticketId: string, person: Person = "amina") =>
  (await desk.asks<Protection>(person, "GET", `/api/tickets/${ticketId}/protection`)).body;
const listed = async (desk: Desk, more = "") =>
  (await desk.asks<Page<FlaggedMessage>>("chloe", "GET", `/api/flagged-messages${more}`)).body;

test("a customer’s message is flagged with its kind and words, and taken back by one press: nothing of it stays", async ({
  desk,
}) => {
  const message = await receivesRude(desk);

  expect((await flags(desk, "amina", message)).body.flags).toMatchObject([
    { kind: "insult", words: "Insulte en réponse à une relance.", flaggedBy: { name: "Amina" } },
  ]);
  expect(await desk.look(message.ticketId)).toMatchObject({ state: "new", closedAt: null });
  expect((await desk.asks("bruno", "DELETE", at(message))).status).toBe(403);

  expect((await desk.asks<Protection>("amina", "DELETE", at(message))).body.flags).toEqual([]);
  expect((await listed(desk)).items).toEqual([]);
});

test("only what a customer wrote is flagged, in the ticket where it is read", async ({ desk }) => {
  const message = await receivesRude(desk);
  const other = await asks(desk, { from: esra });
  const note = { key: crypto.randomUUID(), html: "<p>Vu</p>" };
  const { body } = await desk.asks<{ id: string }>(
    "amina",
    "POST",
    `/api/tickets/${message.ticketId}/notes`,
    note,
  );

  expect((await flags(desk, "amina", { ...message, entryId: body.id })).status).toBe(404);
  expect((await flags(desk, "amina", { ...message, ticketId: other })).status).toBe(404);
});

test("leads read what was flagged, newest first, and nobody else does", async ({ desk }) => {
  const [one, two] = [await receivesRude(desk), await receivesRude(desk, esra)];
  await flags(desk, "amina", one);
  await desk.passes({ minutes: 1 });
  await flags(desk, "bruno", two);

  const first = await listed(desk, "?limit=1");
  expect(first.items).toMatchObject([
    {
      ticketId: two.ticketId,
      customer: { name: esra.name },
      excerpt: expect.stringContaining("bons à rien"),
    },
  ]);
  expect((await listed(desk, `?limit=1&after=${first.next}`)).items).toMatchObject([
    { ticketId: one.ticketId },
  ]);
  expect((await desk.asks("amina", "GET", "/api/flagged-messages")).status).toBe(403);
  for (const each of [one, two]) await desk.asks("chloe", "DELETE", at(each));
});

test("a flag shows in the customer’s next ticket, follows a merge and stays behind when it is parted", async ({
  desk,
}) => {
  const message = await receivesRude(desk);
  const next = await asks(desk, { subject: "Autre sujet" });
  const elsewhere = await asks(desk, { from: esra });
  await flags(desk, "amina", message);
  expect((await protectionOf(desk, next)).flags).toMatchObject([{ ticketId: message.ticketId }]);
  expect((await protectionOf(desk, elsewhere)).flags).toEqual([]);

  await merges(desk, message.ticketId, next);
  expect((await protectionOf(desk, next)).flags).toMatchObject([{ ticketId: next }]);
  await parts(desk, message.ticketId);
  expect((await protectionOf(desk, next)).flags).toMatchObject([{ ticketId: message.ticketId }]);
  await desk.asks("chloe", "DELETE", at(message));
});

test("a written end is a lead’s, stands on the customer, is lifted, and refuses no mail: the next one enters and is shown", async ({
  desk,
}) => {
  const message = await receivesRude(desk);
  const path = `/api/customers/${message.customerId}/written-end`;
  const words = "Nous ne répondrons plus aux messages écrits ainsi.";
  expect((await desk.asks("amina", "PUT", path, { words })).status).toBe(403);

  await desk.asks("chloe", "PUT", path, { words });
  expect((await protectionOf(desk, message.ticketId)).end).toMatchObject({
    words,
    endedBy: { name: "Chloé" },
  });
  await goesOn(desk, message.ticketId, "Et mon colis ?");
  const ticket = await desk.look(message.ticketId);
  expect(ticket.thread.at(-1)?.text).toContain("Et mon colis ?");
  expect(ticket.waitingSince).not.toBeNull();

  expect((await desk.asks("chloe", "DELETE", path)).body).toEqual({ end: null });
  expect((await protectionOf(desk, message.ticketId)).end).toBeNull();
});

test("the letters that are ready are calm words in the language of the ticket", async ({ desk }) => {
  const message = await receivesRude(desk);
  const { letters } = await protectionOf(desk, message.ticketId);

  expect(letters.warning).toContain("votre demande reste suivie");
  expect(letters.end).toContain("une autre personne le lira");
  for (const letter of Object.values(letters)) expect(letter).not.toMatch(/!|plainte|article/u);
});

test("a ticket of a customer flagged lately goes to whoever flagged the fewest messages, and says why", async ({
  desk,
}) => {
  const [one, two] = [await receivesRude(desk), await receivesRude(desk)];
  await flags(desk, "amina", one);
  await flags(desk, "chloe", two);
  for (const { ticketId } of [one, two]) await desk.asks("bruno", "PUT", `/api/tickets/${ticketId}/owner`);
  await desk.asks("chloe", "PUT", "/api/routing", { on: true, capacity: 20, rules: [] });

  const next = await asks(desk, { subject: "Suite" });
  expect(await desk.look(next)).toMatchObject({ owner: { name: "Bruno" } });
  await desk.asks("chloe", "PUT", "/api/routing", { on: false, capacity: 20, rules: [] });
});
