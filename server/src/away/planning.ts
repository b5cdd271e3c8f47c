import type { AbsencePlan, PlanAccount } from "@guichet/contract/away.ts";
import { requirePerson } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { findColleague } from "../team/finding.ts";
import { requireAbsence } from "../team/going-away.ts";
import { referenceOf } from "../tickets/reference.ts";
import { dropPlan, findPlan, listStays, writePlan } from "./plan-rows.ts";

/**
 * Decided beforehand, done when the absence begins: which tickets change hands, to whom, with which context. Before that
 * hour it may be changed or taken back; after it, what was done is told, and moving more is an act of somebody.
 */
export async function planAbsence(work: Work, absenceId: string, plan: AbsencePlan): Promise<PlanAccount> {
  const me = requirePerson(work.actor);
  const absence = await requireAbsence(work, absenceId);
  if ((await findPlan(work, absenceId))?.movedAt) throw refuse("absence.begun");
  if (Date.parse(absence.startsAt) <= work.now.epochMilliseconds) throw refuse("absence.begun");
  if (plan.to !== null) await requireStandIn(work, absence.agentId, plan.to);
  await writePlan(work, absenceId, me.id, plan);
  work.announce("absence.planned", { agentId: absence.agentId, absenceId });
  return planOf(work, absenceId);
}

async function requireStandIn(work: Work, agentId: string, id: string): Promise<void> {
  if (id === agentId) throw refuse("absence.replaced_by_oneself");
  const found = await findColleague(work, id);
  if (!found || found.disabledAt !== null) throw refuse("not_found");
}

export async function dropPlanOf(work: Work, absenceId: string): Promise<void> {
  const { agentId } = await requireAbsence(work, absenceId);
  await dropPlan(work, absenceId);
  work.announce("absence.planned", { agentId, absenceId });
}

/** What was decided, whether it is done, and what did not move and why. */
export async function planOf(work: Work, absenceId: string): Promise<PlanAccount> {
  await requireAbsence(work, absenceId);
  const [found, stays] = [await findPlan(work, absenceId), await listStays(work, absenceId)];
  return {
    plan: found?.plan ?? null,
    movedAt: found?.movedAt ?? null,
    returnedAt: found?.returnedAt ?? null,
    stayed: stays.map(({ id, number, subject, way, refusal }) => ({
      ticket: { id, reference: referenceOf(number), subject },
      way,
      refusal,
    })),
  };
}
