import type { SurveyAnswer } from "@guichet/contract/surveys.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

/**
 * Plans the survey of a closed ticket, or nothing at all: in silent mode, for what was there before us, for robots,
 * for who has no address, and for what was already asked or answered, be it in a ticket merged into this one.
 */
export async function planSurvey(work: Work, ticketId: string, closedAt: string): Promise<void> {
  await work.query(sql`
    insert into surveys (ticket_id, due_at)
    select t.id, ${closedAt}::timestamptz + make_interval(hours => company.survey_delay_hours)
    from tickets t, company
    where t.id = ${ticketId} and t.imported_at is null and company.counter_opened_at is not null
      and exists (select from identities i where i.customer_id = t.customer_id and i.kind = 'email')
      and not exists (select from survey_responses r where r.ticket_id = t.id)
      and not exists (select from tickets part join surveys asked on asked.ticket_id = part.id
        where part.merged_into = t.id and asked.sent_at is not null)
      and not exists (select from facts f where f.ticket_id = t.id and f.name = 'ticket.opened'
        and f.particulars -> 'answerable' = 'false')
    on conflict (ticket_id) do update set due_at = excluded.due_at where surveys.sent_at is null`);
}

export async function unplanSurvey(work: Work, ticketId: string): Promise<void> {
  await work.query(sql`update surveys set due_at = null where ticket_id = ${ticketId} and sent_at is null`);
}

/** Locked and skipped when somebody else is at it: two workers send each survey once. None in silent mode. */
export async function takeDue(work: Work, most: number): Promise<string[]> {
  const rows = await work.query(sql<{ ticketId: string }>`
    select ticket_id as "ticketId" from surveys
    where due_at <= ${work.now} and sent_at is null and exists (select from company where counter_opened_at is not null)
    order by due_at limit ${most} for update skip locked`);
  return rows.map((row) => row.ticketId);
}

export async function markSent(work: Work, ticketId: string, departureId: string): Promise<void> {
  await work.query(sql`
    update surveys set sent_at = ${work.now}, departure_id = ${departureId} where ticket_id = ${ticketId}`);
}

/** The last answer wins, whole: a question left out the second time is left out. False without such a ticket. */
export async function writeResponse(work: Work, ticketId: string, answer: SurveyAnswer): Promise<boolean> {
  const written = await work.query(sql`
    insert into survey_responses
      (ticket_id, answered_at, mark, speed, rightness, completeness, courtesy, listening, being_known, comment)
    select id, ${work.now}, ${answer.mark}, ${answer.speed ?? null}::int, ${answer.rightness ?? null}::int,
      ${answer.completeness ?? null}::int, ${answer.courtesy ?? null}::int, ${answer.listening ?? null}::int,
      ${answer.beingKnown ?? null}::int, ${answer.comment || null}::text
    from tickets where id = ${ticketId}
    on conflict (ticket_id) do update set answered_at = excluded.answered_at, mark = excluded.mark, speed = excluded.speed,
      rightness = excluded.rightness, completeness = excluded.completeness, courtesy = excluded.courtesy,
      listening = excluded.listening, being_known = excluded.being_known, comment = excluded.comment
    returning ticket_id`);
  return written.length > 0;
}

type Row = { [Field in keyof Required<SurveyAnswer>]: SurveyAnswer[Field] | null } & {
  ticketId: string;
  answeredAt: string;
};

export async function findResponse(work: Work, ticketId: string): Promise<Row | undefined> {
  const [found] = await work.query(sql<Row>`
    select ticket_id as "ticketId", answered_at as "answeredAt", mark, speed, rightness, completeness, courtesy, listening,
      being_known as "beingKnown", comment
    from survey_responses where ticket_id = ${ticketId}`);
  return found;
}
