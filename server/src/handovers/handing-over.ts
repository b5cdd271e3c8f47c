import type { Facts } from "@guichet/contract/facts.ts";
import type { HandingOver, Handover, HandoverReason } from "@guichet/contract/handovers.ts";
import type { AgentName } from "@guichet/contract/team.ts";
import { leadsOver, leadsTeam } from "../access/leading.ts";
import { requirePerson } from "../access/policy.ts";
import { dueAfterMinutes } from "../calendars/opening-time.ts";
import { mainCalendar } from "../calendars/reading.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { findColleague } from "../team/finding.ts";
import { writeContext } from "../thread/writing.ts";
import { lockTicket, lockToRead } from "../tickets/locking.ts";
import { isOpen, isOwnedBy, type Ticket } from "../tickets/model.ts";
import { lockHandover } from "./accepting.ts";
import { showHandover } from "./listing.ts";
import { type Kept, personsMet } from "./model.ts";
import { findRules, findUnderWay, insertHandover, listMet, writeEnd } from "./rows.ts";

/**
 * “Would you take it from here?”, with everything the next owner must know. Nothing changes for the customer until it
 * is accepted. Before they meet one person too many, a lead is asked first; a lead who hands over has decided already.
 */
export async function offerHandover(work: Work, ticketId: string, asked: HandingOver): Promise<Handover> {
  const { context, reason } = asked;
  const ticket = await lockTicket(work, ticketId);
  const from = await requireGiving(work, ticket);
  const to = await requireReceiver(work, asked.to, from);
  const about = { ticketId, teamId: ticket.team?.id ?? null, from, to, reason };
  const { id, asksLead } = await offer(work, { ...about, context, absenceId: null, letter: null });
  if (!asksLead) sayOffered(work, id, { ...about, asksLead });
  return showHandover(work, id);
}

type Offer = {
  ticketId: string;
  teamId: string | null;
  from: AgentName;
  to: AgentName;
  reason: HandoverReason;
  context: string;
  absenceId: string | null;
  letter: string | null;
  /** Decided beforehand, and nobody new for the customer. */
  asksNobody?: true;
};

/** Kept, with its context in the thread; said to whoever is asked only by the caller, but for a lead. */
export async function offer(work: Work, one: Offer): Promise<{ id: string; asksLead: boolean }> {
  const { ticketId, teamId, from, to, reason, context } = one;
  const me = requirePerson(work.actor);
  const pending = await findUnderWay(work, ticketId);
  if (pending) throw refuse("handover.under_way", { toName: pending.to.name });
  const persons = personsMet([...(await listMet(work, ticketId)), from.id], to.id);
  const { personsBeforeLead } = await findRules(work);
  const asksLead = !one.asksNobody && persons >= personsBeforeLead && !leadsTeam(work.actor, teamId);
  const id = newId(work.now);
  const entryId = await writeContext(work, ticketId, { key: id, text: context });
  await insertHandover(work, {
    id,
    ticketId,
    fromId: from.id,
    toId: to.id,
    givenBy: me.id,
    reason,
    context,
    entryId,
    persons,
    leadAskedAt: asksLead ? work.now : null,
    dueAt: asksLead ? null : await acceptDue(work),
    absenceId: one.absenceId,
    letter: one.letter,
  });
  if (asksLead) sayOffered(work, id, { ticketId, from, to, reason, asksLead });
  return { id, asksLead };
}

type Said = Omit<Facts["handover.offered"], "handoverId">;

function sayOffered(work: Work, handoverId: string, said: Said): void {
  work.announce("handover.offered", { handoverId, ...said });
}

/** Until when the next owner should accept. */
export async function acceptDue(work: Work): Promise<Temporal.Instant> {
  const { acceptMinutes } = await findRules(work);
  return dueAfterMinutes(await mainCalendar(work), work.now, acceptMinutes);
}

/** I keep it after all: whoever offered it, its owner, or a lead. */
export async function withdrawHandover(work: Work, id: string): Promise<Handover> {
  const me = requirePerson(work.actor);
  const kept = await lockHandover(work, id);
  const mine = kept.givenBy.id === me.id || kept.from.id === me.id;
  const { team } = await lockToRead(work, kept.ticketId);
  const place = { teamId: team?.id ?? null, ownerId: kept.from.id };
  if (!mine && !(await leadsOver(work, place))) throw refuse("access.leads_only");
  await endWithdrawn(work, kept, me.id);
  return showHandover(work, id);
}

export async function endWithdrawn(work: Work, kept: Kept, by: string | null): Promise<void> {
  await writeEnd(work, kept.id, { outcome: "withdrawn", by });
  work.announce("handover.withdrawn", { ticketId: kept.ticketId, handoverId: kept.id });
}

export async function requireGiving(work: Work, ticket: Ticket): Promise<AgentName> {
  const me = requirePerson(work.actor);
  if (!isOpen(ticket)) throw refuse("ticket.closed");
  const { owner } = ticket;
  if (owner && (isOwnedBy(ticket, me.id) || (await leadsOver(work, placeOf(ticket))))) return owner;
  throw refuse("handover.not_owner", { ownerName: owner?.name ?? null });
}

const placeOf = ({ team, owner }: Ticket) => ({ teamId: team?.id ?? null, ownerId: owner?.id ?? null });

async function requireReceiver(work: Work, id: string, from: AgentName): Promise<AgentName> {
  if (id === from.id) throw refuse("handover.same_owner");
  const found = await findColleague(work, id);
  if (!found) throw refuse("not_found");
  if (found.disabledAt !== null) throw refuse("handover.receiver_gone", { toName: found.name });
  return { id: found.id, name: found.name };
}
