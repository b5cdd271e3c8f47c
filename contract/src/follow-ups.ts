import { z } from "zod";
import { At, EmailAddress, Id } from "./ids.ts";
import { When } from "./moments.ts";
import { AgentName } from "./team.ts";

/** We come back at the planned time: to a silent customer, to a partner, to oneself. */
export const FollowUpKind = z.enum(["customer", "partner", "self"]);
export type FollowUpKind = z.infer<typeof FollowUpKind>;

/**
 * Why it ended. `done`: its last step came, which closes nothing: a reminder was given, or the ticket was handed back to
 * its owner. `answered` by whoever it was for, `answered_by_us` by a person of ours, `unreachable`: no address, or one
 * that refuses our letters.
 */
export const FollowUpEnd = z.enum(["done", "answered", "answered_by_us", "closed", "stopped", "unreachable"]);
export type FollowUpEnd = z.infer<typeof FollowUpEnd>;

export const FollowUpStep = z.object({
  position: z.int(),
  dueAt: At,
  /** What is said then; null for the last step of a series, which hands the ticket back. */
  text: z.string().nullable(),
  doneAt: At.nullable(),
});
export type FollowUpStep = z.infer<typeof FollowUpStep>;

export const FollowUp = z.object({
  id: Id,
  ticketId: Id,
  kind: FollowUpKind,
  /** A partner's; null for the customer and for oneself. */
  address: z.string().nullable(),
  plannedBy: AgentName,
  plannedAt: At,
  /** When its next step comes; null once it has ended. */
  dueAt: At.nullable(),
  endedAt: At.nullable(),
  endCause: FollowUpEnd.nullable(),
  steps: z.array(FollowUpStep),
});
export type FollowUp = z.infer<typeof FollowUp>;

/** `key` makes a second press harmless. The last letter of a series is its last notice. */
export const Planning = z.object({
  key: Id,
  kind: FollowUpKind,
  address: EmailAddress.nullable().default(null),
  steps: z
    .array(z.object({ when: When, text: z.string().trim().min(1).max(5000) }))
    .min(1)
    .max(5),
  /** When the ticket goes back to its owner after the last letter; three days later unless said. */
  back: When.nullable().default(null),
});
export type Planning = z.input<typeof Planning>;

type About = { ticketId: Id; followUpId: Id; kind: FollowUpKind };

export type FollowUpFacts = {
  "follow_up.planned": About & { dueAt: At };
  "follow_up.left": About & { position: number };
  /** `by`: who had planned it; `text`: what they wanted to be reminded of. */
  "follow_up.ended": About & { cause: FollowUpEnd; by: AgentName; text: string | null };
};
