import { z } from "zod";
import { At, type Id } from "./ids.ts";
import { ReasonSuggestion } from "./reasons.ts";
import { AgentName } from "./team.ts";

/**
 * Why a ticket cannot wait: facts that its customer states, what its reason or its customer always calls for, or
 * somebody of ours. Never a mood.
 */
export const UrgencyWhy = z.enum([
  "safety",
  "vulnerable",
  "without_heating",
  "work_stopped",
  "sanction",
  "deadline",
  "data_breach",
  "reason",
  "customer",
  "agent",
]);
export type UrgencyWhy = z.infer<typeof UrgencyWhy>;

/** What an arrival says by itself, read behind it; a person decides. */
export const TicketReading = z.object({
  /** Null until it was read: it comes a moment behind the arrival. */
  readAt: At.nullable(),
  /** The language the customer writes in, as `lang` names it; null where too few words say. */
  spoken: z.string().nullable(),
  /** The likeliest reasons, two at most; none when nothing is likely enough, or once a reason is given. */
  suggestions: z.array(ReasonSuggestion),
  urgency: z.object({
    why: z.array(z.object({ is: UrgencyWhy, /** As the customer wrote them. */ words: z.array(z.string()) })),
    /** Who said that it is urgent, or that it is not; null when nobody did. */
    by: AgentName.nullable(),
  }),
});
export type TicketReading = z.infer<typeof TicketReading>;

export type ReadingFacts = {
  /** Reasons are proposed. */
  "ticket.understood": { ticketId: Id };
  "ticket.weighed": { ticketId: Id; urgency: UrgencyWhy[] };
};
