import { requireWriting } from "../access/policy.ts";
import { bringDrafts } from "../drafts/gathering.ts";
import { keptInboxes } from "../inboxes/keeping.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { pinAgain } from "../promises/gathering.ts";
import { bringEntries, sumUpThread } from "../thread/gathered/gathering.ts";
import { keepWait, leaveFor, rowOf, sumUp, waitOfBoth } from "../tickets/aside/aside.ts";
import { reopenTicket } from "../tickets/closing.ts";
import { lockTicket, lockWhereRead } from "../tickets/locking.ts";
import { isOpen, type Ticket } from "../tickets/model.ts";
import { referenceOf } from "../tickets/reference.ts";
import { type Closure, carryOver, findClosure, insertMerge, waitForOtherMerges } from "./rows.ts";
import { moving } from "./what-moves.ts";

/**
 * Two tickets prove to be one matter. The source stays where it is, empty and out of the lists, and leads to the other;
 * what hung on it is read there. Merging what is merged there already changes nothing.
 */
export async function mergeTickets(work: Work, sourceId: string, intoId: string): Promise<void> {
  requireWriting(work.actor);
  await waitForOtherMerges(work);
  const { home } = await lockWhereRead(work, sourceId);
  if (home.mergedInto?.id === intoId) return;
  const source = await lockTicket(work, sourceId);
  const { ticket } = await lockWhereRead(work, intoId);
  if (ticket.id === source.id) throw refuse("ticket.merge_itself");
  await requireSameEyes(work, source, ticket);
  if (source.spamAt !== null || ticket.spamAt !== null) throw refuse("ticket.spam");
  const { into, reopened } = await opened(work, source, ticket);
  await carry(work, source, into, reopened);
  await leaveFor(work, source.id, into.id);
  await bringDrafts(work, into.id);
  await pinAgain(work, source.id);
  const [named, row] = [nameOf(into), await rowOf(work, source.id)];
  work.announce("ticket.merged", { ticketId: source.id, into: named, row });
  const gathered = await rowOf(work, into.id);
  work.announce("ticket.gathered", {
    ticketId: into.id,
    other: nameOf(source),
    parted: false,
    row: gathered,
  });
}

/** What came by an inbox that is kept is read by those it is kept to: it goes nowhere others read. */
async function requireSameEyes(work: Work, source: Ticket, into: Ticket): Promise<void> {
  if (source.inboxId === null || source.inboxId === into.inboxId) return;
  const inbox = (await keptInboxes(work)).find(({ id }) => id === source.inboxId);
  if (inbox && inbox.grants !== null) throw refuse("ticket.merge_kept", { inboxName: inbox.name });
}

/** A customer who waits in the source waits in the other: a closed one opens for them. */
async function opened(
  work: Work,
  source: Ticket,
  into: Ticket,
): Promise<{ into: Ticket; reopened: Closure | null }> {
  if (!isOpen(source) || isOpen(into)) return { into, reopened: null };
  const reopened = await findClosure(work, into.id);
  await reopenTicket(work, into.id, "agent");
  return { into: await lockTicket(work, into.id), reopened };
}

async function carry(work: Work, source: Ticket, into: Ticket, reopened: Closure | null): Promise<void> {
  await bringEntries(work, source.id, into);
  for (const table of moving) await carryOver(work, table, source.id, into.id);
  await pinAgain(work, into.id);
  const { unansweredSince: _wait, ...sum } = await sumUpThread(work, into.id);
  await sumUp(work, into.id, { ...sum, sendFailedAt: into.sendFailedAt ?? source.sendFailedAt });
  const { waitingSince, answerDueAt, ownerDueAt } = into;
  const intoWas = { waitingSince, answerDueAt, ownerDueAt };
  const intoLeft = waitOfBoth(into, source);
  keepWait(work, into.id, intoLeft);
  await insertMerge(work, source.id, {
    intoId: into.id,
    entriesAfter: sum.entries,
    intoWas,
    intoLeft,
    reopened,
  });
}

const nameOf = ({ id, number }: Ticket) => ({ id, reference: referenceOf(number) });
