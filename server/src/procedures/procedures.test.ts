import type { ReasonProcedure, TicketProcedure } from "@guichet/contract/procedures.ts";
import type { Reason } from "@guichet/contract/reasons.ts";
import { expect } from "vitest";
import { type Desk, test } from "../../testing/desk.ts";
import { asks, merges, parts } from "../../testing/merging.ts";

const first = {
  steps: [
    { kind: "do", text: "Vérifier le suivi" },
    { kind: "ask", text: "Le code de la porte" },
    {
      kind: "tell",
      text: "Vous avez quatorze jours pour changer d’avis.",
      source: "Code de la consommation, L221-18",
    },
  ],
  sentences: ["Nous recherchons votre colis."],
};
const adds = async (desk: Desk, writing: object): Promise<Reason> =>
  (await desk.asks<Reason>("chloe", "POST", "/api/reasons", writing)).body;
const publishes = (desk: Desk, reasonId: string, writing: object = first) =>
  desk.asks<ReasonProcedure>("chloe", "PUT", `/api/reasons/${reasonId}/procedure`, writing);
const written = async (desk: Desk, reasonId: string, by: "chloe" | "bruno" = "chloe") =>
  (await desk.asks<ReasonProcedure>(by, "GET", `/api/reasons/${reasonId}/procedure`)).body;
const stands = async (desk: Desk, ticketId: string) =>
  (await desk.asks<TicketProcedure>("bruno", "GET", `/api/tickets/${ticketId}/procedure`)).body;
const stepOf = ({ procedure }: TicketProcedure, place: number) => procedure?.steps[place]?.id ?? "";
const does = (desk: Desk, ticketId: string, stepId: string, body: object = {}) =>
  desk.asks<TicketProcedure>("amina", "PUT", `/api/tickets/${ticketId}/procedure/steps/${stepId}`, body);
const leaves = (desk: Desk, ticketId: string, why: string) =>
  desk.asks<TicketProcedure>("amina", "PUT", `/api/tickets/${ticketId}/procedure/leaving`, { why });

let names = 0;
/** A reason with a procedure, and a ticket of it. */
async function begun(desk: Desk) {
  names += 1;
  const reason = await adds(desk, { name: `Colis perdu ${names}` });
  await publishes(desk, reason.id);
  const ticketId = await asks(desk);
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/reason`, { reasonId: reason.id });
  return { reason, ticketId };
}

test("procedure: its steps are ticked one by one, with what was asked noted, and every colleague sees it", async ({
  desk,
}) => {
  const { ticketId } = await begun(desk);
  const before = await stands(desk, ticketId);
  expect(before).toMatchObject({
    procedure: { version: 1, sentences: first.sentences },
    done: [],
    left: null,
  });
  expect(before.procedure?.steps).toMatchObject(first.steps.map((step) => ({ source: "", ...step })));

  await does(desk, ticketId, stepOf(before, 0));
  await does(desk, ticketId, stepOf(before, 1), { noted: "4812B" });

  expect((await stands(desk, ticketId)).done).toMatchObject([
    { stepId: stepOf(before, 0), doneBy: { name: "Amina" } },
    { stepId: stepOf(before, 1), noted: "4812B" },
  ]);
  await desk.asks("bruno", "DELETE", `/api/tickets/${ticketId}/procedure/steps/${stepOf(before, 0)}`);
  expect((await stands(desk, ticketId)).done.map(({ noted }) => noted)).toEqual(["4812B"]);
});

test("procedure: a new version is published, and a ticket keeps the one it began", async ({ desk }) => {
  const { reason, ticketId } = await begun(desk);
  const begunWith = await stands(desk, ticketId);
  await does(desk, ticketId, stepOf(begunWith, 0));
  const other = await asks(desk);
  await desk.asks("amina", "PUT", `/api/tickets/${other}/reason`, { reasonId: reason.id });

  const { body } = await publishes(desk, reason.id, { steps: [{ kind: "do", text: "Appeler le dépôt" }] });

  expect(body).toMatchObject({ versions: 2, inForce: { version: 2 } });
  expect(await stands(desk, ticketId)).toMatchObject({ procedure: { version: 1 }, newer: true });
  expect(await stands(desk, other)).toMatchObject({ procedure: { version: 2 }, newer: false });
  expect(await does(desk, other, stepOf(begunWith, 0))).toMatchObject({
    status: 409,
    body: { code: "procedure.other_version" },
  });
});

test("procedure: it is left with a written reason, listed for whoever writes the next version, and taken up again", async ({
  desk,
}) => {
  const { reason, ticketId } = await begun(desk);
  await does(desk, ticketId, stepOf(await stands(desk, ticketId), 0));
  expect((await leaves(desk, ticketId, " ")).status).toBe(400);

  const why = "L’immeuble n’a pas de code.";
  await leaves(desk, ticketId, why);

  expect(await stands(desk, ticketId)).toMatchObject({ left: { why, leftBy: { name: "Amina" } } });
  expect((await written(desk, reason.id)).leavings).toMatchObject([
    { why, version: 1, step: "Le code de la porte", ticket: { id: ticketId }, resumedAt: null },
  ]);
  await desk.asks("bruno", "DELETE", `/api/tickets/${ticketId}/procedure/leaving`);
  expect(await stands(desk, ticketId)).toMatchObject({ left: null, done: [{}] });
  expect((await written(desk, reason.id)).leavings).toMatchObject([{ why }]);
  expect((await written(desk, reason.id)).leavings[0]?.resumedAt).not.toBeNull();
});

test("procedure: where a ticket one may not see left it is not listed", async ({ desk }) => {
  const { reason, ticketId } = await begun(desk);
  await leaves(desk, ticketId, "Le client de Zanzibar a retrouvé son colis.");
  const { body: team } = await desk.asks<{ id: string }>("chloe", "POST", "/api/teams", { name: "Dépôt" });
  await desk.asks("chloe", "PUT", `/api/tickets/${ticketId}/team`, { teamId: team.id });
  expect((await written(desk, reason.id, "bruno")).leavings).toHaveLength(1);

  await desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "team" });

  expect((await written(desk, reason.id, "bruno")).leavings).toEqual([]);
  await desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "everyone" });
});

test("procedure: leaves inherit that of their branch until they have their own, and are ready with it", async ({
  desk,
}) => {
  const branch = await adds(desk, { name: "Retours", peopleIds: [desk.people.amina.id] });
  const leaf = await adds(desk, {
    name: "Retour refusé",
    parentId: branch.id,
    peopleIds: [desk.people.amina.id],
  });
  expect(leaf.missing).toEqual(["procedure"]);

  await publishes(desk, branch.id);

  const { body } = await desk.asks<{ items: Reason[] }>("amina", "GET", "/api/reasons");
  expect(body.items.find(({ id }) => id === leaf.id)?.missing).toEqual([]);
  expect((await written(desk, leaf.id)).inForce?.reason).toEqual({ id: branch.id, name: "Retours" });
  await publishes(desk, leaf.id, { steps: [{ kind: "do", text: "Lire le bon de retour" }] });
  expect((await written(desk, leaf.id)).inForce?.reason.id).toBe(leaf.id);
  await desk.asks("chloe", "DELETE", `/api/reasons/${leaf.id}/procedure`);
  expect((await written(desk, leaf.id)).inForce?.reason.id).toBe(branch.id);
});

test("procedure: a reason with only its written words stays ready, and no agent publishes", async ({
  desk,
}) => {
  const peopleIds = [desk.people.amina.id];
  const reason = await adds(desk, { name: "Facture", procedure: "Chercher la facture.", peopleIds });
  expect(reason.missing).toEqual([]);
  const refused = await desk.asks("amina", "PUT", `/api/reasons/${reason.id}/procedure`, first);
  expect(refused.status).toBe(403);
});

test("procedure: a legal notice without its source is refused", async ({ desk }) => {
  const { id } = await adds(desk, { name: "Rétractation" });
  const refused = await publishes(desk, id, { steps: [{ kind: "tell", text: "Quatorze jours." }] });
  expect(refused).toMatchObject({ status: 400, body: { code: "request.invalid" } });
});

test("procedure: what was done of it follows a ticket where it is merged, and comes back with it", async ({
  desk,
}) => {
  const { reason, ticketId } = await begun(desk);
  await does(desk, ticketId, stepOf(await stands(desk, ticketId), 0));
  const into = await asks(desk);
  await desk.asks("amina", "PUT", `/api/tickets/${into}/reason`, { reasonId: reason.id });

  await merges(desk, ticketId, into);
  expect((await stands(desk, into)).done).toHaveLength(1);
  await parts(desk, ticketId);

  expect((await stands(desk, into)).done).toEqual([]);
  expect((await stands(desk, ticketId)).done).toHaveLength(1);
});

test("procedure: a version offers a checklist kept ready, and no more once that list is removed", async ({
  desk,
}) => {
  const { reason, ticketId } = await begun(desk);
  const list = await desk.asks<{ id: string }>("chloe", "POST", "/api/checklists", {
    name: "Retour",
    items: ["Bon"],
  });
  const writing = { ...first, checklistId: list.body.id };
  expect((await publishes(desk, reason.id, { ...first, checklistId: crypto.randomUUID() })).status).toBe(404);
  await publishes(desk, reason.id, writing);

  expect((await stands(desk, ticketId)).procedure?.checklist).toEqual({ id: list.body.id, name: "Retour" });
  await desk.asks("chloe", "PUT", `/api/checklists/${list.body.id}/removal`);
  expect((await stands(desk, ticketId)).procedure?.checklist).toBeNull();
});
