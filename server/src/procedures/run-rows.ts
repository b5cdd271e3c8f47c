import type { StepDone, TicketProcedure } from "@guichet/contract/procedures.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import { reasonAndBranches } from "../reasons/tree.ts";

type Reads = Pick<Work, "query">;

const by = ({ actor }: Work): string | null => (actor.kind === "agent" ? actor.id : null);

export async function findReasonOf(work: Reads, ticketId: string): Promise<string | null> {
  const [found] = await work.query(
    sql<{ reasonId: string | null }>`select reason_id as "reasonId" from tickets where id = ${ticketId}`,
  );
  return found?.reasonId ?? null;
}

export type Run = { id: string; procedureId: string };

/** What the ticket began for its reason or a branch of it: its own before what a merge brought, the nearest first. */
export async function findRun(work: Reads, ticketId: string, reasonId: string): Promise<Run | undefined> {
  const [found] = await work.query(sql<Run>`
    select r.id, r.procedure_id as "procedureId" from procedure_runs r join procedures p on p.id = r.procedure_id
      join unnest(${reasonAndBranches(sql`${reasonId}::uuid`)}::uuid[]) with ordinality up(id, height) on up.id = p.reason_id
    where r.ticket_id = ${ticketId} order by r.home_id is not null, up.height, r.begun_at, r.id limit 1`);
  return found;
}

export async function insertRun(work: Work, { id, procedureId }: Run, ticketId: string): Promise<void> {
  await work.query(sql`
    insert into procedure_runs (id, ticket_id, procedure_id, begun_at) values (${id}, ${ticketId}, ${procedureId}, ${work.now})`);
}

export const listDone = (work: Reads, runId: string): Promise<StepDone[]> =>
  work.query(sql<StepDone>`
    select d.step_id as "stepId", d.noted, d.done_at as "doneAt",
      case when a.id is not null then json_build_object('id', a.id, 'name', a.name) end as "doneBy"
    from procedure_steps_done d left join agents a on a.id = d.done_by where d.run_id = ${runId} order by d.done_at, d.step_id`);

/** Done once: only what was noted may be written anew. */
export async function writeDone(work: Work, runId: string, stepId: string, noted: string): Promise<void> {
  await work.query(sql`
    insert into procedure_steps_done (run_id, step_id, noted, done_at, done_by)
    values (${runId}, ${stepId}, ${noted}, ${work.now}, ${by(work)})
    on conflict (run_id, step_id) do update set noted = excluded.noted`);
}

export async function deleteDone(work: Work, runId: string, stepId: string): Promise<void> {
  await work.query(sql`delete from procedure_steps_done where run_id = ${runId} and step_id = ${stepId}`);
}

export async function findLeaving(work: Reads, runId: string): Promise<TicketProcedure["left"]> {
  const [found] = await work.query(sql<NonNullable<TicketProcedure["left"]>>`
    select l.why, l.left_at as "leftAt",
      case when a.id is not null then json_build_object('id', a.id, 'name', a.name) end as "leftBy"
    from procedure_leavings l left join agents a on a.id = l.left_by where l.run_id = ${runId} and l.resumed_at is null
    order by l.left_at desc limit 1`);
  return found ?? null;
}

type NewLeaving = { id: string; runId: string; stepId: string | null; why: string };

export async function insertLeaving(work: Work, { id, runId, stepId, why }: NewLeaving): Promise<void> {
  await work.query(sql`
    insert into procedure_leavings (id, run_id, step_id, why, left_at, left_by)
    values (${id}, ${runId}, ${stepId}, ${why}, ${work.now}, ${by(work)})`);
}

export async function writeResumed(work: Work, runId: string): Promise<void> {
  await work.query(
    sql`update procedure_leavings set resumed_at = ${work.now} where run_id = ${runId} and resumed_at is null`,
  );
}
