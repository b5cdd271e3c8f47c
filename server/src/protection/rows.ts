import type { Flag, FlaggedMessage, Flagging, WrittenEnd } from "@guichet/contract/protection.ts";
import { ledBy } from "../access/leading.ts";
import { seen } from "../access/seeing.ts";
import { type Statement, sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

type Reading = Pick<Work, "query">;

/** A message of the customer, where it is read. */
export async function isTheirs(work: Reading, ticketId: string, entryId: string): Promise<boolean> {
  const found = await work.query(sql`
    select from entries e where e.id = ${entryId} and e.kind = 'received' and read_in(e.ticket_id) = ${ticketId}`);
  return found.length > 0;
}

export async function findFlagger(work: Reading, entryId: string): Promise<string | undefined> {
  const [found] = await work.query(
    sql<{ by: string }>`select flagged_by as by from flagged_messages where entry_id = ${entryId}`,
  );
  return found?.by;
}

export async function upsertFlag(
  work: Work,
  { entryId, by, kind, words }: Flagging & { entryId: string; by: string },
): Promise<void> {
  await work.query(sql`
    insert into flagged_messages (entry_id, kind, words, flagged_at, flagged_by)
    values (${entryId}, ${kind}, ${words}, ${work.now}, ${by})
    on conflict (entry_id) do update set kind = excluded.kind, words = excluded.words`);
}

export async function deleteFlag(work: Work, entryId: string): Promise<void> {
  await work.query(sql`delete from flagged_messages where entry_id = ${entryId}`);
}

const flagColumns = ({
  actor,
}: Pick<
  Work,
  "actor"
>) => sql`f.entry_id as "entryId", t.id as "ticketId", f.kind, f.words, f.flagged_at as "flaggedAt",
  jsonb_build_object('id', a.id, 'name', a.name) as "flaggedBy",
  (f.flagged_by = ${actor.kind === "agent" ? actor.id : null}::uuid or ${ledBy(actor, sql`t.team_id`)}) is true as "mayUnflag"`;
const flags = sql`flagged_messages f join agents a on a.id = f.flagged_by join entries e on e.id = f.entry_id
  join tickets t on t.id = read_in(e.ticket_id)`;

/** Joined records are one person, whichever of them is named. */
const samePerson = (one: Statement<unknown>, other: Statement<unknown>): Statement<unknown> =>
  sql`${one} in (select part.id from customers named
    join customers part on coalesce(named.joined_into, named.id) in (part.id, part.joined_into) where named.id = ${other})`;

export const listFlagsOf = (work: Work, customerId: string): Promise<Flag[]> =>
  work.query(sql<Flag>`
    select ${flagColumns(work)} from ${flags}
    where ${samePerson(sql`e.customer_id`, sql`${customerId}::uuid`)} and ${seen(work)}
    order by f.flagged_at desc, f.entry_id desc limit 50`);

type Page = { after: { at: string; id: string } | null; limit: number };
type FlaggedRow = Omit<FlaggedMessage, "reference"> & { number: number };

export const listFlagged = (work: Work, { after, limit }: Page): Promise<FlaggedRow[]> =>
  work.query(sql<FlaggedRow>`
    select ${flagColumns(work)}, t.number, t.subject, jsonb_build_object('id', c.id, 'name', c.name) as customer,
      e.happened_at as "receivedAt", left(e.text, 300) as excerpt
    from ${flags} join customers part on part.id = e.customer_id
    join customers c on c.id = coalesce(part.joined_into, part.id)
    where ${seen(work)} and ${ledBy(work.actor, sql`t.team_id`)} and (${after?.at ?? null}::timestamptz is null
      or (f.flagged_at, f.entry_id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by f.flagged_at desc, f.entry_id desc limit ${limit}`);

export async function findEnd(work: Reading, customerId: string): Promise<WrittenEnd | null> {
  const [found] = await work.query(sql<WrittenEnd>`
    select w.words, w.ended_at as "endedAt", jsonb_build_object('id', a.id, 'name', a.name) as "endedBy"
    from written_ends w join agents a on a.id = w.ended_by
    where ${samePerson(sql`w.customer_id`, sql`${customerId}::uuid`)} and w.lifted_at is null
    order by w.ended_at desc limit 1`);
  return found ?? null;
}

type NewEnd = { id: string; customerId: string; words: string; by: string };

/** Said again, its words are those of the latest letter. */
export async function upsertEnd(work: Work, { id, customerId, words, by }: NewEnd): Promise<void> {
  await work.query(sql`
    insert into written_ends (id, customer_id, words, ended_at, ended_by)
    values (${id}, ${customerId}, ${words}, ${work.now}, ${by})
    on conflict (customer_id) where lifted_at is null
      do update set words = excluded.words, ended_at = excluded.ended_at, ended_by = excluded.ended_by`);
}

export async function liftEnds(work: Work, customerId: string, by: string): Promise<number> {
  const lifted = await work.query(sql`
    update written_ends w set lifted_at = ${work.now}, lifted_by = ${by}
    where ${samePerson(sql`w.customer_id`, sql`${customerId}::uuid`)} and w.lifted_at is null returning 1`);
  return lifted.length;
}

export const wasFlagged = (customerId: Statement<unknown>, since: Temporal.Instant): Statement<unknown> =>
  sql`exists (select from flagged_messages f join entries e on e.id = f.entry_id
    where f.flagged_at >= ${since} and ${samePerson(sql`e.customer_id`, customerId)})`;

export const countBorne = (
  work: Reading,
  since: Temporal.Instant,
): Promise<{ agentId: string; flags: number }[]> =>
  work.query(sql<{ agentId: string; flags: number }>`
    select flagged_by as "agentId", count(*)::int as flags from flagged_messages where flagged_at >= ${since} group by flagged_by`);
