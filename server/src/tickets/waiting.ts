import type { Wait } from "@guichet/contract/thread.ts";
import { oneOpeningDayAfter } from "../calendars/opening-time.ts";
import { mainCalendar } from "../calendars/reading.ts";
import type { Work } from "../platform/work.ts";
import { excerptOf, isOpen, type Ticket } from "./model.ts";
import { ownerDue } from "./ownerless/owner-due.ts";
import { addChase, writeAdvance, writeExcerpt, writeWait } from "./rows.ts";

export type Passage = { at: Temporal.Instant; text: string };

/**
 * Words came in. Several in a row are one wait, which began with the first; a “merci” starts none and ends none.
 * A ticket that was there before us waits without a clock until its customer writes again.
 */
export async function recordReceived(
  work: Work,
  ticket: Ticket,
  passage: Passage & { callsForAnswer: boolean },
): Promise<Wait> {
  writeAdvance(work, ticket.id, { at: passage.at, excerpt: excerptOf(passage.text) });
  if (!passage.callsForAnswer || ticket.answerDueAt !== null) return waitOf(ticket);
  return startWait(work, ticket, passage.at);
}

/**
 * A person's words reached the customer: whoever waited has an answer. `unanswered` is the first word of the customer
 * that came after them, when they are recorded late (a colleague wrote them in another program).
 */
export async function recordAnswered(
  work: Work,
  ticket: Ticket,
  { at, text, unanswered = null }: Passage & { unanswered?: Temporal.Instant | null },
): Promise<Wait> {
  writeAdvance(work, ticket.id, { at, excerpt: excerptOf(text) });
  return resumeWait(work, ticket, unanswered);
}

/** Something was said that ends nobody's wait: a note, a bounce, an absence notice, words to a third party. */
export async function recordAside(work: Work, ticket: Ticket, { at }: Passage): Promise<Wait> {
  writeAdvance(work, ticket.id, { at, excerpt: null });
  return waitOf(ticket);
}

/** Since a first unanswered word, unless the customer waits already. */
export async function startWait(work: Work, ticket: Ticket, since: Temporal.Instant): Promise<Wait> {
  const wait = await waitFrom(work, ticket, since);
  return keepWait(work, ticket.id, { ...wait, waitingSince: ticket.waitingSince ?? wait.waitingSince });
}

/** The wait as it stands once words were taken back or recorded: since the first unanswered one, or over. */
export async function resumeWait(work: Work, ticket: Ticket, since: Temporal.Instant | null): Promise<Wait> {
  if (since && isOpen(ticket)) return keepWait(work, ticket.id, await waitFrom(work, ticket, since));
  return keepWait(work, ticket.id, { ...waitOf(ticket), waitingSince: null, answerDueAt: null });
}

/** Their customer had to write again: counted for ever, and shown while nobody has answered. */
export async function recordChase(work: Work, ticketId: string, at: Temporal.Instant): Promise<void> {
  const chases = await addChase(work, ticketId, at);
  work.announce("ticket.chased", { ticketId, chases, chasedAt: at.toString() });
}

/** The lists show the last words that stand. */
export const showLastWords = (work: Work, ticketId: string, excerpt: string): Promise<void> =>
  writeExcerpt(work, ticketId, excerpt);

/** Words older than the day the mailbox was connected start no clock; a ticket without an owner gets its countdown. */
async function waitFrom(work: Work, ticket: Ticket, since: Temporal.Instant): Promise<Wait> {
  const waitingSince = since.toString();
  const wasThere = ticket.importedAt !== null && waitingSince <= ticket.importedAt;
  if (wasThere) return { ...waitOf(ticket), waitingSince, answerDueAt: null };
  const calendar = await mainCalendar(work);
  const orphan = ticket.owner === null && ticket.ownerDueAt === null && isOpen(ticket);
  return {
    waitingSince,
    answerDueAt: oneOpeningDayAfter(calendar, since).toString(),
    ownerDueAt: orphan ? (await ownerDue(work)).toString() : ticket.ownerDueAt,
  };
}

function keepWait(work: Work, ticketId: string, wait: Wait): Wait {
  writeWait(work, ticketId, wait);
  return wait;
}

const waitOf = ({ waitingSince, answerDueAt, ownerDueAt }: Ticket): Wait => ({
  waitingSince,
  answerDueAt,
  ownerDueAt,
});
