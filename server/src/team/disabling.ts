import type { Agent } from "@guichet/contract/team.ts";
import { note } from "../access/audit/noting.ts";
import { requireAdmin, requireReading } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { findAgent, listAgents, lockAdmins, markDisabled } from "./rows.ts";

export async function agentsOf(work: Work): Promise<Agent[]> {
  requireReading(work.actor);
  return listAgents(work);
}

/** A disabled account signs in no more and loses its sessions; its words and its name stay. */
export async function disableAgent(work: Work, id: string): Promise<void> {
  requireAdmin(work.actor);
  await requireKnown(work, id);
  if ((await lockAdmins(work)).every((admin) => admin === id)) throw refuse("access.last_admin");
  await markDisabled(work, id, true);
  work.announce("agent.disabled", { agentId: id });
}

export async function enableAgent(work: Work, id: string): Promise<void> {
  requireAdmin(work.actor);
  await requireKnown(work, id);
  await markDisabled(work, id, false);
  await note(work, "agent.enabled", { about: { agentId: id } });
}

async function requireKnown(work: Work, id: string): Promise<void> {
  if (!(await findAgent(work, id))) throw refuse("not_found");
}
