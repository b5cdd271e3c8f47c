import type { Mention, WhoMayBeCalled } from "@guichet/contract/mentions.ts";
import type { Notifications } from "@guichet/contract/notifications.ts";
import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";

type Person = "amina" | "bruno" | "chloe";

/** A ticket of a team that Amina and Chloé are in and Bruno is not, where the house keeps tickets to their teams. */
async function closed(desk: Desk, name: string) {
  const { ticketId } = await desk.receives({ from: dov, subject: "Secret", says: "Bonjour" });
  const mine = await team(desk, name, ["amina", "chloe"]);
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/owner`);
  await desk.asks("chloe", "PUT", `/api/tickets/${ticketId}/team`, { teamId: mine });
  await desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "team" });
  return ticketId ?? "";
}

async function team(desk: Desk, name: string, members: readonly Person[]): Promise<string> {
  const { body } = await desk.asks<{ id: string }>("chloe", "POST", "/api/teams", { name });
  for (const member of members)
    await desk.asks("chloe", "PUT", `/api/teams/${body.id}/members/${desk.people[member].id}`, {});
  return body.id;
}

const opens = (desk: Desk) => desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "everyone" });

async function notes(desk: Desk, ticketId: string, called: { mentions?: string[]; teamMentions?: string[] }) {
  const note = { key: crypto.randomUUID(), html: "<p>@Ateliers, voyez-vous ?</p>", ...called };
  expect((await desk.asks("amina", "POST", `/api/tickets/${ticketId}/notes`, note)).status).toBe(201);
}

const called = async (desk: Desk, person: Person, ticketId: string) =>
  (await desk.asks<{ items: Mention[] }>(person, "GET", "/api/mentions")).body.items.filter(
    ({ ticket }) => ticket.id === ticketId,
  );

test("Mentions: a team called in a note reaches each of its members who sees the ticket, once, and never whoever calls", async ({
  desk,
}) => {
  const ticketId = await closed(desk, "Vente");
  const mixed = await team(desk, "Mixte", ["amina", "bruno", "chloe"]);

  const { body } = await desk.asks<WhoMayBeCalled>("amina", "GET", `/api/tickets/${ticketId}/colleagues`);
  expect(body.teams.find(({ id }) => id === mixed)).toMatchObject({
    name: "Mixte",
    reached: [{ name: "Chloé" }],
    unreached: [{ name: "Bruno" }],
  });
  await notes(desk, ticketId, { teamMentions: [mixed], mentions: [desk.people.chloe.id] });

  expect(await called(desk, "chloe", ticketId)).toHaveLength(1);
  expect(await called(desk, "amina", ticketId)).toEqual([]);
  await opens(desk);
  expect(await called(desk, "bruno", ticketId), "not even once the house opens").toEqual([]);
});

test("Mentions: who lost sight of the ticket is sent neither its reference nor its subject, by any road", async ({
  desk,
}) => {
  const { body: choices } = await desk.asks<{ roads: object }>("bruno", "GET", "/api/notifications/choices");
  const roads = { ...choices.roads, mentioned: ["mail"] };
  await desk.asks("bruno", "PUT", "/api/notifications/choices", { ...choices, roads });
  const ticketId = await closed(desk, "Atelier");
  await opens(desk);
  const other = await desk.receives({ from: dov, subject: "Ouvert", says: "Bonjour" });
  const { reference } = await desk.look(ticketId);
  await notes(desk, ticketId, { mentions: [desk.people.bruno.id] });
  await notes(desk, other.ticketId ?? "", { mentions: [desk.people.bruno.id] });
  await desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "team" });
  await desk.passes({ minutes: 10 });

  const letters = (await desk.departures()).filter(({ recipients }) =>
    recipients.includes("bruno@guichet.test"),
  );
  expect(letters, "only of the one he still sees").toHaveLength(1);
  expect(letters[0]?.subject).not.toContain(reference);
  const told = await desk.asks<Notifications>("bruno", "GET", "/api/notifications");
  expect(JSON.stringify(told.body)).not.toContain("Secret");
  expect(told.body.items.map(({ ticketId: id }) => id)).not.toContain(ticketId);
  expect(await called(desk, "bruno", ticketId)).toEqual([]);
  await opens(desk);
});
