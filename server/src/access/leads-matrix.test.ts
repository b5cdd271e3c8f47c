import type { TicketBeside } from "@guichet/contract/beside.ts";
import type { Team } from "@guichet/contract/team.ts";
import { expect } from "vitest";
import { dov, esra } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";

/** Amina leads the shop, where Bruno is; the hotel is Chloé’s. What each act is about, and the ticket it happens in. */
type Place = { teamId: string; agentId: string; ticketId: string; entryId: string; approvalId: string };
type Act = [name: string, act: (desk: Desk, place: Place) => Promise<{ status: number; body: unknown }>];

const place = { skills: [], languages: [], capacity: 12, workingHours: [] };
const as = (desk: Desk, method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE", path: string, body?: object) =>
  desk.asks("amina", method, `/api${path}`, body);

const ofATeam: readonly Act[] = [
  [
    "gives it another name",
    (desk, { teamId }) => as(desk, "PATCH", `/teams/${teamId}`, { name: `Équipe ${teamId}` }),
  ],
  [
    "says how much its people hold",
    (desk, { agentId }) => as(desk, "PUT", `/agents/${agentId}/place`, place),
  ],
  [
    "says that they are away",
    (desk, { agentId }) => as(desk, "POST", "/absences", { agentId, endsAt: null }),
  ],
  [
    "reads what they leave behind",
    (desk, { agentId }) => as(desk, "GET", `/absences/leaving?agentId=${agentId}`),
  ],
  ["reads its figures", (desk, { teamId }) => as(desk, "GET", `/figures?teamId=${teamId}`)],
  [
    "decides what is asked in its tickets",
    (desk, { approvalId }) => as(desk, "PUT", `/approvals/${approvalId}/decision`, { decision: "approved" }),
  ],
  [
    "takes back a flag somebody set in its tickets",
    (desk, { ticketId, entryId }) => as(desk, "DELETE", `/tickets/${ticketId}/entries/${entryId}/flag`),
  ],
  [
    "hands over a ticket of its people",
    (desk, { ticketId }) =>
      as(desk, "POST", `/tickets/${ticketId}/handovers`, {
        to: desk.people.amina.id,
        reason: "load",
        context: "Tout est dit ici.",
      }),
  ],
  [
    "places its tickets elsewhere",
    (desk, { ticketId }) => as(desk, "PUT", `/tickets/${ticketId}/team`, { teamId: null }),
  ],
];

const ofTheHouse: readonly Act[] = [
  [
    "who is in it",
    (desk, { teamId }) => as(desk, "PUT", `/teams/${teamId}/members/${desk.people.chloe.id}`, {}),
  ],
  ["the roles", (desk, { agentId }) => as(desk, "PUT", `/agents/${agentId}/roles`, { roles: ["lead"] })],
  ["the sharing of tickets", (desk) => as(desk, "PUT", "/routing", { on: true, capacity: 5, rules: [] })],
  [
    "how handovers go",
    (desk) => as(desk, "PUT", "/handover-rules", { personsBeforeLead: 3, acceptMinutes: 60 }),
  ],
  ["who sees what", (desk) => as(desk, "PATCH", "/company", { ticketsSeenBy: "team" })],
];

async function standing(
  desk: Desk,
  name: string,
  one: { holder: "bruno" | "chloe"; leader: "amina" | null },
) {
  const { body: team } = await desk.asks<Team>("chloe", "POST", "/api/teams", { name });
  const member = (person: "amina" | "bruno" | "chloe", leads: boolean) =>
    desk.asks("chloe", "PUT", `/api/teams/${team.id}/members/${desk.people[person].id}`, { leads });
  await member(one.holder, false);
  if (one.leader) await member(one.leader, true);
  await desk.asks("chloe", "PATCH", `/api/inboxes/${desk.inboxId}`, { teamId: team.id });
  const { ticketId = "" } = await desk.receives({
    from: one.holder === "bruno" ? dov : esra,
    subject: name,
    says: "Alors ?",
    id: `${name}@exemple.test`,
  });
  const at = `/api/tickets/${ticketId}`;
  await desk.asks(one.holder, "PUT", `${at}/owner`);
  const entryId = (await desk.look(ticketId ?? "")).thread[0]?.id ?? "";
  await desk.asks(one.holder, "PUT", `${at}/entries/${entryId}/flag`, { kind: "insult" });
  const asking = { text: "120 €", findings: [{ id: "a", excerpt: "120 €" }] };
  const { body: approval } = await desk.asks<{ id: string }>(one.holder, "POST", `${at}/approvals`, asking);
  return {
    teamId: team.id,
    agentId: desk.people[one.holder].id,
    ticketId: ticketId ?? "",
    entryId,
    approvalId: approval.id,
  } satisfies Place;
}

test("whoever leads a team does there what a lead does, and nothing in another: each refusal is a sentence", async ({
  desk,
}) => {
  const shop = await standing(desk, "Boutique", { holder: "bruno", leader: "amina" });
  const hotel = await standing(desk, "Hôtel", { holder: "chloe", leader: null });

  const listed = (await as(desk, "GET", "/flagged-messages")).body;
  expect(listed).toMatchObject({ items: [{ ticketId: shop.ticketId }] });
  for (const [name, act] of ofATeam) {
    const elsewhere = await act(desk, hotel);
    const refused = { code: expect.any(String), message: expect.stringMatching(/\p{L}+ .*[.]$/u) };
    expect.soft([name, [403, 409].includes(elsewhere.status)]).toEqual([name, true]);
    expect.soft([name, elsewhere.body]).toEqual([name, expect.objectContaining(refused)]);
    const here = await act(desk, shop);
    expect.soft([name, here.status, here.status < 300 ? null : here.body]).toEqual([name, here.status, null]);
  }
});

test("what a team’s lead is offered to decide is what they would be let decide, and nothing elsewhere", async ({
  desk,
}) => {
  const shop = await standing(desk, "Vente", { holder: "bruno", leader: "amina" });
  const hotel = await standing(desk, "Séjour", { holder: "chloe", leader: null });
  const offered = async (who: "amina" | "bruno", { ticketId }: Place) => {
    const at = `/api/tickets/${ticketId}`;
    const { body } = await desk.asks<TicketBeside>(who, "GET", `${at}/beside`);
    const [approval] = body.approvals.items;
    const [flag] = body.protection.flags;
    return { decides: approval?.mayDecide, unflags: flag?.mayUnflag };
  };

  expect(await offered("amina", shop)).toEqual({ decides: true, unflags: true });
  expect(await offered("amina", hotel)).toEqual({ decides: false, unflags: false });
  expect(await offered("bruno", shop)).toEqual({ decides: false, unflags: true });
});

test("whoever leads a team decides nothing of what is the house’s", async ({ desk }) => {
  const shop = await standing(desk, "Atelier", { holder: "bruno", leader: "amina" });
  for (const [name, act] of ofTheHouse)
    expect.soft([name, (await act(desk, shop)).status]).toEqual([name, 403]);
});

test("a machine in the name of a team’s lead decides nothing unless it was given to", async ({ desk }) => {
  const shop = await standing(desk, "Caisse", { holder: "bruno", leader: "amina" });
  const making = { name: "board", scopes: ["read", "write"], agentId: desk.people.amina.id };
  const { body } = await desk.asks<{ secret: string }>("amina", "POST", "/api/tokens", making);
  const answer = await desk.app.http.inject({
    method: "PATCH",
    url: `/api/teams/${shop.teamId}`,
    headers: { authorization: `Bearer ${body.secret}` },
    payload: { name: "Autre" },
  });
  expect(answer.statusCode).toBe(403);
});

test("a ticket nobody took in time goes to whoever leads its team before any other lead", async ({
  desk,
}) => {
  const { teamId } = await standing(desk, "Comptoir", { holder: "bruno", leader: "amina" });
  await desk.asks("chloe", "PATCH", `/api/inboxes/${desk.inboxId}`, { teamId });
  const { ticketId } = await desk.receives({
    from: esra,
    subject: "Sans personne",
    says: "Y a-t-il quelqu’un ?",
  });
  await desk.passes({ hours: 2 });
  expect(await desk.look(ticketId ?? "")).toMatchObject({ owner: { name: "Amina" } });
});
