import type { ChecklistAdding, ChecklistItem } from "@guichet/contract/checklists.ts";
import type { TicketRow } from "@guichet/contract/tickets.ts";
import { requireReading, requireWriting } from "../access/policy.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { rowsOf } from "../tickets/aside/aside.ts";
import { lockTicket } from "../tickets/locking.ts";
import { showTicket } from "../tickets/showing.ts";
import {
  deleteItem,
  findChecklist,
  findItem,
  type ItemRow,
  insertItems,
  listItems,
  writeDone,
} from "./rows.ts";

/** What is to be done in a ticket; of another one that may not be seen, whether it is done and nothing else. */
export async function checklistOf(work: Work, ticketId: string): Promise<ChecklistItem[]> {
  requireReading(work.actor);
  await showTicket(work, ticketId);
  const items = await listItems(work, ticketId);
  const seen = await rowsOf(work, [...new Set(items.flatMap(({ linkedId }) => linkedId ?? []))]);
  const rows = new Map(seen.map((row) => [row.id, row]));
  return items.map((item) => present(item, rows));
}

function present({ id, text, linkedId, done, doneAt, byId, byName }: ItemRow, rows: Map<string, TicketRow>) {
  const row = linkedId === null ? null : (rows.get(linkedId) ?? null);
  const isHidden = linkedId !== null && row === null;
  return {
    id,
    text,
    linked: linkedId === null ? null : { row },
    done,
    doneAt: isHidden ? null : doneAt,
    doneBy: byId === null ? null : { id: byId, name: byName ?? "" },
  };
}

/** A thing to do, another ticket, or all that a checklist holds, at the end of what is there. */
export async function addToChecklist(work: Work, ticketId: string, adding: ChecklistAdding): Promise<void> {
  requireWriting(work.actor);
  await lockTicket(work, ticketId);
  if (await findItem(work, adding.key)) return;
  await insertItems(work, ticketId, await itemsOf(work, ticketId, adding));
  work.announce("checklist.changed", { ticketId });
}

async function itemsOf(work: Work, ticketId: string, adding: ChecklistAdding) {
  const { key } = adding;
  if ("text" in adding) return [{ id: key, text: adding.text }];
  if ("linkedTicketId" in adding) {
    if (adding.linkedTicketId === ticketId) throw refuse("link.to_itself");
    await lockTicket(work, adding.linkedTicketId);
    return [{ id: key, text: "", linkedId: adding.linkedTicketId }];
  }
  const list = await findChecklist(work, adding.checklistId);
  if (!list) throw refuse("not_found");
  return list.items.map((text, place) => ({ id: place === 0 ? key : newId(work.now), text }));
}

/** Ticked, or not any more. Another ticket is done when it closes: nobody ticks it. */
export async function tickItem(work: Work, itemId: string, done: boolean): Promise<string> {
  const ticketId = await holdItem(work, itemId);
  await writeDone(work, itemId, done);
  work.announce("checklist.changed", { ticketId });
  return ticketId;
}

export async function removeItem(work: Work, itemId: string): Promise<string> {
  const ticketId = await holdItem(work, itemId);
  await deleteItem(work, itemId);
  work.announce("checklist.changed", { ticketId });
  return ticketId;
}

async function holdItem(work: Work, itemId: string): Promise<string> {
  requireWriting(work.actor);
  const found = await findItem(work, itemId);
  if (!found) throw refuse("not_found");
  await lockTicket(work, found.ticketId);
  return found.ticketId;
}
