import { z } from "zod";
import { Authority } from "./guard.ts";
import { At, Id, Language } from "./ids.ts";
import { AgentName } from "./team.ts";

/**
 * What we do with a reason, in writing: we treat it; we treat it with a partner; we orient, and follow until somebody
 * answered; or it is outside, and we say why and where to go.
 */
export const PerimeterChoice = z.enum(["treat", "with_partner", "orient", "outside"]);
export type PerimeterChoice = z.infer<typeof PerimeterChoice>;

/** What each role may promise or grant alone; a role left out has no ceiling, as a director or an administrator never has. */
export const Authorities = z.object({ agent: Authority.optional(), lead: Authority.optional() });
export type Authorities = z.infer<typeof Authorities>;

/** Means of a reason that the product can look at; one that is missing makes the reason not ready. */
export const Means = z.enum(["procedure", "person", "partner", "way_out"]);
export type Means = z.infer<typeof Means>;

/** When they come: before they bought or signed, while it is under way, afterwards. */
export const SaleMoment = z.enum(["before", "during", "after"]);
export type SaleMoment = z.infer<typeof SaleMoment>;

/** Why a customer writes, and what we have decided to do about it. */
export const Reason = z.object({
  id: Id,
  name: z.string(),
  /** The branch it hangs on; null at the foot of the tree. A ticket holds a leaf or a branch. */
  parentId: Id.nullable(),
  /** Its names from the foot of the tree, its own the last. */
  path: z.array(z.string()),
  /** That of the branch it hangs on, where it hangs on one; null when it is of every moment. */
  saleMoment: SaleMoment.nullable(),
  /** Its tickets are urgent from the start: what it is about cannot wait. */
  urgent: z.boolean(),
  /** Words of customers that lead to it, besides those the product knows and those it learns. */
  signs: z.array(z.string()),
  choice: PerimeterChoice,
  /** Who handles it; empty is everyone. */
  people: z.array(AgentName),
  /** How it is done, step by step. */
  procedure: z.string(),
  /** With whom, or to whom we orient. */
  partners: z.string(),
  /** What the customer is told when it is outside: why, and where to go. */
  wayOut: z.string(),
  authorities: Authorities,
  /** What is missing before this reason can be handled as written; empty when it is ready. */
  missing: z.array(Means),
  retiredAt: At.nullable(),
});
export type Reason = z.infer<typeof Reason>;

export const ReasonWriting = z.object({
  name: z.string().trim().min(1).max(120),
  /** Left out, it stays where it is; a new one stands at the foot. */
  parentId: Id.nullable().optional(),
  saleMoment: SaleMoment.nullable().optional(),
  urgent: z.boolean().optional(),
  signs: z.array(z.string().trim().min(2).max(60)).max(100).optional(),
  choice: PerimeterChoice.default("treat"),
  peopleIds: z.array(Id).max(200).default([]),
  procedure: z.string().max(20_000).default(""),
  partners: z.string().max(2000).default(""),
  wayOut: z.string().max(5000).default(""),
  authorities: Authorities.default({}),
});
export type ReasonWriting = z.infer<typeof ReasonWriting>;

/** Where a reason hangs from now on; at the foot of the tree, its moment is its own. */
export const ReasonPlacing = z.object({
  parentId: Id.nullable(),
  saleMoment: SaleMoment.nullable().optional(),
});
export type ReasonPlacing = z.infer<typeof ReasonPlacing>;

/** What hangs on a reason and on the leaves under it: said before it is moved, renamed or retired. */
export const ReasonEffects = z.object({
  /** Reasons under it that are in use. */
  leaves: z.int(),
  openTickets: z.int(),
  closedTickets: z.int(),
  /** Names of the service promises that name it. */
  policies: z.array(z.string()),
  routingRules: z.int(),
});
export type ReasonEffects = z.infer<typeof ReasonEffects>;

/** A first set of reasons, by the kind of house; it is added to what is there and can be changed at will. */
export const ReasonSetName = z.enum(["shop", "service", "association", "public_body"]);
export type ReasonSetName = z.infer<typeof ReasonSetName>;

/** One reason of a set as it would be made: its names from the foot of the tree. */
export const ReasonInSet = z.object({
  path: z.array(z.string()),
  saleMoment: SaleMoment,
  urgent: z.boolean(),
  /** A reason of this name is in use already: it is left as it is. */
  there: z.boolean(),
});
export type ReasonInSet = z.infer<typeof ReasonInSet>;

export const ReasonSet = z.object({ name: ReasonSetName, reasons: z.array(ReasonInSet) });
export type ReasonSet = z.infer<typeof ReasonSet>;

export const ChoosingReasons = z.object({
  set: ReasonSetName,
  language: Language,
  /** Last names of the reasons left out; a branch left out takes its leaves with it. */
  without: z.array(z.string().max(120)).max(200).default([]),
});
export type ChoosingReasons = z.infer<typeof ChoosingReasons>;

/** A reason that the words of a message lead to. It proposes, and never sets itself. */
export const ReasonSuggestion = z.object({
  reason: z.object({ id: Id, name: z.string(), path: z.array(z.string()) }),
  /** From 0 to 1. */
  certainty: z.number(),
  /** The customer's words that led there, as they wrote them. */
  words: z.array(z.string()),
});
export type ReasonSuggestion = z.infer<typeof ReasonSuggestion>;

export const AskingReasons = z.object({
  text: z.string().min(1).max(100_000),
  /** Left out, it is heard from the words. */
  language: Language.optional(),
});
export type AskingReasons = z.infer<typeof AskingReasons>;

/** The likeliest first, two at most; none when nothing is likely enough. */
export const SuggestedReasons = z.object({ items: z.array(ReasonSuggestion).max(2) });
export type SuggestedReasons = z.infer<typeof SuggestedReasons>;

export const ReasonName = z.object({ id: Id, name: z.string() });
export type ReasonName = z.infer<typeof ReasonName>;

/** What an agent may grant here, for their own eyes; null where nothing limits them. */
export const MyAuthority = z.object({ authority: Authority.nullable() });

/** A lead lets through what exceeds somebody's authority, or does not; asked and given inside the ticket. */
export const Approval = z.object({
  id: Id,
  ticketId: Id,
  askedBy: AgentName,
  askedAt: At,
  /** The words as they were to leave. */
  text: z.string(),
  /** Findings of the guard that it lets through. */
  findingIds: z.array(z.string()),
  /** What exceeds, in the words of the text. */
  excerpts: z.array(z.string()),
  why: z.string(),
  decision: z.enum(["approved", "refused"]).nullable(),
  decidedBy: AgentName.nullable(),
  decidedAt: At.nullable(),
  note: z.string(),
  /** Whoever asks this list may decide: they lead its ticket, and did not ask themselves. */
  mayDecide: z.boolean(),
});
export type Approval = z.infer<typeof Approval>;

export const AskingApproval = z.object({
  text: z.string().min(1).max(100_000),
  findings: z
    .array(z.object({ id: z.string().max(100), excerpt: z.string().max(2000) }))
    .min(1)
    .max(50),
  why: z.string().trim().max(1000).default(""),
});
export type AskingApproval = z.infer<typeof AskingApproval>;

export const Deciding = z.object({
  decision: z.enum(["approved", "refused"]),
  note: z.string().trim().max(1000).default(""),
});
export type Deciding = z.infer<typeof Deciding>;

/** Compensation, and the small attentions that compensate nothing. */
export const GestureKind = z.enum([
  "refund",
  "voucher",
  "discount",
  "free_delivery",
  "replacement",
  "attention",
]);
export type GestureKind = z.infer<typeof GestureKind>;

export const Gesture = z.object({
  id: Id,
  ticketId: Id,
  kind: GestureKind,
  /** Euros. */
  amount: z.number(),
  reason: z.string(),
  grantedBy: AgentName,
  grantedAt: At,
  approvalId: Id.nullable(),
  /** When it reached the customer: granted is not yet given. */
  deliveredAt: At.nullable(),
  delivery: z.string(),
});
export type Gesture = z.infer<typeof Gesture>;

export const Granting = z.object({
  key: Id,
  kind: GestureKind,
  amount: z.number().min(0).max(1_000_000),
  reason: z.string().trim().min(1).max(500),
  approvalId: Id.nullable().default(null),
});
export type Granting = z.infer<typeof Granting>;

export const Delivering = z.object({ delivery: z.string().trim().min(1).max(500) });
export type Delivering = z.infer<typeof Delivering>;

/** What was granted in a calendar month, beside what may be; null where nobody set a budget. */
export const GestureBudget = z.object({
  /** `2026-11`, in the company's time zone. */
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/u, "month"),
  budget: z.number().min(0).nullable(),
  granted: z.number(),
  delivered: z.number(),
  count: z.int(),
});
export type GestureBudget = z.infer<typeof GestureBudget>;

export const GestureBudgeting = z.object({ monthly: z.number().min(0).max(1e9).nullable() });

export type ReasonFacts = {
  "reason.changed": { reasonId: Id };
  "ticket.reasoned": { ticketId: Id; reason: ReasonName | null };
  "approval.asked": { ticketId: Id; approvalId: Id };
  "approval.decided": { ticketId: Id; approvalId: Id; decision: "approved" | "refused" };
  "gesture.granted": { ticketId: Id; gestureId: Id; kind: GestureKind; amount: number };
  "gesture.delivered": { ticketId: Id; gestureId: Id };
};
