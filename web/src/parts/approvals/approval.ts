import type { Approval } from "@guichet/contract/reasons.ts";

export type Exceeding = { id: string; excerpt: string };

export type ApprovalState = {
  /** The last request that covers everything that exceeds now; null when none does. */
  asked: Approval | null;
  state: "none" | "waiting" | "approved" | "refused";
  /** What the reply names so that it may leave. */
  approvalId: string | null;
  /** Findings of the words that a lead let through. */
  letThrough: readonly string[];
};

/** Where the approval of what exceeds stands in a ticket. The words may change around it; what exceeds may not. */
export function approvalOf(approvals: readonly Approval[], exceeding: readonly Exceeding[]): ApprovalState {
  const covering = exceeding.length === 0 ? [] : approvals.filter((each) => covers(each, exceeding));
  const asked = covering.findLast((each) => each.decision === "approved") ?? covering.at(-1) ?? null;
  if (asked === null) return { asked, state: "none", approvalId: null, letThrough: [] };
  const isApproved = asked.decision === "approved";
  return {
    asked,
    state: asked.decision ?? "waiting",
    approvalId: isApproved ? asked.id : null,
    letThrough: isApproved ? asked.findingIds : [],
  };
}

function covers({ findingIds }: Approval, exceeding: readonly Exceeding[]): boolean {
  return exceeding.every(({ id }) => findingIds.includes(id));
}
