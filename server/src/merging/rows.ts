import type { Merged } from "@guichet/contract/merging.ts";
import type { Wait } from "@guichet/contract/thread.ts";
import { type Statement, sql, toJson } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

/** Any number that nothing else uses. */
const mergingLock = 10;

/** Merges are rare and each concerns a set that another may be changing: one after the other, whatever they concern. */
export async function waitForOtherMerges(work: Work): Promise<void> {
  await work.query(sql`select pg_advisory_xact_lock(${mergingLock})`);
}

/** The merge carries rows of every module, and changes nothing of them but where they are read. */
export async function carryOver(
  work: Work,
  table: Statement<unknown>,
  from: string,
  into: string,
): Promise<void> {
  await work.query(sql`
    update ${table} set home_id = coalesce(home_id, ticket_id), ticket_id = ${into} where ticket_id = ${from}`);
}

export async function carryBack(
  work: Work,
  table: Statement<unknown>,
  to: string,
  from: string,
): Promise<void> {
  await work.query(sql`
    update ${table} set ticket_id = ${to}, home_id = nullif(home_id, ${to}::uuid)
    where ticket_id = ${from} and home_id in (select gathered_in(${to}))`);
}

export type Closure = { closedBy: string | null; summary: string; despite?: string | null };

export type MergeRow = {
  intoId: string;
  mergedAt: string;
  entriesAfter: number;
  intoWas: Wait;
  intoLeft: Wait;
  reopened: Closure | null;
};

export async function insertMerge(
  work: Work,
  sourceId: string,
  row: Omit<MergeRow, "mergedAt">,
): Promise<void> {
  const by = work.actor.kind === "agent" ? work.actor.id : null;
  await work.query(sql`
    insert into merges (source_id, into_id, merged_at, merged_by, entries_after, into_was, into_left, reopened)
    values (${sourceId}, ${row.intoId}, ${work.now}, ${by}, ${row.entriesAfter}, ${toJson(row.intoWas)}::jsonb,
      ${toJson(row.intoLeft)}::jsonb, ${row.reopened && toJson(row.reopened)}::jsonb)`);
}

export async function removeMerge(work: Work, sourceId: string): Promise<MergeRow | undefined> {
  const [removed] = await work.query(sql<MergeRow>`
    delete from merges where source_id = ${sourceId}
    returning into_id as "intoId", merged_at as "mergedAt", entries_after as "entriesAfter", into_was as "intoWas",
      into_left as "intoLeft", reopened`);
  return removed;
}

export async function findClosure(work: Work, ticketId: string): Promise<Closure> {
  const [found] = await work.query(sql<Closure>`
    select closed_by as "closedBy", coalesce(summary, '') as summary, closed_despite as despite from tickets where id = ${ticketId}`);
  return found ?? { closedBy: null, summary: "" };
}

/** When a departure of it went wrong and nothing has mended it since. */
export async function findTrouble(work: Work, ticketId: string): Promise<boolean> {
  const found = await work.query(sql`
    select from departures where ticket_id = ${ticketId} and entry_id is not null and state in ('failed', 'bounced') limit 1`);
  return found.length > 0;
}

/** Since its merge, its customer wrote something that calls for an answer. */
export async function wroteSince(work: Work, ticketId: string, after: number): Promise<boolean> {
  const found = await work.query(sql`
    select from entries where ticket_id = ${ticketId} and position > ${after} and calls_for_answer
      and withdrawn_at is null limit 1`);
  return found.length > 0;
}

type MergedRow = Omit<Merged, "reference" | "mergedBy"> & {
  number: number;
  byId: string | null;
  byName: string | null;
};

/** Everything that is read in a ticket, in the order it came. */
export async function listMerged(work: Pick<Work, "query">, ticketId: string): Promise<MergedRow[]> {
  return work.query(sql<MergedRow>`
    select t.id, t.number, t.subject, m.into_id as "intoId", c.name as "customerName", m.merged_at as "mergedAt",
      a.id as "byId", a.name as "byName"
    from merges m join tickets t on t.id = m.source_id join customers c on c.id = t.customer_id
      left join agents a on a.id = m.merged_by
    where m.source_id in (select gathered_in(${ticketId})) and m.source_id <> ${ticketId}
    order by m.merged_at, t.id`);
}

/** The latest tickets of the same customer, and of the records joined into one with theirs; never those set aside. */
export async function findSiblings(work: Pick<Work, "query">, ticketId: string): Promise<string[]> {
  const rows = await work.query(sql<{ id: string }>`
    select other.id from tickets t
    join customers c on c.id = t.customer_id
    join customers part on coalesce(part.joined_into, part.id) = coalesce(c.joined_into, c.id)
    join tickets other on other.customer_id = part.id and other.id <> t.id and other.merged_into is null
    where t.id = ${ticketId} order by other.last_entry_at desc limit 8`);
  return rows.map((row) => row.id);
}

export async function findByNumber(work: Pick<Work, "query">, number: number): Promise<string | undefined> {
  const [found] = await work.query(
    sql<{ id: string }>`select read_in(id) as id from tickets where number = ${number}`,
  );
  return found?.id;
}

export async function findReadIn(work: Pick<Work, "query">, ticketId: string): Promise<string> {
  const [found] = await work.query(sql<{ id: string }>`select read_in(${ticketId}) as id`);
  return found?.id ?? ticketId;
}

type Held = { tickets: string[]; promises: string[]; requests: string[] };

/** Of all that is read together with a ticket, what was of the same customer's tickets. */
export async function findHeld(work: Pick<Work, "query">, ticketId: string): Promise<Held> {
  const [found] = await work.query(sql<Held>`
    with theirs as (
      select t.id from tickets asked join customers holder on holder.id = asked.customer_id
      cross join lateral gathered_in(read_in(asked.id)) as part(id)
      join tickets t on t.id = part.id join customers c on c.id = t.customer_id
      where asked.id = ${ticketId} and coalesce(c.joined_into, c.id) = coalesce(holder.joined_into, holder.id)
    )
    select array(select id from theirs) as tickets,
      array(select id from commitments where ticket_id = read_in(${ticketId})
        and coalesce(home_id, ticket_id) in (select id from theirs)) as promises,
      array(select id from data_requests where ticket_id = read_in(${ticketId})
        and coalesce(home_id, ticket_id) in (select id from theirs)) as requests`);
  return found ?? { tickets: [], promises: [], requests: [] };
}
