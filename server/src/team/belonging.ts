import type { Membership } from "@guichet/contract/team.ts";
import { requireAdmin } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { requireTeam } from "./naming.ts";
import { findAgent } from "./rows.ts";
import { deleteMember, writeMember } from "./team-rows.ts";

/** In it from now on, as its lead or not. Saying it again changes nothing. */
export async function putInTeam(
  work: Work,
  teamId: string,
  agentId: string,
  { leads }: Membership,
): Promise<void> {
  requireAdmin(work.actor);
  await requireTeam(work, teamId);
  if (!(await findAgent(work, agentId))) throw refuse("not_found");
  if (await writeMember(work, teamId, agentId, leads))
    work.announce("team.joined", { teamId, agentId, leads });
}

export async function takeOutOfTeam(work: Work, teamId: string, agentId: string): Promise<void> {
  requireAdmin(work.actor);
  await requireTeam(work, teamId);
  if (await deleteMember(work, teamId, agentId)) work.announce("team.left", { teamId, agentId });
}
