import { z } from "zod";
import { CustomerName } from "./customers.ts";
import { At, Id } from "./ids.ts";
import { AgentName } from "./team.ts";

/** What a message is said to be by whoever received it. A machine never says it. */
export const FlagKind = z.enum(["insult", "threat", "harassment", "discrimination"]);
export type FlagKind = z.infer<typeof FlagKind>;

export const Flagging = z.object({
  kind: FlagKind,
  /** Facts only: the customer may ask to read what is kept of them. */
  words: z.string().trim().max(1000).default(""),
});
export type Flagging = z.infer<typeof Flagging>;

/** A customer's message that somebody should not have had to read. */
export const Flag = Flagging.extend({
  entryId: Id,
  ticketId: Id,
  flaggedAt: At,
  flaggedBy: AgentName,
  /** Whoever reads it may take it back: they said it, or lead its ticket. */
  mayUnflag: z.boolean(),
});
export type Flag = z.infer<typeof Flag>;

/** As leads read it, with where it was written. */
export const FlaggedMessage = Flag.extend({
  reference: z.string(),
  subject: z.string(),
  customer: CustomerName,
  /** When the message reached us, and how it begins. */
  receivedAt: At,
  excerpt: z.string(),
});
export type FlaggedMessage = z.infer<typeof FlaggedMessage>;

/** What the customer was told in writing; their mails still enter and are shown. */
export const WritingEnd = z.object({ words: z.string().trim().min(10).max(5000) });
export type WritingEnd = z.infer<typeof WritingEnd>;

export const WrittenEnd = WritingEnd.extend({ endedAt: At, endedBy: AgentName });
export type WrittenEnd = z.infer<typeof WrittenEnd>;

export const Protection = z.object({
  /** Of this customer, in the tickets that whoever reads may see, newest first. */
  flags: z.array(Flag),
  end: WrittenEnd.nullable(),
  /** Calm words in the customer's language, to be read over and sent by somebody. */
  letters: z.object({ warning: z.string(), end: z.string() }),
});
export type Protection = z.infer<typeof Protection>;

export type ProtectionFacts = {
  "message.flagged": { ticketId: Id; entryId: Id; kind: FlagKind };
  "message.unflagged": { ticketId: Id; entryId: Id };
  "exchange.ended": { customerId: Id };
  "exchange.resumed": { customerId: Id };
};
