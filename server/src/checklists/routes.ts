import { Checklist, ChecklistAdding, ChecklistItem, ChecklistKeeping } from "@guichet/contract/checklists.ts";
import { Id } from "@guichet/contract/ids.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import { addToChecklist, checklistOf, removeItem, tickItem } from "./checking.ts";
import { keepList, removeList, showChecklists } from "./keeping.ts";

const TicketParams = z.object({ ticketId: Id });
const ItemParams = z.object({ checklistItemId: Id });
const ListParams = z.object({ checklistId: Id });
const Items = z.object({ items: z.array(ChecklistItem) });

export function checklistRoutes(routes: Routes): void {
  keepingRoutes(routes);
  routes.get(
    "/tickets/:ticketId/checklist",
    { says: "What is to be done in it.", params: TicketParams, answer: Items },
    ({ work, params: { ticketId } }) => work(async (unit) => ({ items: await checklistOf(unit, ticketId) })),
  );
  routes.post(
    "/tickets/:ticketId/checklist",
    {
      says: "One thing more to do, another ticket to wait for, or all that a checklist holds.",
      params: TicketParams,
      body: ChecklistAdding,
      answer: Items,
    },
    ({ work, params: { ticketId }, body }) =>
      work(async (unit) => {
        await addToChecklist(unit, ticketId, body);
        return { items: await checklistOf(unit, ticketId) };
      }),
  );
  for (const [method, says, done] of [
    ["put", "It is done.", true],
    ["delete", "It is not done after all.", false],
  ] as const)
    routes[method](
      "/checklist-items/:checklistItemId/completion",
      { says, params: ItemParams, answer: Items },
      ({ work, params: { checklistItemId } }) =>
        work(async (unit) => ({
          items: await checklistOf(unit, await tickItem(unit, checklistItemId, done)),
        })),
    );
  routes.delete(
    "/checklist-items/:checklistItemId",
    { says: "Nothing to do there.", params: ItemParams, answer: Items },
    ({ work, params: { checklistItemId } }) =>
      work(async (unit) => ({ items: await checklistOf(unit, await removeItem(unit, checklistItemId)) })),
  );
}

function keepingRoutes(routes: Routes): void {
  routes.get(
    "/checklists",
    { says: "The checklists kept ready.", answer: z.object({ items: z.array(Checklist) }) },
    ({ work }) => work(async (unit) => ({ items: await showChecklists(unit) })),
  );
  routes.post(
    "/checklists",
    { says: "Keep a checklist ready.", body: ChecklistKeeping, answer: Checklist, status: 201 },
    ({ work, body }) => work((unit) => keepList(unit, body)),
  );
  routes.put(
    "/checklists/:checklistId",
    { says: "Other words in a checklist.", params: ListParams, body: ChecklistKeeping, answer: Checklist },
    ({ work, params: { checklistId }, body }) => work((unit) => keepList(unit, body, checklistId)),
  );
  for (const [method, says, removed] of [
    ["put", "This checklist is offered no more; tickets keep what was put on them.", true],
    ["delete", "It is offered again.", false],
  ] as const)
    routes[method](
      "/checklists/:checklistId/removal",
      { says, params: ListParams, status: 204 },
      ({ work, params: { checklistId } }) => work((unit) => removeList(unit, checklistId, removed)),
    );
}
