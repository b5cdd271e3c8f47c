import type { Entry } from "@guichet/contract/thread.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { requireReading } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { showTicket } from "../tickets/showing.ts";
import { findDownload, findHtml, listEntries } from "./reading-rows.ts";

const page = 100;

/** A ticket and its newest words in one go: what its screen needs to open. */
export async function showWithThread(work: Work, ticketId: string): Promise<TicketWithThread> {
  const [ticket, thread] = await Promise.all([
    showTicket(work, ticketId),
    listEntries(work, { ticketId, after: 0, limit: page }),
  ]);
  return { ...ticket, thread };
}

export async function entriesAfter(work: Work, ticketId: string, after: number): Promise<Entry[]> {
  await showTicket(work, ticketId);
  return listEntries(work, { ticketId, after, limit: page });
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
  if (found.ticketId === null && !mine) throw refuse("not_found");
  return found;
}
