import { sql } from "../../platform/sql.ts";
import type { Work } from "../../platform/work.ts";

type Place = { id: string; entries: number };

export async function moveOver(work: Work, fromId: string, into: Place): Promise<void> {
  await work.query(sql`
    update entries e set ticket_id = ${into.id}, position = ${into.entries} + moving.place,
      home_position = case when e.home_id is null then e.position else e.home_position end,
      home_id = coalesce(e.home_id, ${fromId}::uuid)
    from (select id, (row_number() over (order by position))::int as place from entries where ticket_id = ${fromId}) moving
    where e.id = moving.id`);
}

/** What was merged into it before comes along, and goes on standing after its own words. */
export async function moveBack(work: Work, to: Place, fromId: string): Promise<void> {
  await work.query(sql`
    with moving as (
      select id, own, (row_number() over (partition by own order by position))::int as place
      from (
        select id, position, home_id = ${to.id}::uuid and home_position is not null as own from entries
        where ticket_id = ${fromId} and home_id in (select gathered_in(${to.id}))
      ) leaving
    )
    update entries e set ticket_id = ${to.id},
      position = case when moving.own then e.home_position else ${to.entries} + moving.place end,
      home_position = case when e.home_id = ${to.id}::uuid then null else e.home_position end,
      home_id = nullif(e.home_id, ${to.id}::uuid)
    from moving where e.id = moving.id`);
}

type Sum = { entries: number; lastEntryAt: string; text: string };

export async function sumOf(work: Work, ticketId: string): Promise<Sum> {
  const [found] = await work.query(sql<Sum>`
    select max(e.position) as entries, max(e.happened_at) as "lastEntryAt", coalesce((
      select text from entries where ticket_id = ${ticketId} and withdrawn_at is null
      order by kind in ('received', 'sent') and answers desc,
        case when kind in ('received', 'sent') and answers then happened_at end desc, position desc limit 1), '') as text
    from entries e where e.ticket_id = ${ticketId}`);
  if (!found) throw new Error("A ticket without a word does not exist.");
  return found;
}
