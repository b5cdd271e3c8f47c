import type { Team } from "@guichet/contract/team.ts";
import type { TicketRow } from "@guichet/contract/tickets.ts";
import { expect, test as table } from "vitest";
import { dov } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";
import { type Actor, type Sight, system } from "../platform/work.ts";
import { maySee, type Placed } from "./seeing.ts";

const shop = "0197b000-0000-7000-8000-000000000001";
const hotel = "0197b000-0000-7000-8000-000000000002";
const letters = "0197b000-0000-7000-8000-000000000003";
const agent = (sees?: Actor["sees"]): Actor => ({
  kind: "agent",
  id: "me",
  name: "Amina",
  ...(sees === undefined ? {} : { sees }),
});
const ofTeams = (groups: readonly string[] | "every", more: Partial<Sight> = {}): Sight => ({
  groups,
  opened: [],
  shut: [],
  ...more,
});
const token: Actor = { kind: "token", id: "board", name: "board", scopes: ["read"] };

table.each<[string, Actor, Placed, boolean]>([
  [
    "an agent sees what is theirs as a team",
    agent(ofTeams([shop])),
    { teamId: shop, inboxId: null, ownerId: "other", followerIds: [] },
    true,
  ],
  [
    "an agent does not see another team’s",
    agent(ofTeams([shop])),
    { teamId: hotel, inboxId: null, ownerId: "other", followerIds: [] },
    false,
  ],
  [
    "an agent sees another team’s that they own",
    agent(ofTeams([shop])),
    { teamId: hotel, inboxId: null, ownerId: "me", followerIds: [] },
    true,
  ],
  [
    "an agent sees another team’s that they follow",
    agent(ofTeams([shop])),
    { teamId: hotel, inboxId: null, ownerId: null, followerIds: ["me"] },
    true,
  ],
  [
    "an agent sees what belongs to nobody’s team",
    agent(ofTeams([])),
    { teamId: null, inboxId: null, ownerId: null, followerIds: [] },
    true,
  ],
  [
    "an agent nobody looked up sees no team’s",
    agent(),
    { teamId: shop, inboxId: null, ownerId: null, followerIds: [] },
    false,
  ],
  [
    "whoever sees everything sees it",
    agent("everything"),
    { teamId: hotel, inboxId: null, ownerId: null, followerIds: [] },
    true,
  ],
  [
    "a machine of its own sees everything",
    token,
    { teamId: hotel, inboxId: null, ownerId: null, followerIds: [] },
    true,
  ],
  [
    "an inbox kept to others hides what came by it from whoever sees all teams",
    agent(ofTeams("every", { shut: [letters] })),
    { teamId: null, inboxId: letters, ownerId: null, followerIds: ["me"] },
    false,
  ],
  [
    "an inbox kept to somebody shows them what came by it, whatever its team",
    agent(ofTeams([shop], { opened: [letters] })),
    { teamId: hotel, inboxId: letters, ownerId: null, followerIds: [] },
    true,
  ],
  [
    "whoever owns a ticket of an inbox kept to others sees that one",
    agent(ofTeams("every", { shut: [letters] })),
    { teamId: null, inboxId: letters, ownerId: "me", followerIds: [] },
    true,
  ],
  [
    "an agent nobody looked up sees nothing that came by an inbox",
    agent(),
    { teamId: null, inboxId: letters, ownerId: null, followerIds: [] },
    false,
  ],
  ["a clock sees everything", system, { teamId: hotel, inboxId: null, ownerId: null, followerIds: [] }, true],
])("%s", (_, actor, ticket, sees) => {
  expect(maySee(actor, ticket)).toBe(sees);
});

async function teamWith(desk: Desk, name: string, members: readonly (keyof Desk["people"])[]) {
  const { body } = await desk.asks<Team>("chloe", "POST", "/api/teams", { name });
  for (const member of members)
    await desk.asks("chloe", "PUT", `/api/teams/${body.id}/members/${desk.people[member].id}`, {});
  return body.id;
}

/** Two that came at the same instant stand in any order. */
async function opened(desk: Desk, person: keyof Desk["people"]): Promise<Set<string>> {
  const { body } = await desk.asks<{ items: TicketRow[] }>(person, "GET", "/api/tickets?view=all");
  return new Set(body.items.map(({ id }) => id));
}

test("an agent sees only their teams’ tickets once the house says so, and leads see them all", async ({
  desk,
}) => {
  const { ticketId: free } = await desk.receives({ from: dov, says: "À personne" });
  await desk.asks("chloe", "PATCH", `/api/inboxes/${desk.inboxId}`, {
    teamId: await teamWith(desk, "Boutique", ["amina"]),
  });
  await desk.passes({ seconds: 1 });
  const { ticketId: theirs } = await desk.receives({ from: dov, says: "À la boutique", subject: "Vase" });
  expect(await desk.look(theirs ?? "")).toMatchObject({ team: { name: "Boutique" } });
  expect(await opened(desk, "bruno")).toEqual(new Set([theirs, free]));

  await desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "team" });
  expect(await opened(desk, "amina")).toEqual(new Set([theirs, free]));
  expect(await opened(desk, "chloe")).toEqual(new Set([theirs, free]));
  expect(await opened(desk, "bruno")).toEqual(new Set([free]));
  expect(await desk.asks("bruno", "GET", `/api/tickets/${theirs}`)).toMatchObject({ status: 404 });
  expect(await desk.asks("bruno", "PUT", `/api/tickets/${theirs}/owner`)).toMatchObject({ status: 404 });
  const { body: counts } = await desk.asks("bruno", "GET", "/api/views/counts");
  expect(counts).toMatchObject({ all: 1, open: 1 });
  await desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "everyone" });
});

test("whoever gives a ticket of another team away sees their act through, and then no more", async ({
  desk,
}) => {
  const team = await teamWith(desk, "Hôtel", ["amina"]);
  const { ticketId } = await desk.receives({ from: dov, says: "Une chambre", subject: "Chambre" });
  await desk.asks("bruno", "PUT", `/api/tickets/${ticketId}/owner`);
  await desk.asks("chloe", "PUT", `/api/tickets/${ticketId}/team`, { teamId: team });
  await desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "team" });
  expect(await desk.asks("bruno", "GET", `/api/tickets/${ticketId}`)).toMatchObject({ status: 200 });

  expect(await desk.asks("bruno", "DELETE", `/api/tickets/${ticketId}/owner`)).toMatchObject({ status: 200 });
  expect(await desk.asks("bruno", "GET", `/api/tickets/${ticketId}`)).toMatchObject({ status: 404 });
  await desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "everyone" });
});
