import type { Role } from "@guichet/contract/access.ts";
import { note } from "../access/audit/noting.ts";
import { requireAdmin } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { findAgent, lockAdmins, markRoles } from "./rows.ts";

/** What somebody may do here from now on. The last administrator stays one: nobody else could name another. */
export async function giveRoles(work: Work, agentId: string, roles: readonly Role[]): Promise<void> {
  requireAdmin(work.actor);
  const agent = await findAgent(work, agentId);
  if (!agent) throw refuse("not_found");
  const asked = [...new Set(roles)].toSorted();
  if (asked.join() === agent.roles.toSorted().join()) return;
  const admins = await lockAdmins(work);
  if (!asked.includes("admin") && isLast(admins, agentId)) throw refuse("access.last_admin");
  await markRoles(work, agentId, asked);
  await note(work, "agent.roles_given", { about: { agentId, roles: asked } });
}

/** What the provider says, but that the last administrator stays one whatever it says. */
export async function followRoles(work: Work, agentId: string, said: readonly Role[]): Promise<void> {
  const stays = isLast(await lockAdmins(work), agentId);
  await giveRoles(work, agentId, stays ? [...said, "admin"] : said);
}

const isLast = (admins: readonly string[], agentId: string): boolean =>
  admins.length === 1 && admins[0] === agentId;
