import { z } from "zod";
import { At, Id, Language } from "./ids.ts";
import { AgentName } from "./team.ts";

/** What a policy promises to everyone, by a clock. */
export const ClockKind = z.enum([
  "acknowledgement",
  "taking_up",
  "first_answer",
  "next_answer",
  "news",
  "resolution",
]);
export type ClockKind = z.infer<typeof ClockKind>;

/** What a person promises to one customer, in words. */
export const WordKind = z.enum([
  "call_back",
  "reply",
  "refund",
  "credit",
  "delivery",
  "visit",
  "repair",
  "replacement",
  "document",
  "other",
]);
export type WordKind = z.infer<typeof WordKind>;

export const CommitmentKind = z.enum([...ClockKind.options, ...WordKind.options]);
export type CommitmentKind = z.infer<typeof CommitmentKind>;

export const CommitmentSource = z.enum(["policy", "composer", "guard", "call_back", "api", "partner"]);
export type CommitmentSource = z.infer<typeof CommitmentSource>;

/** Read from facts, never stored: see `stateOf`. `renegotiated`: told in time; `at_risk` is never shown to a customer. */
export const CommitmentState = z.enum([
  "open",
  "waiting_customer",
  "at_risk",
  "kept",
  "kept_late",
  "renegotiated",
  "broken",
  "released",
]);
export type CommitmentState = z.infer<typeof CommitmentState>;

/** The small stamp that stands for a promise wherever it is seen: what, whose word, by when, and its facts. */
export const Stamp = z.object({
  id: Id,
  kind: CommitmentKind,
  /** In the words of whoever promised; null for a policy, whose words are those of its kind. */
  what: z.string().nullable(),
  /** Who keeps it: whoever gave their word, else who took it over from them; null for the house. */
  by: AgentName.nullable(),
  /** Null while the clock stands because we wait for the customer. */
  dueAt: At.nullable(),
  /** The date that was promised first: the one that counts. */
  firstDueAt: At,
  /** From when on the strip turns amber; null when nothing warns. */
  riskAt: At.nullable(),
  /** When the customer heard of the date that stands now; null while the first one stands. */
  toldAt: At.nullable(),
  keptAt: At.nullable(),
  brokenAt: At.nullable(),
  releasedAt: At.nullable(),
});
export type Stamp = z.infer<typeof Stamp>;

/** What a list shows of a ticket's promises: the one that falls due next, and the oldest broken one nobody mended. */
export const Strip = z.object({ next: Stamp.nullable(), worst: Stamp.nullable() });
export type Strip = z.infer<typeof Strip>;

export const noStrip: Strip = { next: null, worst: null };

/** A sum promised; what counts for authority is the value, never the wording. */
export const Amount = z.object({ value: z.number().positive().max(1e9), currency: z.string().length(3) });
export type Amount = z.infer<typeof Amount>;

/** One date in the life of a promise: the first one, then each that was moved. */
export const CommitmentDate = z.object({
  dueAt: At,
  toldAt: At,
  /** In words fit for the customer. */
  reason: z.string().nullable(),
  entryId: Id.nullable(),
  /** What the customer said of it on their page; a date refused leaves the one before it standing. */
  answer: z.enum(["accepted", "refused"]).nullable(),
  answeredAt: At.nullable(),
});
export type CommitmentDate = z.infer<typeof CommitmentDate>;

/** One promise to one customer, whole. */
export const Commitment = Stamp.extend({
  ticketId: Id,
  source: CommitmentSource,
  state: CommitmentState,
  /** The words themselves, as they were written; null for a policy. */
  literal: z.string().nullable(),
  amount: Amount.nullable(),
  madeAt: At,
  /** The message that carried it. */
  entryId: Id.nullable(),
  policyId: Id.nullable(),
  /** The broken promise that this one makes good. */
  replacesId: Id.nullable(),
  /** What shows that it was kept: words, and the message if there is one. */
  proof: z.object({ words: z.string().nullable(), entryId: Id.nullable() }).nullable(),
  releaseReason: z.string().nullable(),
  /** How often its date was moved in time. */
  postponements: z.int(),
  dates: z.array(CommitmentDate),
});
export type Commitment = z.infer<typeof Commitment>;

/** A line of the ledger: the promise, and the ticket it stands in. */
export const LedgerLine = Commitment.extend({
  ticket: z.object({ reference: z.string(), subject: z.string(), owner: AgentName.nullable() }),
});
export type LedgerLine = z.infer<typeof LedgerLine>;

/** What of the ledger: what still runs, next due first; what is broken and stands, oldest first; what ended, newest first. */
export const LedgerPart = z.enum(["running", "broken", "ended"]);
export type LedgerPart = z.infer<typeof LedgerPart>;

/** `me` is what I promised or whose ticket is mine. */
export const LedgerAsking = z.object({
  part: LedgerPart.default("running"),
  owner: z.enum(["me", "all"]).default("all"),
});

/** What became of the promises first due in a period. The headline is `kept` of those that ended: by the first date. */
export const PromiseTotals = z.object({
  kept: z.int(),
  renegotiated: z.int(),
  broken: z.int(),
  released: z.int(),
  running: z.int(),
  /** How often a date was moved in time. */
  postponements: z.int(),
  /** Tickets opened in the period, and those of them in which something was promised. */
  tickets: z.int(),
  covered: z.int(),
  /** Half of the promises were made for less than this, in elapsed minutes; null without any. */
  medianDelayMinutes: z.number().nullable(),
});
export type PromiseTotals = z.infer<typeof PromiseTotals>;

/** A promise made outside a message: noted from a call, by another system. `key` makes a second press harmless. */
export const Promising = z.object({
  key: Id,
  kind: WordKind,
  what: z.string().trim().min(1).max(300),
  dueAt: At,
  amount: Amount.nullable().default(null),
  source: z.enum(["call_back", "api", "composer"]).default("composer"),
  /** The broken promise that this one makes good. */
  replacesId: Id.nullable().default(null),
});
export type Promising = z.infer<typeof Promising>;

/** A promise carried by a reply: a sentence of it, or a chip beside it. */
export const PromiseInReply = Promising.omit({ key: true, source: true }).extend({
  source: z.enum(["composer", "guard"]).default("composer"),
  /** The finding of the guard that it settles. */
  findingId: z.string().max(100).nullable().default(null),
  literal: z.string().max(1000).nullable().default(null),
  /** The promise whose date this one moves, rather than a new one. */
  movesId: Id.nullable().default(null),
  /** Whose word it is: a colleague’s, or the house’s, nobody’s in person; the writer’s, unless said. */
  by: z
    .union([Id, z.literal("house")])
    .nullable()
    .default(null),
});
export type PromiseInReply = z.infer<typeof PromiseInReply>;

export const Keeping = z.object({ words: z.string().trim().max(500).nullable().default(null) });
export type Keeping = z.infer<typeof Keeping>;

/** Told to the customer outside a message of ours: by phone, face to face. A new date in a reply travels with it. */
export const Moving = z.object({
  dueAt: At,
  reason: z.string().trim().min(1).max(500),
  /** When the customer heard it, if it was before now. */
  toldAt: At.nullable().default(null),
});
export type Moving = z.infer<typeof Moving>;

/** Only the customer releases us: the reason says how they did. */
export const Releasing = z.object({ reason: z.string().trim().min(1).max(500) });
export type Releasing = z.infer<typeof Releasing>;

/** How long a clock runs: opening minutes, days of one kind, or months. Kinds of days as in calendars.ts. */
export const Delay = z.union([
  z.object({ minutes: z.int().min(1).max(525_600) }),
  z.object({ days: z.int().min(1).max(400), of: z.enum(["ouvrables", "ouvres", "calendaires"]) }),
  z.object({ months: z.int().min(1).max(36) }),
]);
export type Delay = z.infer<typeof Delay>;

export const Targets = z.partialRecord(ClockKind, Delay);
export type Targets = z.infer<typeof Targets>;

/** Whoever owns the ticket, and people named beside them. */
const Alerted = z.object({ owner: z.boolean(), agentIds: z.array(Id).max(50) });
export const PolicyAlerts = z.object({
  /** The clocks that alert; without any, each of them. */
  clocks: z.array(ClockKind),
  /** `warnMinutes` before it falls due. Where none of them is there, somebody who is hears of it all the same. */
  before: Alerted,
  /** Once it is missed. */
  after: Alerted,
});
export type PolicyAlerts = z.infer<typeof PolicyAlerts>;

export const usualAlerts: PolicyAlerts = {
  clocks: [],
  before: { owner: true, agentIds: [] },
  after: { owner: true, agentIds: [] },
};

/** A published promise, to whom it is made, and how it warns. */
export const Policy = z.object({
  id: Id,
  name: z.string(),
  targets: Targets,
  /** To whom; an empty list is everyone. The most particular policy wins, target by target. */
  reasonIds: z.array(Id),
  channels: z.array(z.string()),
  segments: z.array(z.string()),
  /** Null is the main calendar. */
  calendarId: Id.nullable(),
  /** The clock of the resolution and of the news stands while we wait for the customer. */
  pauses: z.boolean(),
  /** Opening minutes before the due time at which the owner is warned. */
  warnMinutes: z.int(),
  /** Whom it alerts before and after, and of which clocks. */
  alerts: PolicyAlerts,
  /** When the warning comes and nobody wrote, Guichet tells the customer by itself, in these words, this much later. */
  tellsAlone: z
    .object({ words: z.record(Language, z.string()), laterMinutes: z.int().min(5).max(525_600) })
    .nullable(),
  createdAt: At,
  retiredAt: At.nullable(),
});
export type Policy = z.infer<typeof Policy>;

export const Publishing = z.object({
  name: z.string().trim().min(1).max(200),
  targets: Targets,
  reasonIds: z.array(Id).max(200).default([]),
  channels: z.array(z.string().max(50)).max(20).default([]),
  segments: z.array(z.string().trim().min(1).max(100)).max(50).default([]),
  calendarId: Id.nullable().default(null),
  pauses: z.boolean().default(true),
  warnMinutes: z.int().min(0).max(10_080).default(60),
  alerts: PolicyAlerts.default(usualAlerts),
  tellsAlone: Policy.shape.tellsAlone.default(null),
});
export type Publishing = z.infer<typeof Publishing>;

/** What a change would do to the clocks that run now; those that ended keep what they were. */
export const PolicyPreview = z.object({
  running: z.int(),
  sooner: z.int(),
  later: z.int(),
  /** Those that would be overdue at once. */
  overdue: z.int(),
});
export type PolicyPreview = z.infer<typeof PolicyPreview>;

/** A ready message to the customer: the owner reads it, changes it, sends it. */
export const ReadyMessage = z.object({ text: z.string(), dueAt: At });
export type ReadyMessage = z.infer<typeof ReadyMessage>;
