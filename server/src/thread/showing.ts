import { entriesAtOnce } from "@guichet/contract/entries-at-once.ts";
import type { Entry } from "@guichet/contract/thread.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { requireReading } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { showTicket } from "../tickets/showing.ts";
import { findDownload, findEntry, findHtml, findSaidSince, listAfter, listNewest } from "./reading-rows.ts";

/** A ticket and its newest words in one go: what its screen needs to open. */
export async function showWithThread(work: Work, ticketId: string): Promise<TicketWithThread> {
  const [ticket, thread] = await Promise.all([
    showTicket(work, ticketId),
    listNewest(work, { ticketId, before: null, limit: entriesAtOnce }),
  ]);
  return { ...ticket, thread: thread.toSorted(inReadingOrder) };
}

/** Forward from a position, as a screen catches up; or back from one, as a reader goes up the thread. */
export async function entriesAround(
  work: Work,
  ticketId: string,
  { after = 0, before }: { after?: number | undefined; before?: number | undefined },
): Promise<Entry[]> {
  await showTicket(work, ticketId);
  return before === undefined
    ? listAfter(work, { ticketId, after, limit: entriesAtOnce })
    : listNewest(work, { ticketId, before, limit: entriesAtOnce });
}

/** The original as it was sent, for the frame that shows it: the caller sanitises. */
export async function originalHtml(work: Work, entryId: string) {
  requireReading(work.actor);
  const found = await findHtml(work, entryId);
  if (!found) throw refuse("not_found");
  return found;
}

/** A file of a thread, or one of my own that is not sent yet. */
export async function downloadable(work: Work, attachmentId: string) {
  requireReading(work.actor);
  const found = await findDownload(work, attachmentId);
  if (!found) throw refuse("not_found");
  const mine = work.actor.kind === "agent" && found.uploadedBy === work.actor.id;
  if (found.ticketId === null && !mine && !found.provesMandate && !found.inSharedDraft)
    throw refuse("not_found");
  return found;
}

/** One entry, for whoever reads what it says. */
export const wordsOf = (work: Work, entryId: string): Promise<Entry | undefined> => findEntry(work, entryId);

type SaidSince = { at: string; words: string; butIn: string };

/** Have these words gone to the customer since then, in another message than the one with this key? */
export const isSaidSince = (work: Work, ticketId: string, said: SaidSince): Promise<boolean> =>
  findSaidSince(work, ticketId, said);

/** What came with a merged ticket, like a letter recorded late, is read at its hour. */
const inReadingOrder = (one: Entry, other: Entry): number =>
  Temporal.Instant.compare(one.happenedAt, other.happenedAt) || one.position - other.position;
