import type { DraftSaving } from "@guichet/contract/drafts.ts";
import { requirePerson } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { undoClosing } from "../tickets/closing.ts";
import { lockTicket } from "../tickets/locking.ts";
import { excerptOf, type Ticket } from "../tickets/model.ts";
import { resumeWait, showLastWords } from "../tickets/waiting.ts";
import {
  findLastWords,
  findUnanswered,
  findWithdrawable,
  loosenAttachments,
  markNoteWithdrawn,
  markWithdrawn,
  type Withdrawable,
} from "./rows.ts";

/** Stops the departure of an entry; false when it has already left. Given by dispatch, which is downstream. */
export type StopDeparture = (work: Work, entryId: string) => Promise<boolean>;

/**
 * Undo send: within the delay, the words come back with their files and recipients, and the customer's wait
 * goes on as if nothing had been written. The entry keeps its place in the order, shown to nobody.
 */
export async function withdrawReply(
  work: Work,
  entryId: string,
  stopDeparture: StopDeparture,
): Promise<Withdrawn> {
  const me = requirePerson(work.actor);
  const found = await findWithdrawable(work, entryId);
  if (!found || found.authorId !== me.id) throw refuse("not_found");
  const ticket = await reopened(work, found);
  if (!(await stopDeparture(work, entryId))) throw refuse("thread.already_left");
  await markWithdrawn(work, entryId);
  const attachmentIds = await loosenAttachments(work, entryId);
  const wait = await resumeWait(work, ticket, await findUnanswered(work, ticket.id));
  const excerpt = excerptOf(await findLastWords(work, ticket.id));
  await showLastWords(work, ticket.id, excerpt);
  work.announce("entry.withdrawn", { ticketId: ticket.id, entryId, excerpt, ...wait });
  return {
    ticketId: ticket.id,
    html: found.html ?? "",
    to: found.recipients,
    cc: found.copies,
    bcc: found.blindCopies,
    quotesHistory: found.quotesHistory,
    attachmentIds,
    entriesSeen: ticket.entries,
  };
}

type Withdrawn = Omit<DraftSaving, "word"> & { ticketId: string };

/** A note that a macro wrote a moment ago: nobody outside has read it, and its author takes it back with the rest. */
export async function withdrawNote(work: Work, ticketId: string, entryId: string): Promise<void> {
  const me = requirePerson(work.actor);
  const { waitingSince, answerDueAt, ownerDueAt, excerpt } = await lockTicket(work, ticketId);
  if (!(await markNoteWithdrawn(work, { ticketId, entryId, authorId: me.id }))) return;
  work.announce("entry.withdrawn", { ticketId, entryId, excerpt, waitingSince, answerDueAt, ownerDueAt });
}

/** “Send and close” is one act: taking it back opens the ticket again. */
async function reopened(work: Work, { ticketId, happenedAt }: Withdrawable): Promise<Ticket> {
  const ticket = await lockTicket(work, ticketId);
  if (ticket.closedAt === null || ticket.closedAt < happenedAt) return ticket;
  await undoClosing(work, ticketId);
  return lockTicket(work, ticketId);
}
