import { calendarSaying, saying } from "../calendars/reading.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import type { Deed, Hours, Measures, Opened, Words } from "./measuring.ts";

const columns = sql`m.opened_at as "openedAt", m.imported, m.automatic, m.agent_opened as "agentOpened",
  m.taken_at as "takenAt", m.taken_up_at as "takenUpAt", m.take_up_opening_minutes as "takeUpOpeningMinutes",
  m.first_answer_at as "firstAnswerAt", m.first_answer_by as "firstAnswerBy",
  m.first_answer_opening_minutes as "firstAnswerOpeningMinutes",
  m.first_answer_elapsed_minutes as "firstAnswerElapsedMinutes", m.first_solved_at as "firstSolvedAt",
  m.last_solved_at as "lastSolvedAt", m.solved_by as "solvedBy", m.solved_elapsed_minutes as "solvedElapsedMinutes",
  m.reopenings`;

const hours = sql`time_zone, opening_hours, holidays, closures, worked_days`;

/** On the road of every mail: one insert, nothing read. */
export function insertMeasures(work: Work, ticketId: string, opened: Opened): void {
  work.write(sql`
    insert into measures (ticket_id, opened_at, imported, automatic)
    values (${ticketId}, ${opened.openedAt}, ${opened.imported}, ${opened.automatic})`);
}

export async function lockMeasures(work: Work, ticketId: string): Promise<Measures | undefined> {
  const [found] = await work.query(
    sql<Measures>`select ${columns} from measures m where ticket_id = ${ticketId} for update`,
  );
  return found;
}

export async function writeMeasures(work: Work, ticketId: string, measures: Measures): Promise<void> {
  await work.query(sql`
    update measures set opened_at = ${measures.openedAt}, agent_opened = ${measures.agentOpened}, taken_at = ${measures.takenAt},
      taken_up_at = ${measures.takenUpAt}, take_up_opening_minutes = ${measures.takeUpOpeningMinutes},
      first_answer_at = ${measures.firstAnswerAt}, first_answer_by = ${measures.firstAnswerBy},
      first_answer_opening_minutes = ${measures.firstAnswerOpeningMinutes},
      first_answer_elapsed_minutes = ${measures.firstAnswerElapsedMinutes},
      first_solved_at = ${measures.firstSolvedAt}, last_solved_at = ${measures.lastSolvedAt},
      solved_by = ${measures.solvedBy}, solved_elapsed_minutes = ${measures.solvedElapsedMinutes},
      reopenings = ${measures.reopenings}
    where ticket_id = ${ticketId}`);
}

type SpokenRow = {
  ticketId: string;
  agentOpened: boolean;
  answeredAt: string | null;
  answeredBy: string | null;
};

/** The public words of these tickets. */
export async function readWords(work: Work, ticketIds: readonly string[]): Promise<Map<string, Words>> {
  const rows = await work.query(sql<SpokenRow>`
    select asked.id as "ticketId", coalesce(first.kind = 'sent', false) as "agentOpened",
      answer.happened_at as "answeredAt", answer.author_id as "answeredBy"
    from unnest(${ticketIds}::uuid[]) as asked(id)
    left join public_words first on first.ticket_id = asked.id and first.position = 1
    left join lateral (
      select happened_at, author_id from public_words where ticket_id = asked.id and kind = 'sent'
      order by happened_at, position limit 1
    ) answer on true`);
  return new Map(
    rows.map(({ ticketId, agentOpened, answeredAt, answeredBy }) => [
      ticketId,
      { agentOpened, answer: answeredAt === null ? null : { at: answeredAt, by: answeredBy } },
    ]),
  );
}

export async function listHours(work: Work): Promise<Hours[]> {
  const rows = await work.query(
    sql<{ since: string; says: string }>`select since, ${saying} as says from calendars order by since`,
  );
  return Promise.all(rows.map(async ({ since, says }) => ({ since, calendar: await calendarSaying(says) })));
}

/** The main calendar as it is now, when it is not what is in force already. */
export async function insertHours(work: Work): Promise<void> {
  await work.query(sql`
    insert into calendars (since, time_zone, opening_hours, holidays, closures, worked_days)
    select ${work.now}::timestamptz, ${hours} from business_calendars
    where main and not exists (
      select from (select ${hours} from calendars order by since desc limit 1) last
      where (${hours}) is not distinct from
        (business_calendars.time_zone, business_calendars.opening_hours, business_calendars.holidays,
          business_calendars.closures, business_calendars.worked_days)
    )
    on conflict (since) do update set (${hours}) = (excluded.time_zone, excluded.opening_hours, excluded.holidays,
      excluded.closures, excluded.worked_days)`);
}

export type Told = { ticketId: string; kept: Measures | null; opened: Opened | null; deeds: Deed[] };
type KeptRow = { ticketId: string; hasRow: boolean } & Measures;
type FactRow = { ticketId: string; name: string; at: string; actor: Deed["actor"]; opened: Opened | null };

/** What is kept and what the facts tell, for the next tickets in order of their keys. */
export async function tellTickets(work: Work, after: string, most: number): Promise<Told[]> {
  const kept = await work.query(sql<KeptRow>`
    select t.id as "ticketId", m.ticket_id is not null as "hasRow", ${columns}
    from (
      select id from tickets where id > ${after} and merged_into is null and spam_at is null order by id limit ${most}
    ) t left join measures m on m.ticket_id = t.id order by t.id`);
  return tellOf(work, kept);
}

export async function tellTicket(work: Work, ticketId: string): Promise<Told | undefined> {
  const kept = await work.query(sql<KeptRow>`
    select t.id as "ticketId", m.ticket_id is not null as "hasRow", ${columns}
    from tickets t left join measures m on m.ticket_id = t.id where t.id = ${ticketId}`);
  return (await tellOf(work, kept))[0];
}

/** One ticket counts for all that was merged into it, from the earliest hour; what was there before us is no hour of ours. */
async function findOpenedWith(work: Work, ticketIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await work.query(sql<{ ticketId: string; openedAt: string }>`
    select asked.id as "ticketId", min(t.opened_at) as "openedAt" from unnest(${ticketIds}::uuid[]) as asked(id)
    cross join lateral gathered_in(asked.id) as part(id)
    join tickets t on t.id = part.id and (t.id = asked.id or t.imported_at is null) group by asked.id`);
  return new Map(rows.map(({ ticketId, openedAt }) => [ticketId, openedAt]));
}

export async function deleteMeasures(work: Work, ticketId: string): Promise<void> {
  await work.query(sql`delete from measures where ticket_id = ${ticketId}`);
}

async function tellOf(work: Work, kept: readonly KeptRow[]): Promise<Told[]> {
  const earliest = await findOpenedWith(
    work,
    kept.map((row) => row.ticketId),
  );
  const facts = await work.query(sql<FactRow>`
    select ticket_id as "ticketId", name, at, actor,
      case when name = 'ticket.opened' then jsonb_build_object(
        'openedAt', particulars -> 'ticket' -> 'openedAt', 'imported', particulars -> 'ticket' -> 'imported',
        'automatic', ${automaticallyOpened}) end as opened
    from facts
    where ticket_id = any(${kept.map((row) => row.ticketId)}::uuid[])
      and name in ('ticket.opened', 'ticket.taken', 'ticket.closed', 'ticket.reopened')
    order by ticket_id, position`);
  const byTicket = Map.groupBy(facts, (fact) => fact.ticketId);
  return kept.map(({ ticketId, hasRow, ...measures }) => {
    const told = byTicket.get(ticketId) ?? [];
    return {
      ticketId,
      kept: hasRow ? measures : null,
      opened: openedWith(told.find((fact) => fact.opened)?.opened ?? null, earliest.get(ticketId)),
      deeds: told.flatMap(deedOf),
    };
  });
}

/** The log writes instants with all their decimals, the database with six: only another hour replaces it. */
function openedWith(opened: Opened | null, earliest: string | undefined): Opened | null {
  if (!opened || !earliest || Date.parse(earliest) >= Date.parse(opened.openedAt)) return opened;
  return { ...opened, openedAt: earliest };
}

const automaticallyOpened = sql`particulars -> 'answerable' = 'false' and particulars -> 'ticket' -> 'waitingSince' = 'null'`;

const deeds: Record<string, Deed["name"]> = {
  "ticket.taken": "taken",
  "ticket.closed": "closed",
  "ticket.reopened": "reopened",
};

function deedOf({ name, at, actor }: FactRow): Deed[] {
  const deed = deeds[name];
  return deed ? [{ name: deed, at, actor }] : [];
}
