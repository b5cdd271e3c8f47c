import type { UrgencyWhy } from "@guichet/contract/readings.ts";
import type { ReasonSuggestion } from "@guichet/contract/reasons.ts";
import { sql, toJson } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

export type Place = { writtenIn: string; position: string };
export type Arrived = Place & { ticketId: string; subject: string; text: string; spoken: string | null };
export type UrgentWords = { is: UrgencyWhy; words: string[] }[];

/** Nobody else reads while it is held; null when somebody does. */
export async function holdPlace(work: Work): Promise<Place | null> {
  const [held] = await work.query(sql<Place>`
    select written_in::text as "writtenIn", "position"::text from reading_place for update skip locked`);
  return held ?? null;
}

/** First words of people, in the order in which their tickets were opened; what a machine wrote is read by nobody. */
export const listArrived = (work: Work, after: Place, most: number): Promise<Arrived[]> =>
  work.query(sql<Arrived>`
    with opened as materialized (
      select f.written_in, f."position", f.ticket_id from facts f
      where (f.written_in, f."position") > (${after.writtenIn}::xid8, ${after.position}::bigint)
        and f.written_in < pg_snapshot_xmin(pg_current_snapshot()) and f.name = 'ticket.opened'
      order by f.written_in, f."position" limit ${most}
    )
    select o.written_in::text as "writtenIn", o."position"::text as "position", o.ticket_id as "ticketId", t.subject, t.spoken,
      coalesce((select left(e.text, 4000) from entries e
        where e.ticket_id = o.ticket_id and e.position = 1 and e.kind = 'received'), '') as text
    from opened o join tickets t on t.id = o.ticket_id order by o.written_in, o."position"`);

export async function movePlace(work: Work, { writtenIn, position }: Place): Promise<void> {
  await work.query(
    sql`update reading_place set written_in = ${writtenIn}::xid8, "position" = ${position}::bigint`,
  );
}

export type Read = {
  suggestions: readonly ReasonSuggestion[];
  urgent: UrgentWords;
  stems: readonly string[];
};

export async function insertReading(work: Work, ticketId: string, read: Read): Promise<void> {
  await work.query(sql`
    insert into readings (ticket_id, read_at, suggestions, urgent_words, stems)
    values (${ticketId}, ${work.now}, ${toJson(read.suggestions)}::jsonb, ${toJson(read.urgent)}::jsonb, ${read.stems}::text[])
    on conflict (ticket_id) do nothing`);
}

export type Kept = { stems: string[]; taught: string | null };

export async function findKept(work: Work, ticketId: string): Promise<Kept | undefined> {
  const [found] = await work.query(
    sql<Kept>`select stems, taught from readings where ticket_id = ${ticketId} for update`,
  );
  return found;
}

export async function writeTaught(work: Work, ticketId: string, reasonId: string | null): Promise<void> {
  await work.query(sql`update readings set taught = ${reasonId} where ticket_id = ${ticketId}`);
}

export async function findFirstWords(work: Work, ticketId: string): Promise<string | null> {
  const [found] = await work.query(sql<{ text: string }>`
    select t.subject || E'\\n' || left(e.text, 4000) as text from tickets t
    join entries e on e.ticket_id = t.id and e.position = 1 and e.kind = 'received' where t.id = ${ticketId}`);
  return found?.text ?? null;
}

type Shown = {
  readAt: string | null;
  spoken: string | null;
  reasonId: string | null;
  urgency: UrgencyWhy[];
  byId: string | null;
  byName: string | null;
  suggestions: ReasonSuggestion[] | null;
  urgent: UrgentWords | null;
  retired: string[];
};

export async function findReading(work: Pick<Work, "query">, ticketId: string): Promise<Shown | undefined> {
  const [found] = await work.query(sql<Shown>`
    select t.spoken, t.reason_id as "reasonId", t.urgency, a.id as "byId", a.name as "byName", r.read_at as "readAt", r.suggestions,
      r.urgent_words as urgent, array(select w.id::text from reasons w where w.retired_at is not null) as retired
    from tickets t left join readings r on r.ticket_id = t.id left join agents a on a.id = t.urgency_by
    where t.id = ${ticketId}`);
  return found;
}
