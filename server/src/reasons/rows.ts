import type { Authorities, Reason, ReasonName, ReasonWriting } from "@guichet/contract/reasons.ts";
import { sql, toJson } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

export type Row = Omit<Reason, "missing">;

const columns = sql`r.id, r.name, r.choice, r.procedure, r.partners, r.way_out as "wayOut", r.authorities,
  r.retired_at as "retiredAt",
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

export async function writeReason(work: Work, id: string, writing: ReasonWriting): Promise<void> {
  await work.query(sql`
    insert into reasons (id, name, choice, people, procedure, partners, way_out, authorities, created_at)
    values (${id}, ${writing.name}, ${writing.choice}, ${writing.peopleIds}::uuid[], ${writing.procedure},
      ${writing.partners}, ${writing.wayOut}, ${toJson(writing.authorities)}::jsonb, ${work.now})
    on conflict (id) do update set name = excluded.name, choice = excluded.choice, people = excluded.people,
      procedure = excluded.procedure, partners = excluded.partners, way_out = excluded.way_out,
      authorities = excluded.authorities`);
}

export async function writeRetired(work: Work, id: string): Promise<void> {
  await work.query(sql`update reasons set retired_at = ${work.now} where id = ${id} and retired_at is null`);
}

export async function findCommonAuthorities(work: Pick<Work, "query">): Promise<Authorities> {
  const [found] = await work.query(sql<{ authorities: Authorities }>`select authorities from company`);
  return found?.authorities ?? {};
}

export async function writeCommonAuthorities(work: Work, authorities: Authorities): Promise<void> {
  await work.query(sql`update company set authorities = ${toJson(authorities)}::jsonb`);
}

/** A reason as a ticket may take it: one that is still in use. */
export async function findUsable(work: Work, id: string): Promise<ReasonName | undefined> {
  const [found] = await work.query(
    sql<ReasonName>`select id, name from reasons where id = ${id} and retired_at is null`,
  );
  return found;
}
