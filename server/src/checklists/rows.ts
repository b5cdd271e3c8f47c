import type { Checklist } from "@guichet/contract/checklists.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

type Reads = Pick<Work, "query">;

export type ItemRow = {
  id: string;
  text: string;
  linkedId: string | null;
  done: boolean;
  doneAt: string | null;
  byId: string | null;
  byName: string | null;
};

/** A ticket that was merged is done with the one it is read in. */
const finished = sql`case when i.linked_id is null then i.done_at is not null else l.closed_at is not null end`;

export const listItems = (work: Reads, ticketId: string): Promise<ItemRow[]> =>
  work.query(sql<ItemRow>`
    select i.id, i.text, l.id as "linkedId", ${finished} as done, coalesce(i.done_at, l.closed_at) as "doneAt",
      a.id as "byId", a.name as "byName"
    from checklist_items i left join tickets l on l.id = read_in(i.linked_id) left join agents a on a.id = i.done_by
    where i.ticket_id = ${ticketId} order by i.position, i.id`);

export async function countUnfinished(work: Reads, ticketId: string): Promise<number> {
  const [counted] = await work.query(sql<{ left: number }>`
    select count(*)::int as left from checklist_items i left join tickets l on l.id = read_in(i.linked_id)
    where i.ticket_id = ${ticketId} and l.id is distinct from ${ticketId}::uuid and not (${finished})`);
  return counted?.left ?? 0;
}

type NewItem = { id: string; text: string; linkedId?: string };

/** At the end, in their order. */
export async function insertItems(work: Work, ticketId: string, items: readonly NewItem[]): Promise<void> {
  const by = work.actor.kind === "agent" ? work.actor.id : null;
  for (const { id, text, linkedId } of items)
    await work.query(sql`
      insert into checklist_items (id, ticket_id, position, text, linked_id, made_at, made_by)
      select ${id}, ${ticketId}, coalesce(max(position), 0) + 1, ${text}, ${linkedId ?? null}, ${work.now}, ${by}
      from checklist_items where ticket_id = ${ticketId}
      on conflict (id) do nothing`);
}

export async function findItem(work: Reads, id: string): Promise<{ ticketId: string } | undefined> {
  const [found] = await work.query(
    sql<{ ticketId: string }>`select ticket_id as "ticketId" from checklist_items where id = ${id}`,
  );
  return found;
}

export async function writeDone(work: Work, id: string, done: boolean): Promise<void> {
  const by = work.actor.kind === "agent" ? work.actor.id : null;
  await work.query(
    done
      ? sql`update checklist_items set done_at = ${work.now}, done_by = ${by} where id = ${id} and done_at is null`
      : sql`update checklist_items set done_at = null, done_by = null where id = ${id}`,
  );
}

export async function deleteItem(work: Work, id: string): Promise<void> {
  await work.query(sql`delete from checklist_items where id = ${id}`);
}

/** Tickets that wait for this one, wherever they are read. */
export async function listWaiting(work: Reads, ticketId: string): Promise<string[]> {
  const rows = await work.query(sql<{ id: string }>`
    select distinct ticket_id as id from checklist_items where linked_id in (select gathered_in(${ticketId}))`);
  return rows.map(({ id }) => id);
}

export const listChecklists = (work: Reads): Promise<Checklist[]> =>
  work.query(
    sql<Checklist>`select id, name, items from checklists where removed_at is null order by lower(name), id`,
  );

export async function findChecklist(work: Reads, id: string): Promise<Checklist | undefined> {
  const [found] = await work.query(
    sql<Checklist>`select id, name, items from checklists where id = ${id} and removed_at is null`,
  );
  return found;
}

export async function keepChecklist(work: Work, { id, name, items }: Checklist): Promise<void> {
  await work.query(sql`
    insert into checklists (id, name, items, made_at) values (${id}, ${name}, ${items}, ${work.now})
    on conflict (id) do update set name = excluded.name, items = excluded.items`);
}

/** False: there is no such list. */
export async function markRemoved(work: Work, id: string, removed: boolean): Promise<boolean> {
  const marked = await work.query(
    sql`update checklists set removed_at = ${removed ? work.now : null} where id = ${id} returning id`,
  );
  return marked.length > 0;
}
