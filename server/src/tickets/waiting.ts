import { oneOpeningDayAfter } from "../calendars/opening-time.ts";
import { calendarOf, readCompany } from "../company/company.ts";
import type { Work } from "../platform/work.ts";
import { excerptOf, type Ticket } from "./model.ts";
import { writeAdvance, writeWait } from "./rows.ts";

export type Passage = { at: Temporal.Instant; text: string };
export type Wait = { since: string | null; answerDueAt: string | null };

/** Words came in. Several in a row are one wait, which began with the first; a “merci” starts none and ends none. */
export async function recordReceived(
  work: Work,
  ticket: Ticket,
  passage: Passage & { callsForAnswer: boolean },
): Promise<Wait> {
  await writeAdvance(work, ticket.id, { at: passage.at, excerpt: excerptOf(passage.text) });
  if (!passage.callsForAnswer || ticket.waitingSince !== null) {
    return { since: ticket.waitingSince, answerDueAt: ticket.answerDueAt };
  }
  return startWait(work, ticket.id, passage.at);
}

/** A person's public words went out: nobody waits any more. */
export async function recordAnswered(work: Work, ticket: Ticket, passage: Passage): Promise<void> {
  await writeAdvance(work, ticket.id, { at: passage.at, excerpt: excerptOf(passage.text) });
  await writeWait(work, ticket.id, null, null);
}

/** Something was said that the customer neither wrote nor will read: a note, a bounce, an absence notice. */
export async function recordAside(work: Work, ticket: Ticket, { at }: Passage): Promise<void> {
  await writeAdvance(work, ticket.id, { at, excerpt: null });
}

/** An answer was taken back before it left: the wait goes on since the customer's first unanswered word. */
export async function resumeWait(work: Work, ticket: Ticket, since: Temporal.Instant | null): Promise<Wait> {
  if (since) return startWait(work, ticket.id, since);
  await writeWait(work, ticket.id, null, null);
  return { since: null, answerDueAt: null };
}

async function startWait(work: Work, ticketId: string, since: Temporal.Instant): Promise<Wait> {
  const answerDueAt = oneOpeningDayAfter(calendarOf(await readCompany(work)), since).toString();
  await writeWait(work, ticketId, since.toString(), answerDueAt);
  return { since: since.toString(), answerDueAt };
}
