import type { TicketBeside } from "@guichet/contract/beside.ts";
import type { Team } from "@guichet/contract/team.ts";
import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { test } from "../../testing/desk.ts";

/** Each part, and the address that answers it alone. */
const addresses: Record<keyof TicketBeside, string> = {
  drafts: "drafts",
  promises: "promises",
  reading: "reading",
  procedure: "procedure",
  fields: "fields",
  checklist: "checklist",
  links: "links",
  merged: "merged",
  handovers: "handovers",
  routing: "routing",
  followUps: "follow-ups",
  approvals: "approvals",
  gestures: "gestures",
  dataRequests: "data-requests",
  protection: "protection",
};

test("all that stands beside a ticket comes in one answer, each part as its own address gives it", async ({
  desk,
}) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour, où est mon colis ?" });
  const at = `/api/tickets/${ticketId}`;
  await desk.asks("amina", "PUT", `${at}/drafts/reply`, { html: "<p>À finir</p>", entriesSeen: 1 });
  await desk.asks("amina", "POST", `${at}/checklist`, { key: crypto.randomUUID(), text: "Rappeler" });

  const { status, body } = await desk.asks<TicketBeside>("amina", "GET", `${at}/beside`);
  expect(status).toBe(200);
  for (const [part, address] of Object.entries(addresses))
    expect([part, body[part as keyof TicketBeside]]).toEqual([
      part,
      (await desk.asks("amina", "GET", `${at}/${address}`)).body,
    ]);
  expect(body).toMatchObject({
    drafts: { items: [{ html: "<p>À finir</p>" }] },
    checklist: { items: [{ text: "Rappeler" }] },
  });
});

test("my drafts are mine: a colleague’s answer holds none of them", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, subject: "à moi", says: "Bonjour" });
  const at = `/api/tickets/${ticketId}`;
  await desk.asks("amina", "PUT", `${at}/drafts/reply`, { html: "<p>Rien qu’à moi</p>", entriesSeen: 1 });
  expect((await desk.asks<TicketBeside>("bruno", "GET", `${at}/beside`)).body.drafts).toEqual({ items: [] });
});

test("what one may not see has nothing beside it either", async ({ desk }) => {
  const { body: team } = await desk.asks<Team>("chloe", "POST", "/api/teams", { name: "Atelier" });
  const { ticketId } = await desk.receives({ from: dov, subject: "caché", says: "Bonjour" });
  await desk.asks("chloe", "PUT", `/api/tickets/${ticketId}/team`, { teamId: team.id });
  await desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "team" });
  const path = `/api/tickets/${ticketId}/beside`;
  expect(await desk.asks("bruno", "GET", path)).toMatchObject({ status: 404, body: { code: "not_found" } });
  expect((await desk.asks(null, "GET", path)).status).toBe(401);
});
