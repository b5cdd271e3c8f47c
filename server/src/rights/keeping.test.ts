import type { Page } from "@guichet/contract/paging.ts";
import type { Grant, InboxRight, Rights, RightsChange, RightsEffect } from "@guichet/contract/rights.ts";
import type { Team } from "@guichet/contract/team.ts";
import type { TicketRow } from "@guichet/contract/tickets.ts";
import { expect } from "vitest";
import { dov, esra } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";

type Person = keyof Desk["people"];

const to = (desk: Desk, person: Person, answers = true): Grant => ({
  teamId: null,
  agentId: desk.people[person].id,
  answers,
});
const keeps = (desk: Desk, grants: readonly Grant[]) =>
  desk.asks("chloe", "PUT", `/api/inboxes/${desk.inboxId}/keeping`, { grants });
const opens = (desk: Desk) => desk.asks("chloe", "DELETE", `/api/inboxes/${desk.inboxId}/keeping`);
const sees = async (desk: Desk, person: Person) =>
  (await desk.asks<Page<TicketRow>>(person, "GET", "/api/tickets?view=all")).body.items.map(({ id }) => id);
const receives = async (desk: Desk) =>
  (await desk.receives({ from: dov, says: "C’est personnel." })).ticketId ?? "";
const rights = async (desk: Desk) => (await desk.asks<Rights>("chloe", "GET", "/api/rights")).body;
const weighs = (desk: Desk, change: RightsChange) =>
  desk.asks<RightsEffect>("chloe", "POST", "/api/rights/previews", { changes: [change] });

test("what came by an inbox kept to some is seen by them, and by no lead or administrator besides", async ({
  desk,
}) => {
  const ticketId = await receives(desk);
  await keeps(desk, [to(desk, "amina")]);

  expect(await sees(desk, "amina")).toContain(ticketId);
  expect(await sees(desk, "bruno")).not.toContain(ticketId);
  expect(await sees(desk, "chloe")).not.toContain(ticketId);
  expect(await desk.asks("chloe", "GET", `/api/tickets/${ticketId}`)).toMatchObject({ status: 404 });

  await opens(desk);
  expect(await sees(desk, "bruno")).toContain(ticketId);
});

test("whoever only reads an inbox leaves notes there, and neither takes, nor answers, nor closes: a sentence says so", async ({
  desk,
}) => {
  const ticketId = await receives(desk);
  await keeps(desk, [to(desk, "amina"), to(desk, "bruno", false)]);
  const at = `/api/tickets/${ticketId}`;
  const key = crypto.randomUUID();

  expect(await desk.asks("bruno", "GET", at)).toMatchObject({ status: 200, body: { readOnly: true } });
  expect(await desk.asks("amina", "GET", at)).toMatchObject({ status: 200, body: { readOnly: false } });
  expect((await desk.asks("bruno", "POST", `${at}/notes`, { key, html: "<p>Vu</p>" })).status).toBeLessThan(
    300,
  );
  expect((await desk.asks("bruno", "PUT", `${at}/followers/${desk.people.bruno.id}`)).status).toBeLessThan(
    300,
  );
  const reply = { key: crypto.randomUUID(), html: "<p>Bonjour</p>", to: [dov.address], anyway: true };
  for (const [method, path, body] of [
    ["PUT", `${at}/owner`, undefined],
    ["POST", `${at}/replies`, reply],
    ["PUT", `${at}/closure`, { summary: "Fait" }],
    ["GET", `${at}/slip`, undefined],
  ] as const)
    expect.soft(await desk.asks("bruno", method, path, body)).toMatchObject({
      status: 403,
      body: { code: "inbox.read_only", message: expect.stringContaining("sans y répondre") },
    });
  const asked = { customer: { email: esra.address }, subject: "S", text: "T", inboxId: desk.inboxId };
  expect(await desk.asks("bruno", "POST", "/api/tickets", asked)).toMatchObject({
    body: { code: "inbox.read_only" },
  });
  await opens(desk);
});

test("whoever is handed a ticket of a kept inbox sees and answers that one, and no other", async ({
  desk,
}) => {
  const [ticketId, other] = [await receives(desk), await receives(desk)];
  await keeps(desk, [to(desk, "amina"), to(desk, "chloe", false)]);
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/owner`);
  const offered = await desk.asks<{ id: string }>("amina", "POST", `/api/tickets/${ticketId}/handovers`, {
    to: desk.people.bruno.id,
    reason: "load",
    context: "Tout est dit ici.",
  });
  await desk.asks("bruno", "PUT", `/api/handovers/${offered.body.id}/acceptance`);

  const held = await sees(desk, "bruno");
  expect(held).toContain(ticketId);
  expect(held).not.toContain(other);
  expect(
    (await desk.asks("bruno", "PUT", `/api/tickets/${ticketId}/closure`, { summary: "Fait" })).status,
  ).toBe(200);
  await opens(desk);
});

test("a ticket of a kept inbox is merged nowhere others would read it", async ({ desk }) => {
  const source = await receives(desk);
  const { body: inbox } = await desk.asks<{ id: string }>("chloe", "POST", "/api/inboxes", {
    name: "Boutique",
    address: "boutique@guichet.test",
  });
  const opening = { customer: { email: dov.address }, subject: "S", text: "T", inboxId: inbox.id };
  const { body: into } = await desk.asks<{ id: string }>("amina", "POST", "/api/tickets", opening);
  await keeps(desk, [to(desk, "amina")]);

  expect(await desk.asks("amina", "PUT", `/api/tickets/${source}/merge`, { intoId: into.id })).toMatchObject({
    body: { code: "ticket.merge_kept", message: expect.stringContaining("Liez") },
  });
  await opens(desk);
});

test("nobody took it in time: somebody the inbox is kept to owns it, and no lead who may not see it", async ({
  desk,
}) => {
  await keeps(desk, [to(desk, "bruno")]);
  await desk.receives({ from: esra, says: "En confidence.", subject: "Confidence" });
  await desk.passes({ hours: 2 });

  const { body } = await desk.asks<Page<TicketRow>>("bruno", "GET", "/api/tickets?view=mine");
  expect(body.items.map(({ subject }) => subject)).toContain("Confidence");
  await opens(desk);
});

test("an inbox is kept to somebody who answers, and to those who are there", async ({ desk }) => {
  const { body: empty } = await desk.asks<Team>("chloe", "POST", "/api/teams", { name: "Personne" });
  const code = async (grants: readonly Grant[]) =>
    ((await keeps(desk, grants)).body as { code?: string })?.code;

  expect(await code([to(desk, "amina", false)])).toBe("inbox.kept_to_nobody");
  expect(await code([{ teamId: empty.id, agentId: null, answers: true }])).toBe("inbox.kept_to_nobody");
  expect(await code([{ teamId: crypto.randomUUID(), agentId: null, answers: true }])).toBe(
    "inbox.kept_to_unknown",
  );
  expect((await rights(desk)).inboxes[0]?.keptTo).toBeNull();
  expect(
    await desk.asks("amina", "PUT", `/api/inboxes/${desk.inboxId}/keeping`, { grants: [to(desk, "amina")] }),
  ).toMatchObject({ status: 403 });
});

test("what a change of rights will do is said before, by doing it and undoing it, and no line is written", async ({
  desk,
}) => {
  await receives(desk);
  const standing = await rights(desk);
  const { body } = await weighs(desk, {
    kind: "keeping",
    inboxId: desk.inboxId,
    grants: [to(desk, "bruno")],
  });

  const touched = Object.fromEntries(
    body.people.map(({ before, after }) => [after.name, [before.open, after.open]]),
  );
  const { open } = standing;
  expect(touched).toMatchObject({ Amina: [open, expect.any(Number)], Chloé: [open, expect.any(Number)] });
  expect(touched.Bruno).toBeUndefined();
  expect(await rights(desk)).toEqual(standing);
  const lead = await weighs(desk, { kind: "roles", agentId: desk.people.bruno.id, roles: ["lead"] });
  expect(lead.body.people.map(({ after }) => after.roles)).toEqual([["lead"]]);
  expect((await desk.asks("bruno", "GET", "/api/rights")).status).toBe(403);
});

test("who may do what at each inbox is read at a glance, and each change stands in the audit log", async ({
  desk,
}) => {
  await keeps(desk, [to(desk, "amina"), to(desk, "bruno", false)]);
  const at = ({ people }: Rights): Record<string, InboxRight | undefined> =>
    Object.fromEntries(
      people.map(({ name, inboxes }) => [
        name,
        inboxes.find(({ inboxId }) => inboxId === desk.inboxId)?.right,
      ]),
    );
  const standing = await rights(desk);
  expect(at(standing)).toEqual({ Amina: "answers", Bruno: "reads", Chloé: "none" });
  expect(standing.inboxes[0]?.keptTo).toMatchObject([
    { name: expect.any(String) },
    { name: expect.any(String) },
  ]);

  await opens(desk);
  const { body } = await desk.asks<Page<{ what: string }>>("chloe", "GET", "/api/audit-lines?limit=2");
  expect(body.items.map(({ what }) => what)).toEqual(["inbox.kept_no_more", "inbox.kept"]);
});

test("removing a team and giving an inbox to another one are weighed by their own verbs, and nothing is done", async ({
  desk,
}) => {
  const made = async (name: string) =>
    (await desk.asks<Team>("chloe", "POST", "/api/teams", { name })).body.id;
  const [shop, hotel] = [await made("Comptoir"), await made("Palais")];
  await desk.asks("chloe", "PUT", `/api/teams/${shop}/members/${desk.people.bruno.id}`, { leads: true });
  await desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "team" });

  const placed = await weighs(desk, { kind: "inbox_team", inboxId: desk.inboxId, teamId: hotel });
  expect(placed.body.people.map(({ after }) => after.name)).toContain("Bruno");
  const removed = await weighs(desk, { kind: "team_removal", teamId: shop });
  expect(removed.body.people).toMatchObject([{ after: { name: "Bruno", teams: [] } }]);
  expect((await rights(desk)).people.find(({ name }) => name === "Bruno")?.teams).toMatchObject([
    { id: shop },
  ]);

  await desk.asks("chloe", "PATCH", `/api/inboxes/${desk.inboxId}`, { teamId: shop });
  expect(await weighs(desk, { kind: "team_removal", teamId: shop })).toMatchObject({
    status: 409,
    body: { code: "team.in_use" },
  });
  await desk.asks("chloe", "PATCH", `/api/inboxes/${desk.inboxId}`, { teamId: null });
  await desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "everyone" });
});
