import type { LinkRole } from "@guichet/contract/relations.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

export type LinkKind = "related" | "duplicate" | "parent" | "split" | "continued";
type Reads = Pick<Work, "query">;

/** Any number that nothing else uses. */
const linkingLock = 11;

/** Links are rare, and two of them made at once could close a ring that neither would alone. */
export async function waitForOtherLinks(work: Work): Promise<void> {
  await work.query(sql`select pg_advisory_xact_lock(${linkingLock})`);
}

export type NewLink = {
  id: string;
  kind: LinkKind;
  fromId: string;
  toId: string;
  entryId?: string | null;
};

export async function insertLink(work: Work, link: NewLink): Promise<void> {
  const by = work.actor.kind === "agent" ? work.actor.id : null;
  await work.query(sql`
    insert into ticket_links (id, kind, from_id, to_id, entry_id, made_at, made_by)
    values (${link.id}, ${link.kind}, ${link.fromId}, ${link.toId}, ${link.entryId ?? null}, ${work.now}, ${by})`);
}

/** Those that people chose between two tickets, whatever was merged into either; traces of acts stay. */
export async function deleteChosen(work: Work, one: string, other: string): Promise<number> {
  const deleted = await work.query(sql`
    delete from ticket_links l where l.kind in ('related', 'duplicate', 'parent') and (
      l.from_id in (select gathered_in(${one})) and l.to_id in (select gathered_in(${other}))
      or l.from_id in (select gathered_in(${other})) and l.to_id in (select gathered_in(${one})))
    returning 1`);
  return deleted.length;
}

export async function findLink(
  work: Reads,
  id: string,
): Promise<{ kind: LinkKind; fromId: string; toId: string } | undefined> {
  const [found] = await work.query(sql<{ kind: LinkKind; fromId: string; toId: string }>`
    select kind, from_id as "fromId", to_id as "toId" from ticket_links where id = ${id}`);
  return found;
}

export type SplitRow = { id: string; fromId: string };

export async function findSplit(work: Reads, ticketId: string): Promise<SplitRow | undefined> {
  const [found] = await work.query(
    sql<SplitRow>`select id, from_id as "fromId" from ticket_links where to_id = ${ticketId} and kind = 'split'`,
  );
  return found;
}

export async function deleteLink(work: Work, id: string): Promise<void> {
  await work.query(sql`delete from ticket_links where id = ${id}`);
}

export type LinkRow = {
  as: LinkRole;
  otherId: string;
  open: boolean;
  entryId: string | null;
  madeAt: string;
  byId: string | null;
  byName: string | null;
};

/** Each from where it is read today; what became one ticket with its other end is a link no more. */
export async function listLinks(work: Reads, ticketId: string): Promise<LinkRow[]> {
  return work.query(sql<LinkRow>`
    with here as materialized (select gathered_in(${ticketId}) as id), ends as (
      select l.*, true as leads, read_in(l.to_id) as other_id from ticket_links l where l.from_id in (select id from here)
      union all
      select l.*, false, read_in(l.from_id) from ticket_links l where l.to_id in (select id from here)
    )
    select case l.kind when 'related' then 'related'
        when 'duplicate' then case when l.leads then 'original' else 'duplicate' end
        when 'parent' then case when l.leads then 'child' else 'parent' end
        when 'split' then case when l.leads then 'split_into' else 'split_from' end
        else case when l.leads then 'continued_by' else 'continues' end end as "as",
      l.other_id as "otherId", o.closed_at is null as open, l.entry_id as "entryId", l.made_at as "madeAt",
      a.id as "byId", a.name as "byName"
    from ends l join tickets o on o.id = l.other_id left join agents a on a.id = l.made_by
    where l.other_id <> ${ticketId} order by l.made_at, l.id`);
}

/** Over a ticket, its parents and theirs, each where it is read; a ring that merges made ends where it began. */
const above = (ticketId: string) => sql`
  with recursive up(id) as (
    select ${ticketId}::uuid
    union
    select read_in(l.from_id) from up, lateral gathered_in(up.id) as part(id)
    join ticket_links l on l.to_id = part.id and l.kind = 'parent'
  )`;

export async function isAbove(work: Reads, ticketId: string, below: string): Promise<boolean> {
  const found = await work.query(sql`${above(below)} select from up where id = ${ticketId}`);
  return found.length > 0;
}

/** Children that still go on. One that is also above its own child waits for nothing: only merges can make that. */
export async function countOpenChildren(work: Reads, ticketId: string): Promise<number> {
  const [counted] = await work.query(sql<{ open: number }>`
    ${above(ticketId)}
    select count(distinct t.id)::int as open from ticket_links l join tickets t on t.id = read_in(l.to_id)
    where l.kind = 'parent' and l.from_id in (select gathered_in(${ticketId})) and t.closed_at is null
      and t.id not in (select id from up)`);
  return counted?.open ?? 0;
}

export async function findByNumber(work: Reads, number: number): Promise<string | undefined> {
  const [found] = await work.query(
    sql<{ id: string }>`select read_in(id) as id from tickets where number = ${number}`,
  );
  return found?.id;
}
