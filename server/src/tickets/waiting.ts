import { oneOpeningDayAfter } from "../calendars/opening-time.ts";
import { calendarOf, readCompany } from "../company/company.ts";
import type { Work } from "../platform/work.ts";
import { excerptOf, type Ticket } from "./model.ts";
import { writeAdvance, writeWait } from "./rows.ts";

export type Passage = { at: Temporal.Instant; text: string };
export type Wait = { waitingSince: string | null; answerDueAt: string | null };

/**
 * Words came in. Several in a row are one wait, which began with the first; a “merci” starts none and ends none.
 * A ticket that was there before us waits without a clock until its customer writes again.
 */
export async function recordReceived(
  work: Work,
  ticket: Ticket,
  passage: Passage & { callsForAnswer: boolean },
): Promise<Wait> {
  await writeAdvance(work, ticket.id, { at: passage.at, excerpt: excerptOf(passage.text) });
  const { waitingSince, answerDueAt } = ticket;
  if (!passage.callsForAnswer || answerDueAt !== null) return { waitingSince, answerDueAt };
  const wait = await waitFrom(work, passage.at);
  return keepWait(work, ticket.id, { ...wait, waitingSince: waitingSince ?? wait.waitingSince });
}

/**
 * A person's public words went out: whoever waited has an answer. `unanswered` is the first word of the customer that
 * came after them, when they are recorded late (a colleague wrote them in another program).
 */
export async function recordAnswered(
  work: Work,
  ticket: Ticket,
  { at, text, unanswered = null }: Passage & { unanswered?: Temporal.Instant | null },
): Promise<Wait> {
  await writeAdvance(work, ticket.id, { at, excerpt: excerptOf(text) });
  return resumeWait(work, ticket, unanswered);
}

/** Something was said that the customer neither wrote nor will read: a note, a bounce, an absence notice. */
export async function recordAside(work: Work, ticket: Ticket, { at }: Passage): Promise<void> {
  await writeAdvance(work, ticket.id, { at, excerpt: null });
}

/** The wait as it stands once words were taken back or recorded: since the first unanswered one, or over. */
export async function resumeWait(work: Work, ticket: Ticket, since: Temporal.Instant | null): Promise<Wait> {
  return keepWait(
    work,
    ticket.id,
    since ? await waitFrom(work, since) : { waitingSince: null, answerDueAt: null },
  );
}

async function waitFrom(work: Work, since: Temporal.Instant): Promise<Wait> {
  const answerDueAt = oneOpeningDayAfter(calendarOf(await readCompany(work)), since);
  return { waitingSince: since.toString(), answerDueAt: answerDueAt.toString() };
}

async function keepWait(work: Work, ticketId: string, wait: Wait): Promise<Wait> {
  await writeWait(work, ticketId, wait.waitingSince, wait.answerDueAt);
  return wait;
}
