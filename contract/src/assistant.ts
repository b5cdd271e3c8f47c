import { z } from "zod";
import { At, Id } from "./ids.ts";

/** The eight questions of a first day, in their order. None must be answered; each can be answered again. */
export const QuestionName = z.enum([
  "people",
  "address",
  "reasons",
  "perimeter",
  "hours",
  "promises",
  "team",
  "signature",
]);
export type QuestionName = z.infer<typeof QuestionName>;

/** `later`: it can wait. `asked`: a colleague was sent its link. */
export const QuestionState = z.enum(["open", "answered", "later", "asked"]);
export type QuestionState = z.infer<typeof QuestionState>;

export const Question = z.object({
  name: QuestionName,
  state: QuestionState,
  /** To whom it was sent; null unless `asked`. */
  askedOf: z.string().nullable(),
  /** When the state was said; null while it is open. */
  saidAt: At.nullable(),
});
export type Question = z.infer<typeof Question>;

export const SettlingQuestion = z.object({
  state: QuestionState,
  askedOf: z.string().trim().min(1).max(320).nullable().default(null),
});
export type SettlingQuestion = z.infer<typeof SettlingQuestion>;

/**
 * What the last messages of a mailbox say of today, before anything is promised. Read here, kept here: only these
 * figures are, never the messages. Delays in elapsed minutes, from the hour of reception to that of the answer found
 * in the Sent folder; null without enough answers to say.
 */
export const MailboxMeasure = z.object({
  inboxId: Id,
  measuredAt: At,
  /** Messages of customers that were read; automatic ones are left out. */
  read: z.int(),
  /** Those of them that have an answer in the Sent folder. */
  answered: z.int(),
  medianMinutes: z.int().nullable(),
  /** Nine answers in ten came within it. */
  ninthMinutes: z.int().nullable(),
  /** Why they wrote, most frequent first; what no reason explains is not there. */
  reasons: z.array(z.object({ reasonId: Id, name: z.string(), count: z.int() })),
});
export type MailboxMeasure = z.infer<typeof MailboxMeasure>;

export const Measuring = z.object({ inboxId: Id });

/** `weak`: it is there and lets through what it should stop. `unknown`: nobody could be asked. */
export const DomainMark = z.object({
  state: z.enum(["good", "weak", "missing", "unknown"]),
  /** As published; null when there is none. */
  record: z.string().nullable(),
});
export type DomainMark = z.infer<typeof DomainMark>;

/** What the domain of an address publishes for those who receive its mail (RFC 7208, RFC 6376, RFC 7489). */
export const DomainReading = z.object({
  domain: z.string(),
  spf: DomainMark,
  dkim: DomainMark,
  dmarc: DomainMark,
});
export type DomainReading = z.infer<typeof DomainReading>;

/** A link to open from outside, from a telephone off the house's network: only then is it known that customers can. */
export const OutsideTest = z.object({ url: z.string(), openedAt: At.nullable() });
export type OutsideTest = z.infer<typeof OutsideTest>;

export const Assistant = z.object({
  questions: z.array(Question),
  measure: MailboxMeasure.nullable(),
  outside: OutsideTest.nullable(),
});
export type Assistant = z.infer<typeof Assistant>;

export type AssistantFacts = {
  "question.settled": { name: QuestionName; state: QuestionState };
  "outside.opened": { openedAt: At };
};
