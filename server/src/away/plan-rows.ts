import type { AbsencePlan, PlanAccount, PlanWay } from "@guichet/contract/away.ts";
import type { AgentName } from "@guichet/contract/team.ts";
import { seenWith } from "../access/seeing.ts";
import { sql, toJson } from "../platform/sql.ts";
import type { Actor, Work } from "../platform/work.ts";

/** Roles and sight are looked up when the hour comes. */
const planner = ({ actor: { roles: _roles, sees: _sees, ...actor } }: Work): string => toJson(actor);

export async function writePlan(work: Work, absenceId: string, by: string, plan: AbsencePlan): Promise<void> {
  await work.query(sql`
    insert into absence_plans (absence_id, reach, to_id, context, tells, comes_back, planned_at, planned_by, actor)
    values (${absenceId}, ${plan.reach}, ${plan.to}, ${plan.context}, ${plan.tells}, ${plan.comesBack}, ${work.now},
      ${by}, ${planner(work)}::jsonb)
    on conflict (absence_id) do update set reach = excluded.reach, to_id = excluded.to_id, context = excluded.context,
      tells = excluded.tells, comes_back = excluded.comes_back, planned_at = excluded.planned_at,
      planned_by = excluded.planned_by, actor = excluded.actor`);
}

export async function dropPlan(work: Work, absenceId: string): Promise<void> {
  await work.query(sql`delete from absence_plans where absence_id = ${absenceId} and moved_at is null`);
}

type PlanRow = { plan: AbsencePlan } & Pick<PlanAccount, "movedAt" | "returnedAt">;

export async function findPlan(work: Work, absenceId: string): Promise<PlanRow | undefined> {
  const [found] = await work.query(sql<PlanRow>`
    select json_build_object('reach', reach, 'to', to_id, 'context', context, 'tells', tells, 'comesBack', comes_back) as plan,
      moved_at as "movedAt", returned_at as "returnedAt"
    from absence_plans where absence_id = ${absenceId} for update`);
  return found;
}

type Stay = Omit<PlanAccount["stayed"][number], "ticket"> & { id: string; number: number; subject: string };

export const listStays = (work: Work, absenceId: string): Promise<Stay[]> =>
  work.query(sql<Stay>`
    select t.id, t.number, t.subject, s.way, s.refusal from absence_stays s join tickets t on t.id = s.ticket_id
    where s.absence_id = ${absenceId} and ${seenWith(work, sql`s.ticket_id`)} order by s.at, t.id limit 500`);

/** A plan whose hour has come, in one direction or the other. */
export type Due = AbsencePlan & {
  absenceId: string;
  agent: AgentName;
  startsAt: string;
  endsAt: string | null;
  actor: Actor;
};

const due = sql`select p.absence_id as "absenceId", json_build_object('id', g.id, 'name', g.name) as agent,
    a.starts_at as "startsAt", a.ends_at as "endsAt", p.reach, p.to_id as "to", p.context, p.tells,
    p.comes_back as "comesBack", p.actor
  from absence_plans p join absences a on a.id = p.absence_id join agents g on g.id = a.agent_id`;

/** It has begun and is not over: whoever came back before it began, or during a night without us, keeps their tickets. */
export async function findBegun(work: Work): Promise<Due | undefined> {
  const [found] = await work.query(sql<Due>`
    ${due} where p.moved_at is null and a.ended_at is null and a.starts_at <= ${work.now}
      and (a.ends_at is null or a.ends_at > ${work.now}) order by a.starts_at limit 1`);
  return found;
}

export async function findOver(work: Work): Promise<Due | undefined> {
  const [found] = await work.query(sql<Due>`
    ${due} where p.moved_at is not null and p.returned_at is null and p.comes_back
      and (a.ended_at is not null or a.ends_at <= ${work.now}) order by a.starts_at limit 1`);
  return found;
}

/** Their open tickets: all, or those where something is promised, owed, or wakes before they are back. */
export async function listToMove(work: Work, { agent, reach, endsAt }: Due): Promise<string[]> {
  const rows = await work.query(sql<{ id: string }>`
    select t.id from tickets t
    where t.owner_id = ${agent.id} and t.closed_at is null and t.merged_into is null and (${reach} = 'all'
      or least(t.next_due_at, t.answer_due_at, t.snoozed_until) < coalesce(${endsAt}::timestamptz, 'infinity')
      or exists (select from commitments c where c.ticket_id = t.id and c.kept_at is null and c.released_at is null
        and c.withdrawn_at is null and coalesce(c.passed_to, c.promised_by) = ${agent.id}
        and c.due_at < coalesce(${endsAt}::timestamptz, 'infinity')))
    order by coalesce(t.next_due_at, t.answer_due_at) nulls last, t.id limit 500`);
  return rows.map(({ id }) => id);
}

/** What went to a colleague with this absence, and is still theirs and open. */
export async function listToReturn(work: Work, absenceId: string): Promise<string[]> {
  const rows = await work.query(sql<{ id: string }>`
    select distinct t.id from handovers h join tickets t on t.id = h.ticket_id
    where h.absence_id = ${absenceId} and h.outcome = 'accepted' and t.owner_id = h.to_id
      and t.closed_at is null and t.merged_into is null
    order by t.id limit 500`);
  return rows.map(({ id }) => id);
}

type Stayed = { ticketId: string; way: PlanWay; refusal: PlanAccount["stayed"][number]["refusal"] };

export async function writeStay(
  work: Work,
  absenceId: string,
  { ticketId, way, refusal }: Stayed,
): Promise<void> {
  await work.query(sql`
    insert into absence_stays (absence_id, ticket_id, way, refusal, at)
    values (${absenceId}, ${ticketId}, ${way}, ${toJson(refusal)}::jsonb, ${work.now})
    on conflict (absence_id, ticket_id, way) do update set refusal = excluded.refusal`);
}

/** False when another worker was first. */
export async function writeWay(work: Work, absenceId: string, way: PlanWay): Promise<boolean> {
  const done =
    way === "out"
      ? sql`update absence_plans set moved_at = ${work.now} where absence_id = ${absenceId} and moved_at is null returning 1`
      : sql`update absence_plans set returned_at = ${work.now}
          where absence_id = ${absenceId} and returned_at is null returning 1`;
  return (await work.query(done)).length > 0;
}
