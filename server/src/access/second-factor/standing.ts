import type { SecondFactor, SecondFactorRule } from "@guichet/contract/signing-in.ts";
import { refuse } from "../../platform/refuse.ts";
import type { Work } from "../../platform/work.ts";
import { note } from "../audit/noting.ts";
import { requireAdmin, requireInPerson } from "../policy.ts";
import { endSessionsOf } from "../sessions/opening.ts";
import {
  deleteAllFactors,
  deleteFactor,
  findRequirement,
  findStanding,
  listHolders,
  markRequired,
} from "./rows.ts";

export async function mySecondFactor(work: Work): Promise<SecondFactor> {
  const { id } = requireInPerson(work.actor);
  return findStanding(work, id);
}

/** One's own; not while the house asks it of everybody. */
export async function removeSecondFactor(work: Work): Promise<void> {
  const { id } = requireInPerson(work.actor);
  if ((await findRequirement(work)) !== null) throw refuse("access.second_factor_required");
  await deleteFactor(work, id);
  await note(work, "second_factor.removed");
}

export async function secondFactorRule(work: Work): Promise<SecondFactorRule> {
  requireAdmin(work.actor);
  return { requiredAt: await findRequirement(work), agents: await listHolders(work) };
}

/** From the next sign-in on: nobody is thrown out of what they are doing. */
export async function requireSecondFactor(work: Work, required: boolean): Promise<void> {
  requireAdmin(work.actor);
  await markRequired(work, required);
  await note(work, required ? "second_factor.required" : "second_factor.not_required");
}

/** For whoever lost both the telephone and the codes; whatever was open in their name closes. */
export async function resetSecondFactor(work: Work, agentId: string): Promise<void> {
  requireAdmin(work.actor);
  if (!(await deleteAllFactors(work, agentId))) throw refuse("not_found");
  await endSessionsOf(work, agentId);
  await note(work, "second_factor.reset", { about: { agentId } });
}
