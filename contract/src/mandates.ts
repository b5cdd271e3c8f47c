import { z } from "zod";
import { At, Id } from "./ids.ts";

/** As what they speak: for a child, a protected adult, a client of theirs. */
export const MandateRole = z.enum([
  "parent",
  "guardian",
  "relative",
  "lawyer",
  "broker",
  "colleague",
  "other",
]);
export type MandateRole = z.infer<typeof MandateRole>;

/** `know`: we may tell them; `act`: they may also decide and sign. */
export const MandateReach = z.enum(["know", "act"]);
export type MandateReach = z.infer<typeof MandateReach>;

/** Somebody may speak for a customer: for what, until when, and what shows it. Never guessed: a person saw the proof. */
export const Mandate = z.object({
  id: Id,
  /** For whom they speak. */
  customer: z.object({ id: Id, name: z.string() }),
  holderName: z.string(),
  /** Their own card, when we know them. */
  holderId: Id.nullable(),
  /** The address or the telephone from which they speak. */
  reachedAt: z.string().nullable(),
  role: MandateRole,
  reach: MandateReach,
  /** « Le sinistre du 12 mars » ; null is everything. */
  about: z.string().nullable(),
  /** Its last day. */
  until: z.iso.date().nullable(),
  /** False once its last day has passed, or once somebody ended it. */
  standing: z.boolean(),
  proofWords: z.string().nullable(),
  /** Null without one, and for whoever may not see the ticket in which it came. */
  proofFile: z.object({ id: Id, name: z.string() }).nullable(),
  givenAt: At,
  /** Who saw the proof. */
  author: z.string(),
  endedAt: At.nullable(),
  endedBy: z.string().nullable(),
  endedWhy: z.string().nullable(),
});
export type Mandate = z.infer<typeof Mandate>;

const ShortText = z.string().trim().min(1).max(200);

/** With its proof: a file that is there or was just uploaded, or what was seen, in words. */
export const GivingMandate = z
  .object({
    holderName: ShortText,
    reachedAt: ShortText.nullable().default(null),
    role: MandateRole,
    reach: MandateReach,
    about: ShortText.nullable().default(null),
    until: z.iso.date().nullable().default(null),
    proofWords: z.string().trim().min(1).max(1000).nullable().default(null),
    proofFileId: Id.nullable().default(null),
  })
  .refine(({ proofWords, proofFileId }) => proofWords !== null || proofFileId !== null, {
    path: ["proofWords"],
  });
export type GivingMandate = z.infer<typeof GivingMandate>;

export const EndingMandate = z.object({ why: ShortText });

export type MandateFacts = {
  "mandate.given": { customerId: Id; mandateId: Id };
  "mandate.ended": { customerId: Id; mandateId: Id };
  /** It stands again, as it was given. */
  "mandate.resumed": { customerId: Id; mandateId: Id };
};
