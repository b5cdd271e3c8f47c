import { z } from "zod";
import type { At, Id } from "./ids.ts";
import type { CommitmentKind, CommitmentSource, Strip } from "./promises.ts";
import type { AgentName } from "./team.ts";

export const RiskCause = z.enum(["clock", "forecast", "chain"]);
export type RiskCause = z.infer<typeof RiskCause>;

/** What the row of the ticket becomes with it: `answerDueAt` follows the policy's clock. */
type OnRow = { ticketId: Id; strip: Strip };
type OfOne = OnRow & { commitmentId: Id; kind: CommitmentKind };

export type PromiseFacts = {
  /** Clocks of the policies began, or began again with what was left; `answerDueAt` when one of them is an answer's. */
  "clocks.started": OnRow & {
    clocks: { id: Id; kind: CommitmentKind; dueAt: At }[];
    answerDueAt: At | null;
  };
  /** They stand while we wait for the customer, or are released: they ended without object. */
  "clocks.stopped": OnRow & { clocks: { id: Id; released: boolean }[] };
  "promise.made": OfOne & { dueAt: At; source: CommitmentSource };
  "promise.kept": OfOne & { keptAt: At; late: boolean };
  /** What kept it was taken back. */
  "promise.resumed": OfOne & { dueAt: At | null };
  /** The customer heard a new date before the old one fell due. */
  "promise.renegotiated": OfOne & { dueAt: At; toldAt: At };
  "promise.accepted": OfOne & { dueAt: At };
  "promise.refused": OfOne & { dueAt: At };
  "promise.at_risk": OfOne & { dueAt: At; cause: RiskCause };
  "promise.broken": OfOne & { dueAt: At };
  "promise.released": OfOne;
  /** Whoever had promised is away: they keep it now, by the same date. */
  "promise.passed": OfOne & { to: AgentName };
  /** The reply that carried it never left. */
  "promise.withdrawn": OfOne;
  "policy.changed": { policyId: Id };
};
