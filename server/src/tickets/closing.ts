import type { Closing, ReopenCause } from "@guichet/contract/tickets.ts";
import { requireWriting } from "../access/policy.ts";
import type { Work } from "../platform/work.ts";
import { notSpam } from "./aside/spam.ts";
import { lockTicket } from "./locking.ts";
import { isOpen } from "./model.ts";
import { ownerDue } from "./ownerless/owner-due.ts";
import { eraseClosure, writeClosure } from "./rows.ts";

/** Closing is resolving, with a summary in words. Closing what is closed changes nothing. */
export async function closeTicket(work: Work, id: string, { summary, despite }: Closing): Promise<void> {
  requireWriting(work.actor);
  const ticket = await lockTicket(work, id);
  if (!isOpen(ticket)) return;
  const closedBy = work.actor.kind === "agent" ? work.actor.id : null;
  await writeClosure(work, id, { closedBy, summary, despite: despite ?? null });
  const closedAt = work.now.toString();
  work.announce("ticket.closed", { ticketId: id, closedAt, summary, ...(despite ? { despite } : {}) });
}

/** Its customer does not need it any more, or it is closed as it was before: nothing is asked of anybody. */
export async function withdrawTicket(
  work: Work,
  id: string,
  { summary, closedBy = null, despite = null }: Withdrawal,
): Promise<void> {
  const ticket = await lockTicket(work, id);
  if (!isOpen(ticket)) return;
  await writeClosure(work, id, { closedBy, summary, despite });
  work.announce("ticket.closed", { ticketId: id, closedAt: work.now.toString(), summary, free: true });
}

type Withdrawal = { summary: string; closedBy?: string | null; despite?: string | null };

/** An undo comes at once; whoever reopens a ticket later begins something else. */
const undoSeconds = 60;

export async function reopenTicket(work: Work, id: string, cause: ReopenCause): Promise<void> {
  const lately = work.now.subtract({ seconds: undoSeconds });
  const isUndo = (closedAt: string) =>
    cause === "agent" && Temporal.Instant.compare(Temporal.Instant.from(closedAt), lately) >= 0;
  await reopen(work, id, { cause, isUndo });
}

/** Whatever closed it is taken back, however long it took: what the closing had ended goes on. */
export const undoClosing = (work: Work, id: string): Promise<void> =>
  reopen(work, id, { cause: "agent", isUndo: () => true });

type Reopening = { cause: ReopenCause; isUndo: (closedAt: string) => boolean };

/** The same owner goes on with it; without one, its countdown starts anew. The summary stays until the next closing. */
async function reopen(work: Work, id: string, { cause, isUndo }: Reopening): Promise<void> {
  if (cause === "agent") requireWriting(work.actor);
  const ticket = await lockTicket(work, id);
  await notSpam(work, ticket);
  const { closedAt } = ticket.spamAt === null ? ticket : await lockTicket(work, id);
  if (closedAt === null) return;
  const ownerDueAt = ticket.owner ? null : (await ownerDue(work)).toString();
  await eraseClosure(work, id, ownerDueAt);
  const undoes = isUndo(closedAt) ? { undoes: Temporal.Instant.from(closedAt).toString() } : {};
  work.announce("ticket.reopened", { ticketId: id, cause, ownerDueAt, ...undoes });
}
