import type { Procedure, ProcedureLeaving } from "@guichet/contract/procedures.ts";
import { seen } from "../access/seeing.ts";
import { sql, toJson } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

type Reads = Pick<Work, "query">;

const by = ({ actor }: Work): string | null => (actor.kind === "agent" ? actor.id : null);

export async function findProcedure(work: Reads, id: string): Promise<Procedure | undefined> {
  const [found] = await work.query(sql<Procedure>`
    select p.id, json_build_object('id', r.id, 'name', r.name) as reason, p.version, p.steps, p.sentences,
      case when l.id is not null then json_build_object('id', l.id, 'name', l.name) end as checklist,
      p.published_at as "publishedAt",
      case when a.id is not null then json_build_object('id', a.id, 'name', a.name) end as "publishedBy"
    from procedures p join reasons r on r.id = p.reason_id left join agents a on a.id = p.published_by
      left join checklists l on l.id = p.checklist_id and l.removed_at is null where p.id = ${id}`);
  return found;
}

export async function countVersions(work: Reads, reasonId: string): Promise<number> {
  const [counted] = await work.query(
    sql<{ versions: number }>`select count(*)::int as versions from procedures where reason_id = ${reasonId}`,
  );
  return counted?.versions ?? 0;
}

type NewVersion = { id: string; reasonId: string; version: number; checklistId: string | null } & Pick<
  Procedure,
  "steps" | "sentences"
>;

export async function isChecklist(work: Reads, id: string): Promise<boolean> {
  const found = await work.query(sql`select from checklists where id = ${id} and removed_at is null`);
  return found.length > 0;
}

export async function insertVersion(work: Work, written: NewVersion): Promise<void> {
  await work.query(sql`
    insert into procedures (id, reason_id, version, steps, sentences, checklist_id, published_at, published_by)
    values (${written.id}, ${written.reasonId}, ${written.version}, ${toJson(written.steps)}::jsonb,
      ${written.sentences}::text[], ${written.checklistId}, ${work.now}, ${by(work)})`);
}

type LeavingRow = Omit<ProcedureLeaving, "ticket"> & { ticketId: string; number: number };

/** The latest two hundred are enough to write from. */
export const listLeavings = (work: Pick<Work, "query" | "actor">, reasonId: string): Promise<LeavingRow[]> =>
  work.query(sql<LeavingRow>`
    select l.id, t.id as "ticketId", t.number, p.version, l.why, s.step ->> 'text' as step, l.left_at as "leftAt",
      case when a.id is not null then json_build_object('id', a.id, 'name', a.name) end as "leftBy",
      l.resumed_at as "resumedAt"
    from procedures p join procedure_runs r on r.procedure_id = p.id join procedure_leavings l on l.run_id = r.id
      join tickets t on t.id = r.ticket_id left join agents a on a.id = l.left_by
      left join lateral (select step from jsonb_array_elements(p.steps) step where step ->> 'id' = l.step_id::text) s on true
    where p.reason_id = ${reasonId} and ${seen(work)} order by l.left_at desc, l.id desc limit 200`);
