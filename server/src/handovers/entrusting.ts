import type { Handover } from "@guichet/contract/handovers.ts";
import type { Absence } from "@guichet/contract/presence.ts";
import type { AgentName } from "@guichet/contract/team.ts";
import { requirePerson } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { suggestOwners } from "../routing/suggesting.ts";
import { peopleNow } from "../team/standing.ts";
import { lockTicket } from "../tickets/locking.ts";
import { takeOver } from "./accepting.ts";
import { offer, requireGiving } from "./handing-over.ts";
import { showHandover } from "./listing.ts";
import { findKept } from "./rows.ts";

export type Trust = { absence: Absence; to: string | null; context: string; letter: string | null };

/**
 * Whoever goes away hands a ticket over at once, to somebody who is there: waiting for an acceptance would leave it with
 * nobody. Where the customer would meet one person too many, a lead is asked first all the same.
 */
export async function entrustTicket(work: Work, ticketId: string, trust: Trust): Promise<Handover> {
  requirePerson(work.actor);
  const ticket = await lockTicket(work, ticketId);
  const from = await requireGiving(work, ticket);
  if (from.id !== trust.absence.agentId) throw refuse("handover.not_owner", { ownerName: from.name });
  const to = await chosen(work, ticketId, trust);
  const { id, asksLead } = await offer(work, {
    ticketId,
    teamId: ticket.team?.id ?? null,
    from,
    to,
    reason: "absence",
    context: trust.context,
    absenceId: trust.absence.id,
    letter: trust.letter?.replaceAll("{name}", to.name) ?? null,
  });
  const kept = asksLead ? undefined : await findKept(work, id);
  if (kept) await takeOver(work, kept);
  return showHandover(work, id);
}

type Return = { to: AgentName; context: string; letter: string | null };

/**
 * Back to whoever went away, as they decided before they left. What is asked of the lead is whether the customer meets one
 * person too many: somebody they know already adds nobody.
 */
export async function giveBack(work: Work, ticketId: string, back: Return): Promise<AgentName> {
  requirePerson(work.actor);
  const { owner, team } = await lockTicket(work, ticketId);
  if (!owner || owner.id === back.to.id) throw refuse("handover.same_owner");
  const { id } = await offer(work, {
    ...back,
    ticketId,
    teamId: team?.id ?? null,
    from: owner,
    reason: "absence",
    absenceId: null,
    asksNobody: true,
  });
  const kept = await findKept(work, id);
  if (kept) await takeOver(work, kept);
  return owner;
}

async function chosen(work: Work, ticketId: string, { to, absence }: Trust) {
  if (to === null) {
    const suggested = (await suggestOwners(work, [ticketId], absence.agentId)).get(ticketId)?.person;
    if (!suggested) throw refuse("handover.nobody_suits");
    return { id: suggested.id, name: suggested.name };
  }
  const named = (await peopleNow(work)).find(({ id }) => id === to);
  if (!named || named.id === absence.agentId) throw refuse("not_found");
  // A lead may decide for tomorrow's shift; nobody hands over to a colleague who is on leave.
  if (named.state === "away") throw refuse("handover.receiver_away", { toName: named.name });
  return { id: named.id, name: named.name };
}
