import type { HandoverReason, HandoverState } from "@guichet/contract/handovers.ts";
import type { AgentName } from "@guichet/contract/team.ts";

/**
 * A handover is a change of owner with a reason and a written context. It is offered, and until the next owner accepts
 * it the giver goes on answering for the ticket: nobody is ever handed a ticket without a word, and no ticket is ever
 * between two chairs. Its state is read from what happened to it.
 */
export type Kept = {
  id: string;
  ticketId: string;
  from: AgentName;
  to: AgentName;
  givenBy: AgentName;
  reason: HandoverReason;
  persons: number;
  leadAskedAt: string | null;
  permittedAt: string | null;
  dueAt: string | null;
  /** Handed over because of this absence: whoever gives it is not there to go on answering for it. */
  absenceId: string | null;
  outcome: "accepted" | "declined" | "refused" | "withdrawn" | null;
};

export const isUnderWay = (kept: Pick<Kept, "outcome">): boolean => kept.outcome === null;

export const waitsForLead = (kept: Pick<Kept, "outcome" | "leadAskedAt" | "permittedAt">): boolean =>
  isUnderWay(kept) && kept.leadAskedAt !== null && kept.permittedAt === null;

export function stateOf(kept: Pick<Kept, "outcome" | "leadAskedAt" | "permittedAt">): HandoverState {
  return kept.outcome ?? (waitsForLead(kept) ? "asking" : "offered");
}

/** Whom the customer will have met once this person answers: coming back to somebody they know adds nobody. */
export const personsMet = (met: readonly string[], next: string): number => new Set([...met, next]).size;
