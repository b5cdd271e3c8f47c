import type { Customer } from "@guichet/contract/customers.ts";
import type { Macro, MacroPreview } from "@guichet/contract/macros.ts";
import type { Tag } from "@guichet/contract/tags.ts";
import type { VisitorsFound, VisitSlip } from "@guichet/contract/visits.ts";
import { expect } from "vitest";
import { type Desk, test } from "../../testing/desk.ts";
import { openVisitor } from "../../testing/visitor.ts";

async function known(desk: Desk, name: string, address: string) {
  const { ticketId } = await desk.receives({ from: { name, address }, subject: "Vase", says: "Bonjour" });
  const ticket = await desk.look(ticketId ?? "");
  return { id: ticket.customer.id, reference: ticket.reference, ticketId: ticket.id };
}
const finds = async (desk: Desk, typed: string, who: "amina" | "bruno" = "amina") =>
  (await desk.asks<VisitorsFound>(who, "GET", `/api/visitors?q=${encodeURIComponent(typed)}`)).body.items;
const visit = (desk: Desk, body: object) =>
  desk.asks<VisitSlip>("amina", "POST", "/api/visits", {
    key: crypto.randomUUID(),
    subject: "Anse cassée",
    ...body,
  });

test("somebody at the counter is found by any identity, typed wrongly too, with what they already ask", async ({
  desk,
}) => {
  const { id, reference } = await known(desk, "Hélène Lefèbvre", "h.lefebvre@atelier-lune.test");
  const card = `/api/customers/${id}`;
  await desk.asks("amina", "POST", `${card}/identities`, { kind: "phone", value: "06 12 34 56 78" });
  await desk.asks("amina", "POST", `${card}/identities`, { kind: "number", value: "C-2017-0042" });
  await desk.asks("amina", "PUT", `${card}/organisation`, { name: "Atelier de la Lune" });
  await desk.settles();

  for (const typed of [
    "lefebvre",
    "Lefevre",
    "elene lefevre",
    "h.lefebvre@",
    "06.12.34.56.78",
    "+33 6 12 34",
    "c-2017-0042",
    reference,
    reference.replaceAll("0", "O"),
    "atelier lune",
  ])
    expect((await finds(desk, typed))[0], typed).toMatchObject({
      id,
      organisation: "Atelier de la Lune",
      openTickets: [{ reference, subject: "Vase" }],
    });
  expect(await finds(desk, "zzzz")).toEqual([]);
});

test("a visit opens a ticket that whoever receives it owns, with its promise and its link", async ({
  desk,
}) => {
  const { id } = await known(desk, "Dov Perez", "dov@visites.test");
  const { status, body } = await visit(desk, { visitor: { customerId: id }, text: "Elle est tombée." });

  expect(status).toBe(201);
  expect(body).toMatchObject({
    ticket: { channel: "counter", subject: "Anse cassée", state: "open", owner: { name: "Amina" } },
    customer: { id },
    email: "dov@visites.test",
  });
  expect(body.ticket.answerDueAt).not.toBeNull();
  const page = await openVisitor(desk.app.http).opens(new URL(body.trackingLink).pathname);
  expect([page.status, page.html.includes("Anse cassée")]).toEqual([200, true]);
  expect((await desk.look(body.ticket.id)).thread).toMatchObject([
    { kind: "received", channel: "counter", text: "Elle est tombée.", author: { name: "Dov Perez" } },
  ]);
});

test("somebody not known is made in the same act; a known address is that person, a shared telephone is not", async ({
  desk,
}) => {
  const made = await visit(desk, { visitor: { name: "Esra Kaya", phone: "06 55 44 33 22" } });
  const { body } = await desk.asks<Customer>("amina", "GET", `/api/customers/${made.body.customer.id}`);
  expect(body).toMatchObject({
    name: "Esra Kaya",
    identities: [{ kind: "phone", value: "+33655443322", maybe: false }],
  });
  const brother = await visit(desk, { visitor: { name: "Ali Kaya", phone: "06 55 44 33 22" } });
  expect(brother.body.customer.id).not.toBe(made.body.customer.id);

  const { id } = await known(desk, "Ida Roux", "ida@visites.test");
  const again = await visit(desk, { visitor: { name: "I. Roux", email: "Ida@Visites.test" } });
  expect(again.body.customer).toEqual({ id, name: "Ida Roux" });
});

test("a visit saved twice is one ticket", async ({ desk }) => {
  const key = crypto.randomUUID();
  const first = await visit(desk, { key, visitor: { name: "Léo" } });
  const second = await visit(desk, { key, visitor: { customerId: first.body.customer.id } });
  expect(second.body.ticket.id).toBe(first.body.ticket.id);
});

test("left to the others, a visit’s ticket has its countdown to an owner", async ({ desk }) => {
  const { body } = await visit(desk, { visitor: { name: "Noé" }, takes: false });
  expect(body.ticket).toMatchObject({ owner: null, state: "new", ownerDueAt: expect.any(String) });
});

test("the link leaves by mail when it is asked, and only then", async ({ desk }) => {
  await desk.opensCounter();
  const visitor = { name: "Zoé", email: "zoe@visites.test" };
  const silent = await visit(desk, { visitor });
  const told = await visit(desk, { visitor, sendsLink: true });
  await desk.settles();
  const left = (await desk.departures()).filter(({ kind }) => kind === "acknowledgement");
  expect(left.map(({ ticketId }) => ticketId)).toContain(told.body.ticket.id);
  expect(left.map(({ ticketId }) => ticketId)).not.toContain(silent.body.ticket.id);
});

test("the tickets of another team are not among those shown at the counter", async ({ desk }) => {
  const { id, ticketId, reference } = await known(desk, "Omar Saleh", "omar@visites.test");
  const team = await desk.asks<{ id: string }>("chloe", "POST", "/api/teams", { name: "Atelier" });
  await desk.asks("chloe", "PUT", `/api/teams/${team.body.id}/members/${desk.people.amina.id}`, {});
  await desk.asks("chloe", "PUT", `/api/tickets/${ticketId}/team`, { teamId: team.body.id });
  await desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "team" });

  expect(await finds(desk, "saleh", "bruno")).toMatchObject([{ id, openTickets: [] }]);
  expect(await finds(desk, reference, "bruno")).toEqual([]);
  expect(await finds(desk, reference)).toMatchObject([{ id, openTickets: [{ reference }] }]);
  await desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "everyone" });
});

test("whoever speaks for a customer by a mandate that stands opens their ticket, and is named as having spoken", async ({
  desk,
}) => {
  const { id } = await known(desk, "Nora Benali", "nora@visites.test");
  const giving = { holderName: "Karim Benali", role: "guardian", reach: "act", proofWords: "Jugement vu" };
  const { body: card } = await desk.asks<Customer>("amina", "POST", `/api/customers/${id}/mandates`, giving);
  const mandateId = card.mandates[0]?.id ?? "";

  const { status, body } = await visit(desk, { visitor: { customerId: id }, mandateId });
  expect(status).toBe(201);
  expect(body.customer.id).toBe(id);
  const { thread } = await desk.look(body.ticket.id);
  expect(thread[0]?.author).toMatchObject({ kind: "customer", id, name: "Karim Benali", address: null });

  await desk.asks("amina", "PUT", `/api/customers/${id}/mandates/${mandateId}/end`, { why: "Révoqué" });
  expect(await visit(desk, { visitor: { customerId: id }, mandateId })).toMatchObject({ status: 404 });
  const stranger = await known(desk, "Ida Roux", "ida@visites.test");
  expect(await visit(desk, { visitor: { customerId: stranger.id }, mandateId })).toMatchObject({
    status: 404,
  });
});

const keepsMacro = async (desk: Desk, more: object) =>
  (
    await desk.asks<Macro>("amina", "POST", "/api/macros", {
      name: "Retour",
      situations: ["new"],
      ...more,
    })
  ).body;
const tagNamed = async (desk: Desk, name: string) =>
  (await desk.asks<Tag>("amina", "POST", "/api/tags", { name })).body.id;

test("Macros: one chosen while a new ticket is written is previewed with its variables, and nothing is opened", async ({
  desk,
}) => {
  const tagId = await tagNamed(desk, "retour");
  const { id: macroId } = await keepsMacro(desk, {
    fr: "<p>{customer.first_name} rapporte : {ticket.subject} ({ticket.reference}). Reçu par {agent.name}.</p>",
    acts: [{ kind: "take" }, { kind: "tag", tagId }, { kind: "close", summary: "Repris au comptoir" }],
  });
  const rehearse = (more: object) =>
    desk.asks<MacroPreview>("amina", "POST", "/api/visit-rehearsals", {
      visitor: { name: "Inès Morel" },
      macroId,
      ...more,
    });
  const { body } = await rehearse({ subject: "Anse cassée" });
  expect(body.words).toEqual({
    language: "fr",
    html: "<p>Inès rapporte : Anse cassée ({ticket.reference}). Reçu par Amina.</p>",
    missing: ["ticket.reference"],
  });
  expect(body.steps.map(({ act, will }) => [act.kind, will])).toEqual([
    ["take", "nothing"],
    ["tag", "now"],
    ["close", "now"],
  ]);
  expect((await rehearse({ takes: false })).body).toMatchObject({
    words: { missing: ["ticket.subject", "ticket.reference"] },
    steps: [{ will: "now" }, { will: "now" }, { will: "now" }],
  });
  expect(await finds(desk, "Inès Morel")).toEqual([]);
});

test("Macros: its acts are done as the new ticket opens, and one press takes them back without the ticket", async ({
  desk,
}) => {
  const tagId = await tagNamed(desk, "reprise");
  const { id: macroId } = await keepsMacro(desk, {
    acts: [
      { kind: "tag", tagId },
      { kind: "note", text: "Bon de reprise signé." },
      { kind: "close", summary: "Repris au comptoir" },
    ],
  });
  const { body } = await visit(desk, { visitor: { name: "Inès" }, macro: { macroId } });
  expect(body.macroRun?.done.map(({ kind }) => kind)).toEqual(["tag", "note", "close"]);
  const closed = await desk.look(body.ticket.id);
  expect(closed).toMatchObject({ tagIds: [tagId], owner: { name: "Amina" }, summary: "Repris au comptoir" });
  expect(closed.thread.map(({ kind }) => kind)).toEqual(["received", "note"]);

  await desk.asks("amina", "DELETE", `/api/macro-runs/${body.macroRun?.id}`);
  const back = await desk.look(body.ticket.id);
  expect(back).toMatchObject({ tagIds: [], closedAt: null, owner: { name: "Amina" } });
  expect(back.thread.map(({ kind }) => kind)).toEqual(["received"]);
});

test("Macros: a new ticket and its macro are one act: refused there, nothing is opened; pressed twice, done once", async ({
  desk,
}) => {
  const tagId = await tagNamed(desk, "double");
  const { id: macroId } = await keepsMacro(desk, {
    acts: [
      { kind: "tag", tagId },
      { kind: "note", text: "Une seule fois." },
    ],
  });
  const key = crypto.randomUUID();
  const first = await visit(desk, { key, visitor: { name: "Yanis Abadi" }, macro: { macroId } });
  const second = await visit(desk, { key, visitor: { name: "Yanis Abadi" }, macro: { macroId } });
  expect(second.body.ticket.id).toBe(first.body.ticket.id);
  expect(second.body.macroRun?.id).toBe(first.body.macroRun?.id);
  expect((await desk.look(first.body.ticket.id)).thread).toHaveLength(2);

  const { id: lost } = await keepsMacro(desk, {
    acts: [
      { kind: "tag", tagId },
      { kind: "snooze", until: { words: "un de ces quatre" } },
    ],
  });
  const { status } = await visit(desk, { visitor: { name: "Oumar Refusé" }, macro: { macroId: lost } });
  expect(status).toBeGreaterThanOrEqual(400);
  expect(await finds(desk, "Oumar Refusé")).toEqual([]);
});
