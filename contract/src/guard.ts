import { z } from "zod";
import { TimeZone } from "./calendars.ts";
import { At, EmailAddress, Id, Language } from "./ids.ts";

/** What a person may promise alone: above it, a lead approves. What is left out has no ceiling. */
export const Authority = z.object({
  /** In euros. */
  maxAmount: z.number().min(0).optional(),
  maxPercent: z.number().min(0).max(100).optional(),
  /** The shortest delay that may be promised. */
  minDelayMinutes: z.int().min(0).optional(),
  /** The only kinds that may be promised. */
  kinds: z.array(z.string().max(40)).max(20).optional(),
});
export type Authority = z.infer<typeof Authority>;

/** A text about to leave, or to be kept where the customer may ask to read it. */
export const Departing = z.object({
  text: z.string().max(100_000),
  /** Found from the text when it is not said. */
  language: Language.optional(),
  /** When it is written: “tomorrow” is the day after. Now, unless said. */
  instant: At.optional(),
  /** The zone in which its dates are meant; the company’s, unless said. */
  zone: TimeZone.optional(),
  kind: z.enum(["reply", "note", "summary"]).default("reply"),
  ticketId: Id.optional(),
  agentId: Id.optional(),
  /** Names of the files that go with it. */
  attachments: z.array(z.string().max(300)).max(50).default([]),
  recipients: z.array(EmailAddress).max(50).default([]),
  /** What the customer wrote last; taken from the ticket unless said. */
  asked: z.array(z.string().max(100_000)).max(10).optional(),
  /** Taken from the ticket unless said. */
  customerName: z.string().max(120).optional(),
  authority: Authority.optional(),
});
export type Departing = z.infer<typeof Departing>;

export const GuardKind = z.enum([
  "spelling",
  "grammar",
  "typography",
  "insult",
  "blame",
  "coldness",
  "capitals",
  "exclamation",
  "shortness",
  "refusal",
  "greeting",
  "name",
  "closing",
  "attachment",
  "question",
  "card",
  "iban",
  "nir",
  "phone",
  "email",
  "promise",
  "authority",
]);
export type GuardKind = z.infer<typeof GuardKind>;

/**
 * `advice` is a mark and holds nothing back; `question` waits for a yes or a no; `promise` is followed unless somebody
 * says no; `stop` leaves only once it is removed or approved.
 */
export const GuardWeight = z.enum(["advice", "question", "promise", "stop"]);
export type GuardWeight = z.infer<typeof GuardWeight>;

/** What each finding advises: a code with typed particulars; the words live in the locales. */
export type Advices = {
  "spelling.unknown": { word: string };
  "grammar.confusion": { written: string; meant: string };
  "typography.space_before": { mark: string };
  "typography.no_space_before": { mark: string };
  "typography.space_after": { mark: string };
  "typography.quotes": Record<never, never>;
  "typography.apostrophe": Record<never, never>;
  "typography.doubled_word": { word: string };
  "typography.doubled_mark": { mark: string };
  "typography.sentence_start": Record<never, never>;
  "tone.insult": Record<never, never>;
  "tone.blame.fault": Record<never, never>;
  "tone.blame.should_have": Record<never, never>;
  "tone.blame.already_told": Record<never, never>;
  "tone.blame.doubted": Record<never, never>;
  "tone.blame.not_done": Record<never, never>;
  "tone.cold.not_ours": Record<never, never>;
  "tone.cold.nothing_to_do": Record<never, never>;
  "tone.cold.sent_away": Record<never, never>;
  "tone.cold.closed_door": Record<never, never>;
  "tone.cold.terms": Record<never, never>;
  "tone.cold.dismissed": Record<never, never>;
  "tone.capitals": Record<never, never>;
  "tone.exclamation": Record<never, never>;
  "tone.short": Record<never, never>;
  "tone.bare_refusal": Record<never, never>;
  "form.greeting": Record<never, never>;
  "form.name": { name: string };
  "form.closing": Record<never, never>;
  "attachment.forgotten": Record<never, never>;
  "question.unanswered": { question: string };
  "value.card": Record<never, never>;
  "value.iban": Record<never, never>;
  "value.nir": Record<never, never>;
  "value.phone": Record<never, never>;
  "value.other_customer": Record<never, never>;
  "promise.sure": Record<never, never>;
  "promise.ask": Record<never, never>;
  "promise.soft": Record<never, never>;
  "authority.amount": { asked: number; most: number };
  "authority.percent": { asked: number; most: number };
  "authority.delay": { minutes: number };
  "authority.kind": { promised: string };
};
export type AdviceCode = keyof Advices;

export const GuardFinding = z.object({
  /** The same for the same words of the same kind, so that an answer given while typing still holds at the send. */
  id: z.string(),
  /** Where, in UTF-16 units: from the first, up to but without the second. */
  span: z.tuple([z.int().min(0), z.int().min(0)]),
  kind: GuardKind,
  weight: GuardWeight,
  /** Of a promise: followed at once, or asked of its author. */
  certainty: z.enum(["sure", "ask"]).nullable(),
  /** The words it is about. */
  excerpt: z.string(),
  advice: z.object({
    code: z.string(),
    particulars: z.record(z.string(), z.union([z.string(), z.number()])),
    /** The same, in words, in the language asked by Accept-Language. */
    says: z.string(),
  }),
  /** What one key puts in the place of the span. */
  fix: z.object({ replacement: z.string() }).optional(),
  promiseKind: z.string().optional(),
  /** When the promise falls due, and the words that say so. */
  due: At.optional(),
  dueLiteral: z.string().optional(),
  duePrecision: z.enum(["minute", "day", "week", "month"]).optional(),
  amount: z.object({ value: z.number(), unit: z.string(), literal: z.string() }).optional(),
});
export type GuardFinding = z.infer<typeof GuardFinding>;

export const GuardReading = z.object({
  language: Language,
  findings: z.array(GuardFinding),
  /** Without the spelling when its dictionary was away: everything else was read. */
  spelled: z.boolean(),
  /** Milliseconds. */
  took: z.number(),
});
export type GuardReading = z.infer<typeof GuardReading>;

/** “Is this a promise?” Yes or no, remembered for sentences of the same shape; never counted for a person. */
export const GuardAnswer = z.object({
  /** The sentence, as the finding’s excerpt gave it. */
  text: z.string().trim().min(1).max(2000),
  language: Language,
  answer: z.enum(["yes", "no"]),
});
export type GuardAnswer = z.infer<typeof GuardAnswer>;

export const SpellingAsked = z.object({ word: z.string().trim().min(1).max(60), language: Language });
export type SpellingAsked = z.infer<typeof SpellingAsked>;
export const Spellings = z.object({ suggestions: z.array(z.string()) });
export type Spellings = z.infer<typeof Spellings>;
