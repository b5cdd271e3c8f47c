import type { Joining, Role } from "@guichet/contract/access.ts";
import type { Invitation } from "@guichet/contract/team.ts";
import { hashPassword, requireUnguessed } from "../access/passwords/passwords.ts";
import { requireAdmin } from "../access/policy.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import { hashToken, newToken } from "../platform/secrets.ts";
import type { Work } from "../platform/work.ts";
import { insertAgent, lockInvitation, lockInvitationFor, markAccepted, type NewAgent } from "./rows.ts";

export async function readInvitation(work: Work, token: string): Promise<Invitation> {
  const found = await lockInvitation(work, hashToken(token));
  if (!found) throw refuse("access.link_spent");
  return found;
}

/** The link becomes an account, once. The address of an invitation is the inviter's word: it can't be changed here. */
export async function joinTeam(work: Work, token: string, joining: Joining): Promise<string> {
  requireUnguessed(joining.password);
  const invitation = await readInvitation(work, token);
  const agentId = await addAgent(work, {
    ...joining,
    email: invitation.email ?? joining.email,
    roles: invitation.roles,
  });
  await markAccepted(work, invitation.id, agentId);
  return agentId;
}

/** For an unattended set-up, where the administrator writes the team in a file. */
export async function enrolAgent(work: Work, agent: Joining & Pick<NewAgent, "roles">): Promise<string> {
  requireAdmin(work.actor);
  requireUnguessed(agent.password);
  return addAgent(work, agent);
}

/** Vouched for by the provider: their invitation becomes an account, or an account is made where `anybody` has roles. */
export async function joinVouched(
  work: Work,
  vouched: Pick<Joining, "name" | "email" | "language">,
  anybody: Role[] | null,
): Promise<string | null> {
  const invitation = await lockInvitationFor(work, vouched.email);
  const roles = invitation?.roles ?? anybody;
  if (roles === null) return null;
  // Nobody knows this password: whoever wants one asks for it by the forgotten-password letter.
  const agentId = await addAgent(work, { ...vouched, password: newToken(), roles });
  if (invitation) await markAccepted(work, invitation.id, agentId);
  return agentId;
}

async function addAgent(
  work: Work,
  { name, email, roles, language, password }: Joining & Pick<NewAgent, "roles">,
): Promise<string> {
  const agent = {
    id: newId(work.now),
    name,
    email,
    roles,
    language,
    passwordHash: await hashPassword(password),
  };
  if (!(await insertAgent(work, agent))) throw refuse("access.email_taken");
  work.announce("agent.joined", { agentId: agent.id, name });
  return agent.id;
}
