import type { Checklist, ChecklistItem } from "@guichet/contract/checklists.ts";
import { expect } from "vitest";
import { type Desk, test } from "../../testing/desk.ts";
import { asks, merges, parts } from "../../testing/merging.ts";

type Items = { items: ChecklistItem[] };
const adds = (desk: Desk, ticketId: string, what: object) =>
  desk.asks<Items>("amina", "POST", `/api/tickets/${ticketId}/checklist`, {
    key: crypto.randomUUID(),
    ...what,
  });
const toDo = async (desk: Desk, ticketId: string) =>
  (await desk.asks<Items>("amina", "GET", `/api/tickets/${ticketId}/checklist`)).body.items;
const brief = (items: ChecklistItem[]) =>
  items.map(({ text, linked, done }) => [text || linked?.row?.id, done]);
const ticks = (desk: Desk, itemId: string, method: "PUT" | "DELETE" = "PUT") =>
  desk.asks<Items>("amina", method, `/api/checklist-items/${itemId}/completion`);
const closes = (desk: Desk, ticketId: string, more: object = {}) =>
  desk.asks("amina", "PUT", `/api/tickets/${ticketId}/closure`, { summary: "Fait.", ...more });

test("checklist: a template puts its items on a ticket, each is ticked by somebody, and taken off", async ({
  desk,
}) => {
  const list = { name: "Retour de colis", items: ["Bon de retour envoyé", "Colis reçu"] };
  expect((await desk.asks("amina", "POST", "/api/checklists", list)).status).toBe(403);
  const { body } = await desk.asks<Checklist>("chloe", "POST", "/api/checklists", list);
  const ticketId = await asks(desk);
  const key = crypto.randomUUID();

  await adds(desk, ticketId, { checklistId: body.id, key });
  await adds(desk, ticketId, { checklistId: body.id, key });
  const [first, second] = await toDo(desk, ticketId);
  await ticks(desk, first?.id ?? "");
  await desk.asks("amina", "DELETE", `/api/checklist-items/${second?.id}`);

  expect(await toDo(desk, ticketId)).toMatchObject([
    { text: "Bon de retour envoyé", done: true, doneBy: { name: "Amina" } },
  ]);
  const removal = `/api/checklists/${body.id}/removal`;
  const kept = async () =>
    (await desk.asks<{ items: Checklist[] }>("amina", "GET", "/api/checklists")).body.items.map(
      ({ id }) => id,
    );
  expect((await desk.asks("amina", "PUT", removal)).status).toBe(403);
  await desk.asks("chloe", "PUT", removal);
  expect(await kept()).toEqual([]);
  await desk.asks("chloe", "DELETE", removal);
  expect(await kept()).toEqual([body.id]);
});

test("checklist: another ticket can be an item, done when it closes and open again with it", async ({
  desk,
}) => {
  const [ticketId, other] = [await asks(desk), await asks(desk)];
  await adds(desk, ticketId, { linkedTicketId: other });
  expect(brief(await toDo(desk, ticketId))).toEqual([[other, false]]);

  await closes(desk, other);
  expect(brief(await toDo(desk, ticketId))).toEqual([[other, true]]);
  await desk.asks("amina", "DELETE", `/api/tickets/${other}/closure`);
  expect(brief(await toDo(desk, ticketId))).toEqual([[other, false]]);
  expect((await adds(desk, ticketId, { linkedTicketId: ticketId })).body).toMatchObject({
    code: "link.to_itself",
  });
});

test("checklist: warning at closing if unfinished, which a written reason passes", async ({ desk }) => {
  const ticketId = await asks(desk);
  await adds(desk, ticketId, { text: "Rappeler le transporteur" });

  expect(await closes(desk, ticketId)).toMatchObject({
    body: { code: "ticket.checklist_unfinished", particulars: { left: 1 } },
  });
  expect((await closes(desk, ticketId, { despite: "Il a rappelé de lui-même." })).status).toBe(200);
  expect(await desk.look(ticketId)).toMatchObject({ closedDespite: "Il a rappelé de lui-même." });
});

test("checklists follow a ticket where it is merged, and come back ticked as they were", async ({ desk }) => {
  const [source, into] = [await asks(desk), await asks(desk)];
  await adds(desk, source, { text: "Un" });
  await adds(desk, into, { text: "Deux" });

  await merges(desk, source, into);
  const read = await toDo(desk, into);
  expect(brief(read).toSorted()).toEqual([
    ["Deux", false],
    ["Un", false],
  ]);
  await ticks(desk, read.find(({ text }) => text === "Un")?.id ?? "");
  await parts(desk, source);

  expect(brief(await toDo(desk, into))).toEqual([["Deux", false]]);
  expect(brief(await toDo(desk, source))).toEqual([["Un", true]]);
});
