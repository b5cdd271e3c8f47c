import type { Handover, MyHandovers, TicketHandovers } from "@guichet/contract/handovers.ts";
import type { Entry } from "@guichet/contract/thread.ts";
import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";

type Person = "amina" | "bruno" | "chloe";

const context = "Deux colis perdus ; le transporteur rappelle mardi. Dov attend surtout une date.";

async function owned(desk: Desk, by: Person = "amina"): Promise<string> {
  const { ticketId } = await desk.receives({ from: dov, says: "Où est mon colis ?" });
  await desk.asks(by, "PUT", `/api/tickets/${ticketId}/owner`);
  return ticketId ?? "";
}

const asking = (desk: Desk, ticketId: string, by: Person, body: object) =>
  desk.asks<Handover>(by, "POST", `/api/tickets/${ticketId}/handovers`, body);

const offers = (desk: Desk, ticketId: string, by: Person, to: Person) =>
  asking(desk, ticketId, by, { to: desk.people[to].id, reason: "skill", context });

const accepts = (desk: Desk, id: string, by: Person) =>
  desk.asks<Handover>(by, "PUT", `/api/handovers/${id}/acceptance`);

const mine = async (desk: Desk, of: Person) =>
  (await desk.asks<MyHandovers>(of, "GET", "/api/handovers")).body;

const ids = (handovers: readonly Handover[]) => handovers.map(({ id }) => id);

test("a handover needs its reason and a written context", async ({ desk }) => {
  const ticketId = await owned(desk);
  const given = { to: desk.people.bruno.id, reason: "skill", context };
  for (const missing of [{ context: "Tiens." }, { context: undefined }, { reason: "because" }])
    expect((await asking(desk, ticketId, "amina", { ...given, ...missing })).status).toBe(400);
});

test("whoever hands over stays the owner until the next one accepts", async ({ desk }) => {
  const ticketId = await owned(desk);
  const { body: offered } = await offers(desk, ticketId, "amina", "bruno");
  expect(offered).toMatchObject({ state: "offered", from: { name: "Amina" }, to: { name: "Bruno" } });
  expect(await desk.look(ticketId)).toMatchObject({ owner: { name: "Amina" } });
  expect(ids((await mine(desk, "bruno")).toAccept)).toContain(offered.id);
  expect((await accepts(desk, offered.id, "amina")).status).toBe(403);

  expect((await accepts(desk, offered.id, "bruno")).body).toMatchObject({ state: "accepted" });

  expect(await desk.look(ticketId)).toMatchObject({ owner: { name: "Bruno" } });
  expect(await accepts(desk, offered.id, "bruno")).toMatchObject({ body: { code: "handover.ended" } });
});

test("the context stands in the thread as a note, and the drafts of whoever gave it stay", async ({
  desk,
}) => {
  const ticketId = await owned(desk);
  for (const kind of ["note", "reply"])
    await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/drafts/${kind}`, {
      html: "<p>En cours</p>",
      entriesSeen: 1,
    });

  const { body } = await asking(desk, ticketId, "amina", {
    to: desk.people.bruno.id,
    reason: "load",
    context: "Ligne 1\nLigne <2>\n\nFin.",
  });
  await accepts(desk, body.id, "bruno");

  const note = (await desk.look(ticketId)).thread.find(({ id }) => id === body.entryId) as Entry;
  expect(note).toMatchObject({ kind: "note", author: { name: "Amina" } });
  expect(note.text).toBe("Ligne 1\nLigne <2>\n\nFin.");
  const drafts = await desk.asks<{ items: unknown[] }>("amina", "GET", `/api/tickets/${ticketId}/drafts`);
  expect(drafts.body.items).toHaveLength(2);
});

test("a handover that is declined goes back to its owner with the reason", async ({ desk }) => {
  const ticketId = await owned(desk);
  const { body } = await offers(desk, ticketId, "amina", "bruno");

  const why = "Je pars en congé ce soir.";
  const declined = await desk.asks<Handover>("bruno", "PUT", `/api/handovers/${body.id}/refusal`, { why });

  expect(declined.body).toMatchObject({ state: "declined", answer: why });
  expect(await desk.look(ticketId)).toMatchObject({ owner: { name: "Amina" } });
});

test("a handover that nobody accepts in time is told to the lead, once, and its owner goes on", async ({
  desk,
}) => {
  const ticketId = await owned(desk);
  const { body } = await offers(desk, ticketId, "amina", "bruno");
  expect(body.dueAt).toBe(desk.now().add({ minutes: 30 }).toString());
  expect(ids((await mine(desk, "chloe")).overdue)).not.toContain(body.id);

  await desk.passes({ minutes: 30 });

  expect(ids((await mine(desk, "chloe")).overdue)).toContain(body.id);
  expect(await desk.look(ticketId)).toMatchObject({ owner: { name: "Amina" } });
  expect((await accepts(desk, body.id, "bruno")).body).toMatchObject({ state: "accepted" });
});

test("before a customer meets a third person, a lead is asked", async ({ desk }) => {
  const ticketId = await owned(desk, "amina");
  await accepts(desk, (await offers(desk, ticketId, "amina", "bruno")).body.id, "bruno");
  const { body } = await offers(desk, ticketId, "bruno", "chloe");
  expect(body).toMatchObject({ state: "asking", persons: 3, dueAt: null, mayPermit: false, mayKeep: true });
  const { toPermit } = await mine(desk, "chloe");
  expect(ids(toPermit)).toContain(body.id);
  expect(toPermit).toMatchObject([{ mayPermit: true, mayKeep: true }]);
  const permission = `/api/handovers/${body.id}/permission`;
  expect((await desk.asks("amina", "PUT", permission, { decision: "given" })).status).toBe(403);
  expect(await accepts(desk, body.id, "chloe")).toMatchObject({ body: { code: "handover.waits_for_lead" } });

  const note = "Gardez-le : Dov vous connaît.";
  const refused = await desk.asks<Handover>("chloe", "PUT", permission, { decision: "refused", note });

  expect(refused.body).toMatchObject({
    state: "refused",
    permittedBy: { name: "Chloé" },
    permissionNote: note,
  });
  expect(await desk.look(ticketId)).toMatchObject({ owner: { name: "Bruno" } });
  expect((await offers(desk, ticketId, "bruno", "amina")).body, "somebody they know").toMatchObject({
    state: "offered",
    persons: 2,
  });
});

test("a lead who agrees lets the next owner be asked, and the countdown begins then", async ({ desk }) => {
  const ticketId = await owned(desk, "amina");
  await accepts(desk, (await offers(desk, ticketId, "amina", "bruno")).body.id, "bruno");
  const { body } = await offers(desk, ticketId, "bruno", "chloe");

  await desk.asks("chloe", "PUT", `/api/handovers/${body.id}/permission`, { decision: "given" });

  expect((await mine(desk, "chloe")).toAccept.find(({ id }) => id === body.id)?.dueAt).not.toBeNull();
  expect((await accepts(desk, body.id, "chloe")).status).toBe(200);
});

test("handovers are counted per ticket and per customer", async ({ desk }) => {
  const before = await desk.asks<TicketHandovers>(
    "amina",
    "GET",
    `/api/tickets/${await owned(desk)}/handovers`,
  );
  expect(before.body).toMatchObject({ items: [], ofTicket: 0 });
  const ticketId = await owned(desk);
  await accepts(desk, (await offers(desk, ticketId, "amina", "bruno")).body.id, "bruno");

  const { body } = await desk.asks<TicketHandovers>("amina", "GET", `/api/tickets/${ticketId}/handovers`);

  expect(body).toMatchObject({ ofTicket: 1, items: [{ reason: "skill", context }] });
  expect(body.ofCustomer).toBeGreaterThan(1);
});

test("only its owner or a lead hands a ticket over, to somebody else, one at a time", async ({ desk }) => {
  const ticketId = await owned(desk);
  expect(await offers(desk, ticketId, "bruno", "chloe")).toMatchObject({
    status: 409,
    body: { code: "handover.not_owner", particulars: { ownerName: "Amina" } },
  });
  expect(await offers(desk, ticketId, "amina", "amina")).toMatchObject({
    body: { code: "handover.same_owner" },
  });
  expect((await offers(desk, ticketId, "chloe", "bruno")).status).toBe(201);
  expect(await offers(desk, ticketId, "amina", "chloe")).toMatchObject({
    body: { code: "handover.under_way", particulars: { toName: "Bruno" } },
  });
});

test("what is closed, released or kept after all is no longer handed over", async ({ desk }) => {
  const closed = await owned(desk);
  const first = await offers(desk, closed, "amina", "bruno");
  await desk.asks("amina", "PUT", `/api/tickets/${closed}/closure`, { summary: "Réglé" });
  expect(await accepts(desk, first.body.id, "bruno")).toMatchObject({ body: { code: "handover.ended" } });

  const kept = await owned(desk);
  const second = await offers(desk, kept, "amina", "bruno");
  expect((await desk.asks("amina", "DELETE", `/api/handovers/${second.body.id}`)).body).toMatchObject({
    state: "withdrawn",
  });
  expect(ids((await mine(desk, "bruno")).toAccept)).not.toContain(second.body.id);
});

test("whoever is asked from another team answers, and reads the ticket only once it is theirs", async ({
  desk,
}) => {
  const ticketId = await owned(desk);
  const team = await desk.asks<{ id: string }>("chloe", "POST", "/api/teams", { name: "Ateliers" });
  await desk.asks("chloe", "PUT", `/api/teams/${team.body.id}/members/${desk.people.amina.id}`, {});
  await desk.asks("chloe", "PUT", `/api/tickets/${ticketId}/team`, { teamId: team.body.id });
  await desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "team" });
  const { body } = await offers(desk, ticketId, "amina", "bruno");
  const reads = async () => (await desk.asks("bruno", "GET", `/api/tickets/${ticketId}`)).status;
  expect(await reads()).toBe(404);
  expect((await desk.asks("bruno", "GET", `/api/tickets/${ticketId}/handovers`)).status).toBe(404);

  expect((await accepts(desk, body.id, "bruno")).status).toBe(200);

  expect(await reads()).toBe(200);
  await desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "everyone" });
});

test("a handover that ended with a closing is offered again when the closing is undone, one that was withdrawn is not", async ({
  desk,
}) => {
  const close = (ticketId: string) =>
    desk.asks("amina", "PUT", `/api/tickets/${ticketId}/closure`, { summary: "Fait" });
  const undo = (ticketId: string) => desk.asks("amina", "DELETE", `/api/tickets/${ticketId}/closure`);
  const ticketId = await owned(desk);
  const { body: offered } = await offers(desk, ticketId, "amina", "bruno");
  await close(ticketId);
  expect(ids((await mine(desk, "bruno")).toAccept)).not.toContain(offered.id);
  await desk.passes({ seconds: 10 });
  await undo(ticketId);
  expect(ids((await mine(desk, "bruno")).toAccept)).toContain(offered.id);
  expect((await accepts(desk, offered.id, "bruno")).body).toMatchObject({ state: "accepted" });

  const other = await owned(desk);
  const { body: kept } = await offers(desk, other, "amina", "bruno");
  await desk.asks("amina", "DELETE", `/api/handovers/${kept.id}`);
  await desk.passes({ seconds: 1 });
  await close(other);
  await undo(other);
  expect(ids((await mine(desk, "bruno")).toAccept)).not.toContain(kept.id);
});

test("a closing that is undone offers nothing to somebody disabled meanwhile", async ({ desk }) => {
  const ticketId = await owned(desk);
  const { body: offered } = await offers(desk, ticketId, "amina", "bruno");
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/closure`, { summary: "Fait" });
  await desk.asks("chloe", "PUT", `/api/agents/${desk.people.bruno.id}/disablement`);
  await desk.asks("amina", "DELETE", `/api/tickets/${ticketId}/closure`);
  const { body } = await desk.asks<TicketHandovers>("amina", "GET", `/api/tickets/${ticketId}/handovers`);
  expect(body.items.find(({ id }) => id === offered.id)?.state).toBe("withdrawn");
  await desk.asks("chloe", "DELETE", `/api/agents/${desk.people.bruno.id}/disablement`);
});
