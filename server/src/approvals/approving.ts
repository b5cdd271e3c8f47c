import type { Approval, AskingApproval, Deciding } from "@guichet/contract/reasons.ts";
import { requireLeadOf, requireSomeLead } from "../access/leading.ts";
import { requirePerson, requireReading } from "../access/policy.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { lockTicket, requireSeen } from "../tickets/locking.ts";
import { insertApproval, listOfTicket, listWaiting, selectApproval, writeDecision } from "./rows.ts";

/** “May I?”, asked inside the ticket, with the very words that would leave. */
export async function askApproval(work: Work, ticketId: string, asking: AskingApproval): Promise<Approval> {
  const me = requirePerson(work.actor);
  await lockTicket(work, ticketId);
  const id = newId(work.now);
  await insertApproval(work, { ...asking, id, ticketId, askedBy: me.id });
  work.announce("approval.asked", { ticketId, approvalId: id });
  return findApproval(work, id);
}

/** A lead decides, once; nobody approves what they asked for themselves. */
export async function decideApproval(work: Work, id: string, deciding: Deciding): Promise<Approval> {
  const me = requirePerson(work.actor);
  requireSomeLead(work.actor);
  const asked = await findApproval(work, id);
  const { team } = await lockTicket(work, asked.ticketId);
  requireLeadOf(work.actor, team?.id ?? null);
  const { askedBy, decision, ticketId } = await findApproval(work, id);
  if (askedBy.id === me.id) throw refuse("approval.own");
  if (decision !== null) throw refuse("approval.decided");
  await writeDecision(work, id, { ...deciding, by: me.id });
  work.announce("approval.decided", { ticketId, approvalId: id, decision: deciding.decision });
  return findApproval(work, id);
}

export async function approvalsOf(work: Work, ticketId: string): Promise<Approval[]> {
  requireReading(work.actor);
  await requireSeen(work, ticketId);
  return listOfTicket(work, ticketId);
}

export async function waitingApprovals(work: Work): Promise<Approval[]> {
  requireReading(work.actor);
  return listWaiting(work);
}

/** When, and under each finding's name the words that the lead read. */
type LetThrough = { decidedAt: string; excerpts: ReadonlyMap<string, string> };

/** What a lead let through in this ticket, in an approval that is named. */
export async function letThrough(
  work: Work,
  ticketId: string,
  id: string | null,
): Promise<LetThrough | undefined> {
  const approval = id === null ? undefined : await selectApproval(work, id);
  if (approval?.ticketId !== ticketId || approval.decision !== "approved") return undefined;
  const { findingIds, excerpts, decidedAt, askedAt } = approval;
  return {
    decidedAt: decidedAt ?? askedAt,
    excerpts: new Map(findingIds.map((findingId, place) => [findingId, excerpts[place] ?? ""])),
  };
}

export async function findApproval(work: Work, id: string): Promise<Approval> {
  const found = await selectApproval(work, id);
  if (!found) throw refuse("not_found");
  return found;
}
