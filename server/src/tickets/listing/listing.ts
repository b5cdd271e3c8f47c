import type { Page } from "@guichet/contract/paging.ts";
import { type TicketRow, View, ViewCounts } from "@guichet/contract/tickets.ts";
import { requireReading } from "../../access/policy.ts";
import type { Work } from "../../platform/work.ts";
import type { Ticket } from "../model.ts";
import { presentRow } from "../present.ts";
import { findMany } from "../rows.ts";
import { countViews, listView, type Position } from "./view-rows.ts";

export async function listTickets(
  work: Work,
  { view, after, limit }: { view: View; after?: string | undefined; limit: number },
): Promise<Page<TicketRow>> {
  requireReading(work.actor);
  const tickets = await listView(work, { view, after: after ? readPosition(after) : null, limit });
  const last = tickets.at(-1);
  const at = last && placeIn(view, last);
  return {
    items: tickets.map(presentRow),
    next: last && at && tickets.length === limit ? `${at}_${last.id}` : null,
  };
}

function placeIn(view: View, last: Ticket): string | null {
  if (view === "unanswered") return last.answerDueAt;
  return view === "snoozed" ? last.snoozedUntil : last.lastEntryAt;
}

/** These tickets, in the order they are named. */
export async function listByIds(work: Work, ids: readonly string[]): Promise<TicketRow[]> {
  requireReading(work.actor);
  return (await findMany(work, ids)).map(presentRow);
}

export async function viewCounts(work: Work): Promise<ViewCounts> {
  requireReading(work.actor);
  const counts = await countViews(work, View.options);
  return ViewCounts.parse(Object.fromEntries(counts.map(({ view, count }) => [view, count])));
}

/** A position that is not one of ours starts at the beginning. */
export function readPosition(text: string): Position | null {
  const found = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([\da-f-]{36})$/u.exec(text);
  const [, at, id] = found ?? [];
  return at && id ? { at, id } : null;
}
