import { sql } from "../../platform/sql.ts";
import type { Work } from "../../platform/work.ts";

/** Out of every list and clock, by the same columns that close a ticket: who asks what is open need not know of merging. */
export async function setAside(work: Work, id: string, mergedInto: string): Promise<void> {
  await work.query(sql`
    update tickets set merged_into = ${mergedInto},
      aside_was = jsonb_build_object('closedAt', closed_at, 'waitingSince', waiting_since, 'answerDueAt', answer_due_at,
        'ownerDueAt', owner_due_at, 'sendFailedAt', send_failed_at, 'snoozedUntil', snoozed_until),
      closed_at = coalesce(closed_at, ${work.now}::timestamptz), waiting_since = null, answer_due_at = null,
      owner_due_at = null, send_failed_at = null, snoozed_until = null
    where id = ${id}`);
}

/** As it was, to the letter. */
export async function putBack(work: Work, id: string): Promise<void> {
  await work.query(sql`
    update tickets set merged_into = null, aside_was = null, closed_at = (aside_was ->> 'closedAt')::timestamptz,
      waiting_since = (aside_was ->> 'waitingSince')::timestamptz,
      answer_due_at = (aside_was ->> 'answerDueAt')::timestamptz,
      owner_due_at = (aside_was ->> 'ownerDueAt')::timestamptz,
      send_failed_at = (aside_was ->> 'sendFailedAt')::timestamptz,
      snoozed_until = (aside_was ->> 'snoozedUntil')::timestamptz
    where id = ${id}`);
}

export type Summed = {
  entries: number;
  lastEntryAt: string;
  excerpt: string;
  sendFailedAt: string | null;
};

/** A counter that only goes up: whoever resumes from a position misses nothing that comes after a parting. */
export async function writeSum(work: Work, id: string, sum: Summed): Promise<void> {
  await work.query(sql`
    update tickets set entries = greatest(entries, ${sum.entries}::int), last_entry_at = ${sum.lastEntryAt},
      excerpt = ${sum.excerpt}, send_failed_at = ${sum.sendFailedAt}
    where id = ${id}`);
}

export async function putWithSpam(work: Work, id: string): Promise<void> {
  const by = work.actor.kind === "agent" ? work.actor.id : null;
  await work.query(sql`
    update tickets set spam_at = ${work.now}, spam_by = ${by},
      spam_was = jsonb_build_object('closedAt', closed_at, 'waitingSince', waiting_since, 'answerDueAt', answer_due_at,
        'ownerDueAt', owner_due_at, 'snoozedUntil', snoozed_until),
      closed_at = coalesce(closed_at, ${work.now}::timestamptz), waiting_since = null, answer_due_at = null,
      owner_due_at = null, snoozed_until = null
    where id = ${id}`);
}

/** The longest wait is the one that holds: before it was set aside, or begun since. */
export async function bringBack(work: Work, id: string): Promise<void> {
  await work.query(sql`
    update tickets set spam_at = null, spam_by = null, spam_was = null, closed_at = (spam_was ->> 'closedAt')::timestamptz,
      waiting_since = coalesce((spam_was ->> 'waitingSince')::timestamptz, waiting_since),
      answer_due_at = coalesce((spam_was ->> 'answerDueAt')::timestamptz, answer_due_at),
      owner_due_at = coalesce((spam_was ->> 'ownerDueAt')::timestamptz, owner_due_at),
      snoozed_until = (spam_was ->> 'snoozedUntil')::timestamptz
    where id = ${id}`);
}

/** Of the same customer, and begun by the very same address: a name shared by two people says nothing. */
export const spamBefore = sql`(select count(*)::int from tickets aside
  join entries theirs on theirs.ticket_id = aside.id and theirs.position = 1
  join entries ours on ours.ticket_id = t.id and ours.position = 1 and ours.author_address = theirs.author_address
  where aside.customer_id = t.customer_id and aside.spam_at is not null and aside.id <> t.id)`;
