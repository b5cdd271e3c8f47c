import { leadsOver, leadsTeam, requireLeadOf, requireSomeLead } from "../access/leading.ts";
import { requirePerson, requireWriting } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { findTeamName } from "../team/naming.ts";
import { lockTicket } from "./locking.ts";
import { isOpen, isOwnedBy } from "./model.ts";
import { ownerDue } from "./ownerless/owner-due.ts";
import { writeOwner, writeTeam } from "./rows.ts";

/** I answer for it from now on. A ticket somebody owns is not taken from them: that is a handover, with its reason. */
export async function takeTicket(work: Work, id: string): Promise<void> {
  const me = requirePerson(work.actor);
  const ticket = await lockTicket(work, id);
  if (isOwnedBy(ticket, me.id)) return;
  if (!isOpen(ticket)) throw refuse("ticket.closed");
  if (ticket.owner) throw refuse("ticket.owned_by_other", { ownerName: ticket.owner.name });
  await writeOwner(work, id, me.id, null);
  work.announce("ticket.taken", { ticketId: id, owner: me });
}

/**
 * Back among those to take; its countdown starts anew, so that it does not stay there unseen. A colleague's is released
 * by whoever leads: to release it and take it would be a handover without a word.
 */
export async function releaseTicket(work: Work, id: string): Promise<void> {
  requireWriting(work.actor);
  const ticket = await lockTicket(work, id);
  if (!ticket.owner) return;
  if (!(await mayRelease(work, ticket.owner.id, ticket.team?.id ?? null)))
    throw refuse("ticket.owned_by_other", { ownerName: ticket.owner.name });
  if (!isOpen(ticket)) throw refuse("ticket.closed");
  const ownerDueAt = await ownerDue(work);
  await writeOwner(work, id, null, ownerDueAt);
  work.announce("ticket.released", { ticketId: id, ownerDueAt: ownerDueAt.toString() });
}

const mayRelease = async (work: Work, ownerId: string, teamId: string | null): Promise<boolean> =>
  work.actor.kind !== "agent" || work.actor.id === ownerId || leadsOver(work, { teamId, ownerId });

/**
 * It belongs to this team from now on; to everybody, with null. Those who saw it as members of the other see it no more.
 * Whoever leads the team it leaves decides; what belongs to none is taken by whoever leads the one it goes to.
 */
export async function placeTicket(work: Work, id: string, teamId: string | null): Promise<void> {
  requireSomeLead(work.actor);
  const ticket = await lockTicket(work, id);
  const from = ticket.team?.id ?? null;
  if (from === teamId) return;
  if (from !== null || !leadsTeam(work.actor, teamId)) requireLeadOf(work.actor, from);
  const team = teamId === null ? null : await findTeamName(work, teamId);
  if (team === undefined) throw refuse("team.unknown");
  await writeTeam(work, id, teamId);
  work.announce("ticket.placed", { ticketId: id, team, from: ticket.team });
}

/** Somebody else answers for it from now on, agreed between them downstream; the caller holds the ticket and announces. */
export const giveTicket = (work: Work, id: string, ownerId: string): Promise<void> =>
  writeOwner(work, id, ownerId, null);
