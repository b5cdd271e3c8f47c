import type { Invitation, Inviting } from "@guichet/contract/team.ts";
import { note } from "../access/audit/noting.ts";
import { requireAdmin } from "../access/policy.ts";
import { newId } from "../platform/ids.ts";
import { hashToken, newToken } from "../platform/secrets.ts";
import type { Work } from "../platform/work.ts";
import {
  countAgents,
  insertInvitation,
  listInvitations,
  markRevoked,
  revokeFirstInvitations,
} from "./rows.ts";

const daysOpen = 7;

/** A one-time link for a colleague; whoever invites hands it over, by mail or in person. */
export async function inviteAgent(work: Work, { email, roles }: Inviting, url: string): Promise<Invitation> {
  requireAdmin(work.actor);
  const token = newToken();
  const invitation = { id: newId(work.now), email, roles, expiresAt: work.now.add({ hours: 24 * daysOpen }) };
  await insertInvitation(work, { ...invitation, tokenHash: hashToken(token) });
  await note(work, "agent.invited", { about: { email, roles } });
  return {
    ...invitation,
    createdAt: work.now.toString(),
    expiresAt: invitation.expiresAt.toString(),
    link: `${url}/join/${token}`,
  };
}

/** For whoever starts Guichet the first time: no default password exists, this link makes the first account. */
export async function inviteFirstAdmin(work: Work, url: string): Promise<string | null> {
  if ((await countAgents(work)) > 0) return null;
  const token = newToken();
  await revokeFirstInvitations(work);
  await insertInvitation(work, {
    id: newId(work.now),
    tokenHash: hashToken(token),
    email: null,
    roles: ["admin", "lead", "agent"],
    expiresAt: work.now.add({ hours: 24 * daysOpen }),
  });
  return `${url}/join/${token}`;
}

export async function openInvitations(work: Work): Promise<Invitation[]> {
  requireAdmin(work.actor);
  return listInvitations(work);
}

export async function revokeInvitation(work: Work, id: string): Promise<void> {
  requireAdmin(work.actor);
  await markRevoked(work, id);
}
