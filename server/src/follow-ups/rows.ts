import type { FollowUp, FollowUpEnd, FollowUpKind } from "@guichet/contract/follow-ups.ts";
import { seenWith } from "../access/seeing.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

export type NewFollowUp = {
  id: string;
  ticketId: string;
  kind: FollowUpKind;
  address: string | null;
  plannedBy: string;
  steps: readonly { dueAt: string; text: string | null }[];
};

/** False when this press was heard already. */
export async function insertFollowUp(work: Work, { steps, ...followUp }: NewFollowUp): Promise<boolean> {
  const { id, ticketId, kind, address, plannedBy } = followUp;
  const inserted = await work.query(sql`
    insert into follow_ups (id, ticket_id, kind, address, planned_by, planned_at, due_at)
    values (${id}, ${ticketId}, ${kind}, ${address}, ${plannedBy}, ${work.now}, ${steps[0]?.dueAt ?? null})
    on conflict (id) do nothing returning id`);
  if (inserted.length === 0) return false;
  for (const [index, { dueAt, text }] of steps.entries()) {
    await work.query(sql`
      insert into follow_up_steps (follow_up_id, position, due_at, text) values (${id}, ${index + 1}, ${dueAt}, ${text})`);
  }
  return true;
}

const whole = sql`f.id, f.ticket_id as "ticketId", f.kind, f.address, json_build_object('id', a.id, 'name', a.name) as "plannedBy",
  f.planned_at as "plannedAt", f.due_at as "dueAt", f.ended_at as "endedAt", f.end_cause as "endCause",
  (select json_agg(json_build_object('position', s.position, 'dueAt', to_char(s.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'text', s.text, 'doneAt', to_char(s.done_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by s.position)
    from follow_up_steps s where s.follow_up_id = f.id) as steps`;

/** Newest first; those that run before those that ended. */
export const listFollowUps = (work: Work, ticketId: string): Promise<FollowUp[]> =>
  work.query(sql<FollowUp>`
    select ${whole} from follow_ups f join agents a on a.id = f.planned_by
    where f.ticket_id = ${ticketId} and ${seenWith(work, sql`f.ticket_id`)}
    order by f.due_at nulls last, f.planned_at desc limit 50`);

export async function findFollowUp(work: Work, id: string): Promise<FollowUp | undefined> {
  const [found] = await work.query(sql<FollowUp>`
    select ${whole} from follow_ups f join agents a on a.id = f.planned_by
    where f.id = ${id} and ${seenWith(work, sql`f.ticket_id`)}`);
  return found;
}

export async function listRunning(work: Work, ticketId: string): Promise<FollowUp[]> {
  return work.query(sql<FollowUp>`
    select ${whole} from follow_ups f join agents a on a.id = f.planned_by
    where f.ticket_id = ${ticketId} and f.due_at is not null`);
}

/**
 * The ticket is what is locked, and skipped when somebody else is at it: every change of a follow-up is made under its
 * ticket's lock, so that a step that leaves and an answer that stops it never pass one another. In silent mode, only
 * what we say to ourselves.
 */
export async function takeDue(work: Work, most: number): Promise<string[]> {
  const rows = await work.query(sql<{ id: string }>`
    select f.id from follow_ups f join tickets t on t.id = f.ticket_id
    where f.due_at <= ${work.now}
      and (f.kind = 'self' or exists (select from company where counter_opened_at is not null))
    order by f.due_at limit ${most} for update of t skip locked`);
  return rows.map((row) => row.id);
}

export async function markStep(
  work: Work,
  id: string,
  { position, entryId }: { position: number; entryId: string | null },
): Promise<void> {
  await work.query(sql`
    update follow_up_steps set done_at = ${work.now}, entry_id = ${entryId}
    where follow_up_id = ${id} and position = ${position}`);
}

/** What is still to come is put off as long as what came late: two letters never leave on one day for that. */
export async function putOff(work: Work, id: string, milliseconds: number): Promise<void> {
  await work.query(sql`
    update follow_up_steps set due_at = due_at + make_interval(secs => ${milliseconds / 1000})
    where follow_up_id = ${id} and done_at is null`);
}

export async function writeDue(work: Work, id: string, dueAt: string): Promise<void> {
  await work.query(sql`update follow_ups set due_at = ${dueAt} where id = ${id}`);
}

export async function writeEnd(work: Work, id: string, cause: FollowUpEnd): Promise<void> {
  const by = work.actor.kind === "agent" ? work.actor.id : null;
  await work.query(sql`
    update follow_ups set due_at = null, ended_at = ${work.now}, ended_by = ${by}, end_cause = ${cause}
    where id = ${id}`);
}

/** Since when nobody answers again, once these words of ours are taken back; null when others stand, or they were a note. */
export async function whenUnanswered(work: Work, ticketId: string, entryId: string): Promise<string | null> {
  const [found] = await work.query(sql<{ at: string }>`
    select e.happened_at as at from entries e
    where e.id = ${entryId} and e.kind = 'sent' and e.answers and not exists (
      select from entries other where other.ticket_id = ${ticketId} and other.kind = 'sent' and other.answers
        and other.withdrawn_at is null and other.happened_at >= e.happened_at)`);
  return found?.at ?? null;
}

type Ended = { causes: readonly FollowUpEnd[]; since: string };
export type Resumed = { id: string; kind: FollowUpKind; dueAt: string };

/** What ended so since then runs again from its next step, at the hour that was planned. */
export const resumeEnded = (work: Work, ticketId: string, { causes, since }: Ended): Promise<Resumed[]> =>
  work.query(sql<Resumed>`
    update follow_ups f set ended_at = null, ended_by = null, end_cause = null, due_at = next.due_at
    from (select follow_up_id, min(due_at) as due_at from follow_up_steps where done_at is null group by follow_up_id) next
    where next.follow_up_id = f.id and f.ticket_id = ${ticketId} and f.end_cause = any(${causes}::text[])
      and f.ended_at >= ${since}::timestamptz
    returning f.id, f.kind, f.due_at as "dueAt"`);

/** Whose words these are: the customer's own address, or somebody else's. */
export async function findAuthor(
  work: Work,
  entryId: string,
): Promise<{ address: string | null } | undefined> {
  const [found] = await work.query(sql<{ address: string | null }>`
    select author_address as address from entries where id = ${entryId}`);
  return found;
}

/** The customer's last words before these that nobody answered. */
export async function findUnansweredBefore(
  work: Work,
  ticketId: string,
  position: number,
): Promise<string | null> {
  const [found] = await work.query(sql<{ at: string | null }>`
    select max(e.happened_at) as at from entries e
    where e.ticket_id = ${ticketId} and e.position < ${position} and e.calls_for_answer
      and not exists (
        select 1 from entries s where s.ticket_id = e.ticket_id and s.kind = 'sent' and s.withdrawn_at is null and s.answers
          and s.position > e.position and s.position < ${position})`);
  return found?.at ?? null;
}
