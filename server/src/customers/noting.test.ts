import type { Customer } from "@guichet/contract/customers.ts";
import { expect } from "vitest";
import { dov, esra } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";

const customerOf = async (desk: Desk, from: typeof dov | typeof esra) => {
  const { ticketId } = await desk.receives({ from, says: `Bonjour, ${crypto.randomUUID()}` });
  return { ticketId: ticketId ?? "", id: (await desk.look(ticketId ?? "")).customer.id };
};
const card = async (desk: Desk, id: string, who: "amina" | "bruno" = "amina") =>
  (await desk.asks<Customer>(who, "GET", `/api/customers/${id}`)).body;

test("what a customer needs and expects is kept with who said it, its author and its date", async ({
  desk,
}) => {
  const { id } = await customerOf(desk, dov);
  await desk.asks("amina", "POST", `/api/customers/${id}/notes`, {
    kind: "note",
    saidBy: "agent",
    text: "Préfère la livraison en boutique.",
  });
  const { body } = await desk.asks<Customer>("bruno", "POST", `/api/customers/${id}/notes`, {
    kind: "expectation",
    saidBy: "customer",
    text: "Être prévenu la veille.",
  });

  expect(body.notes).toMatchObject([
    { kind: "expectation", saidBy: "customer", text: "Être prévenu la veille.", author: "Bruno" },
    { kind: "note", saidBy: "agent", author: "Amina", writtenAt: desk.now().toString() },
  ]);
});

test("a note is said better by another, taken off the card and brought back, its author unchanged", async ({
  desk,
}) => {
  const { id } = await customerOf(desk, esra);
  const made = await desk.asks<Customer>("amina", "POST", `/api/customers/${id}/notes`, {
    kind: "need",
    saidBy: "customer",
    text: "Un vase",
  });
  const at = `/api/customers/${id}/notes/${made.body.notes[0]?.id}`;
  const better = await desk.asks<Customer>("bruno", "PATCH", at, { text: "Un vase de 30 cm" });
  expect(better.body.notes).toMatchObject([
    { text: "Un vase de 30 cm", author: "Amina", rewrittenBy: "Bruno" },
  ]);

  expect((await desk.asks<Customer>("bruno", "PUT", `${at}/removal`, {})).body.notes).toEqual([]);
  expect((await desk.asks<Customer>("bruno", "DELETE", `${at}/removal`)).body.notes).toEqual(
    better.body.notes,
  );
});

test("what was learnt in a ticket one may not see is not on the card", async ({ desk }) => {
  const { id, ticketId } = await customerOf(desk, dov);
  const made = await desk.asks<{ id: string }>("chloe", "POST", "/api/teams", { name: "Atelier" });
  await desk.asks("chloe", "PUT", `/api/teams/${made.body.id}/members/${desk.people.amina.id}`, {});
  await desk.asks("chloe", "PUT", `/api/tickets/${ticketId}/team`, { teamId: made.body.id });
  await desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "team" });
  const note = { kind: "note", saidBy: "agent", text: "Entre nous", ticketId };
  expect((await desk.asks("amina", "POST", `/api/customers/${id}/notes`, note)).status).toBe(201);

  const isThere = async (who: "amina" | "bruno") =>
    (await card(desk, id, who)).notes.some(({ text }) => text === "Entre nous");
  expect([await isThere("amina"), await isThere("bruno")]).toEqual([true, false]);
  expect((await desk.asks("bruno", "POST", `/api/customers/${id}/notes`, note)).status).toBe(404);
  const [hidden] = (await card(desk, id)).notes.filter(({ text }) => text === "Entre nous");
  expect(
    (await desk.asks("bruno", "PATCH", `/api/customers/${id}/notes/${hidden?.id}`, { text: "x" })).status,
  ).toBe(404);
  await desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "everyone" });
});
