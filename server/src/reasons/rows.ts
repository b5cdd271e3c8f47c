import type {
  Authorities,
  Reason,
  ReasonEffects,
  ReasonName,
  SaleMoment,
} from "@guichet/contract/reasons.ts";
import { type Statement, sql, toJson } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

export type Row = Omit<Reason, "missing"> & { meaning: string | null; published: boolean };

/** From a reason up to the foot of the tree, itself first. */
const line = sql`with recursive up as (
    select r.id, r.name, r.parent_id, r.sale_moment, r.authorities, r.procedure_id, 0 as height
    union all
    select p.id, p.name, p.parent_id, p.sale_moment, p.authorities, p.procedure_id, up.height + 1 from reasons p join up on p.id = up.parent_id
  )`;

const columns = sql`r.id, r.name, r.parent_id as "parentId", array(${line} select name from up order by height desc) as path,
  (${line} select sale_moment from up order by height desc limit 1) as "saleMoment",
  exists (${line} select from up where procedure_id is not null) as published, r.urgent, r.signs, r.meaning,
  r.choice, r.procedure, r.partners, r.way_out as "wayOut", r.authorities, r.retired_at as "retiredAt",
  (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name) order by a.name), '[]')
    from agents a where a.id = any(r.people) and a.disabled_at is null) as people`;

export const listReasonRows = (work: Pick<Work, "query">): Promise<Row[]> =>
  work.query(sql<Row>`select ${columns} from reasons r order by r.retired_at is not null, lower(r.name)`);

export async function findReason(work: Pick<Work, "query">, id: string): Promise<Row | undefined> {
  const [found] = await work.query(sql<Row>`select ${columns} from reasons r where r.id = ${id}`);
  return found;
}

export async function isNameTaken(work: Work, name: string, butFor: string | null): Promise<boolean> {
  const found = await work.query(sql`
    select from reasons where lower(name) = lower(${name}) and retired_at is null and id is distinct from ${butFor}::uuid`);
  return found.length > 0;
}

export type Written = Pick<
  Reason,
  | "name"
  | "parentId"
  | "saleMoment"
  | "urgent"
  | "signs"
  | "choice"
  | "procedure"
  | "partners"
  | "wayOut"
  | "authorities"
> & { peopleIds: readonly string[]; meaning: string | null };

export async function writeReason(work: Work, id: string, written: Written): Promise<void> {
  await work.query(sql`
    insert into reasons (id, name, parent_id, sale_moment, urgent, signs, meaning, choice, people, procedure, partners, way_out,
      authorities, created_at)
    values (${id}, ${written.name}, ${written.parentId}, ${ownMoment(written)}, ${written.urgent}, ${written.signs}::text[],
      ${written.meaning}, ${written.choice}, ${written.peopleIds}::uuid[], ${written.procedure}, ${written.partners},
      ${written.wayOut}, ${toJson(written.authorities)}::jsonb, ${work.now})
    on conflict (id) do update set name = excluded.name, parent_id = excluded.parent_id, sale_moment = excluded.sale_moment,
      urgent = excluded.urgent, signs = excluded.signs, meaning = excluded.meaning, choice = excluded.choice,
      people = excluded.people, procedure = excluded.procedure, partners = excluded.partners, way_out = excluded.way_out,
      authorities = excluded.authorities`);
}

type Place = { parentId: string | null; saleMoment: SaleMoment | null };

/** What hangs on a branch is of its moment. */
const ownMoment = ({ parentId, saleMoment }: Place): SaleMoment | null =>
  parentId === null ? saleMoment : null;

export async function writePlace(work: Work, id: string, place: Place): Promise<void> {
  await work.query(sql`
    update reasons set parent_id = ${place.parentId}, sale_moment = ${ownMoment(place)} where id = ${id}`);
}

/** Two moves at once could close a loop that neither sees. */
export async function lockTree(work: Work): Promise<void> {
  await work.query(sql`lock table reasons in share row exclusive mode`);
}

/** These reasons and all that hang on them, retired ones too: old tickets still have those. */
export const branchOf = (ids: readonly string[]): Statement<{ id: string }> => sql<{ id: string }>`
  with recursive under as (
    select r.id from reasons r where r.id = any(${ids}::uuid[])
    union
    select r.id from reasons r join under on r.parent_id = under.id
  ) select id from under`;

/** With its leaves. */
export async function writeRetired(work: Work, id: string): Promise<void> {
  await work.query(sql`
    update reasons set retired_at = ${work.now} where id = any(array(${branchOf([id])})) and retired_at is null`);
}

/** A reason, then the branches it hangs on, the nearest first; for a `select`, where a column names the reason. */
export const upFrom = (reasonId: Statement<unknown>): Statement<unknown> => sql`array(
  with recursive up as (
    select r.id, r.parent_id, 0 as height from reasons r where r.id = ${reasonId}
    union all
    select p.id, p.parent_id, up.height + 1 from reasons p join up on p.id = up.parent_id
  ) select up.id::text from up order by up.height)`;

export async function findEffects(work: Work, id: string): Promise<ReasonEffects> {
  const [found] = await work.query(sql<ReasonEffects>`
    with branch as materialized (${branchOf([id])}), held as (
      select t.closed_at from tickets t where t.reason_id = any(array(select id from branch)) and t.merged_into is null
    )
    select (select count(*)::int from branch b join reasons r on r.id = b.id where r.retired_at is null and r.id <> ${id}) as leaves,
      (select count(*)::int from held where closed_at is null) as "openTickets",
      (select count(*)::int from held where closed_at is not null) as "closedTickets",
      array(select p.name from policies p where p.retired_at is null and p.reason_ids && array(select id from branch)
        order by p.name) as policies,
      (select count(*)::int from routing_rules q where q.reason_ids && array(select id from branch)) as "routingRules"`);
  if (!found) throw new Error("A count always answers.");
  return found;
}

export async function findCommonAuthorities(work: Pick<Work, "query">): Promise<Authorities> {
  const [found] = await work.query(sql<{ authorities: Authorities }>`select authorities from company`);
  return found?.authorities ?? {};
}

export async function writeCommonAuthorities(work: Work, authorities: Authorities): Promise<void> {
  await work.query(sql`update company set authorities = ${toJson(authorities)}::jsonb`);
}

/** What its branches and itself say of each role, from the foot of the tree: the nearest speaks last. */
export const listAuthorities = (
  work: Pick<Work, "query">,
  id: string,
): Promise<{ authorities: Authorities }[]> =>
  work.query(sql<{ authorities: Authorities }>`
    select up.authorities from reasons r, lateral (${line} select * from up) up where r.id = ${id} order by up.height desc`);

/** A reason as a ticket may take it: one that is still in use. */
export async function findUsable(work: Work, id: string): Promise<ReasonName | undefined> {
  const [found] = await work.query(
    sql<ReasonName>`select id, name from reasons where id = ${id} and retired_at is null`,
  );
  return found;
}
