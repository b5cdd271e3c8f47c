import type { Wait } from "@guichet/contract/thread.ts";
import type { TicketRow } from "@guichet/contract/tickets.ts";
import { oneOpeningDayAfter } from "../../calendars/opening-time.ts";
import { mainCalendar } from "../../calendars/reading.ts";
import type { Work } from "../../platform/work.ts";
import { isOpen, type Ticket } from "../model.ts";
import { presentRow } from "../present.ts";
import { findMany, writeWait } from "../rows.ts";
import { putBack, type Summed, setAside, writeSum } from "./rows.ts";

/** It is read in another from now on, and is in no list of its own. */
export const leaveFor = (work: Work, id: string, intoId: string): Promise<void> => setAside(work, id, intoId);

/** It stands alone again, in the state it was in. */
export const comeBack = (work: Work, id: string): Promise<void> => putBack(work, id);

/** What the lists show of its thread, once entries came to it or left it. */
export const sumUp = (work: Work, id: string, sum: Summed): Promise<void> => writeSum(work, id, sum);

export const keepWait = (work: Work, id: string, wait: Wait): void => writeWait(work, id, wait);

/** Whoever has waited longest is waited for, in a ticket that is open. */
export function waitOfBoth(ticket: Ticket, other: Ticket): Wait {
  const { waitingSince, answerDueAt, ownerDueAt } = ticket;
  if (!isOpen(ticket)) return { waitingSince, answerDueAt, ownerDueAt };
  return {
    waitingSince: earliest(waitingSince, other.waitingSince),
    answerDueAt: earliest(answerDueAt, other.answerDueAt),
    ownerDueAt: ticket.owner ? null : (ownerDueAt ?? other.ownerDueAt),
  };
}

/** Since a first unanswered word, due when a promise says so and else one opening day after it; or over. */
export async function waitSince(
  work: Work,
  ticket: Ticket,
  { since, dueAt }: { since: Temporal.Instant | null; dueAt: string | null },
): Promise<Wait> {
  const { ownerDueAt, importedAt } = ticket;
  if (!since || !isOpen(ticket)) return { waitingSince: null, answerDueAt: null, ownerDueAt };
  const waitingSince = since.toString();
  if (importedAt !== null && waitingSince <= importedAt)
    return { waitingSince, answerDueAt: null, ownerDueAt };
  const answerDueAt = dueAt ?? oneOpeningDayAfter(await mainCalendar(work), since).toString();
  return { waitingSince, answerDueAt, ownerDueAt };
}

export async function rowOf(work: Work, id: string): Promise<TicketRow> {
  const [found] = await findMany(work, [id]);
  if (!found) throw new Error("A ticket that is locked is there.");
  return presentRow(found);
}

export const rowsOf = async (work: Work, ids: readonly string[]): Promise<TicketRow[]> =>
  (await findMany(work, ids)).map(presentRow);

function earliest(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return Date.parse(one) <= Date.parse(other) ? one : other;
}
