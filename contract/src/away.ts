import { z } from "zod";
import { At, Id, Language } from "./ids.ts";
import type { RefusalCode, Refusals } from "./refusals.ts";
import { RoutingWhy } from "./routing.ts";
import { AgentName } from "./team.ts";

/** One of the tickets of whoever goes away, and who would take it over if routing chose. */
export const LeftBehind = z.object({
  ticket: z.object({
    id: Id,
    reference: z.string(),
    subject: z.string(),
    customer: z.string(),
    language: Language,
  }),
  /** Since when the customer waits for a word of ours. */
  waitingSince: At.nullable(),
  /** The first date that falls due. */
  nextDueAt: At.nullable(),
  /** How many promises stand in their name. */
  promises: z.int(),
  /** It is offered to somebody already. */
  offeredTo: AgentName.nullable(),
  suggestion: z.object({ person: AgentName, why: RoutingWhy }).nullable(),
});
export type LeftBehind = z.infer<typeof LeftBehind>;

/** What one leaves behind, and the house's words to the customers, with `{name}` for who takes over. */
export const Leaving = z.object({
  items: z.array(LeftBehind),
  letters: z.record(Language, z.string()),
  /** In silent mode nothing is written to the customers: their page says who takes over. */
  silent: z.boolean(),
});
export type Leaving = z.infer<typeof Leaving>;

export const LeavingAsked = z.object({
  /** Mine, unless a lead asks for somebody else. */
  agentId: Id.optional(),
  /** Until when, for the words to the customers. */
  endsAt: At.optional(),
});

/** In an absence a ticket is handed over at once: nobody is there to answer for it meanwhile. */
export const Entrusting = z.object({
  absenceId: Id,
  /** Null: whoever routing chooses. */
  to: Id.nullable(),
  /** What the next owner must know. */
  context: z.string().trim().min(10).max(5000),
  /** What the customer reads, with `{name}`; null: only their page says it. */
  letter: z.string().trim().min(1).max(5000).nullable(),
});
export type Entrusting = z.infer<typeof Entrusting>;

/** `due`: where something is promised, owed, or wakes before they are back; `all`: every open ticket of theirs. */
export const PlanReach = z.enum(["due", "all"]);
export type PlanReach = z.infer<typeof PlanReach>;

/** Decided beforehand for the hour an absence begins. Without one, nothing moves by itself. */
export const AbsencePlan = z.object({
  reach: PlanReach,
  /** Null: whoever routing chooses then, ticket by ticket. */
  to: Id.nullable(),
  /** Written in each ticket, for whoever takes over. */
  context: z.string().trim().min(10).max(5000),
  /** Customers are told who takes over, in the house's words; in silent mode their page alone says it. */
  tells: z.boolean(),
  /** On their return, what is still open and still there comes back to them. */
  comesBack: z.boolean(),
});
export type AbsencePlan = z.infer<typeof AbsencePlan>;

export const PlanWay = z.enum(["out", "back"]);
export type PlanWay = z.infer<typeof PlanWay>;

/** What was decided, when it was done, and what did not move, with the very refusal it met. */
export const PlanAccount = z.object({
  plan: AbsencePlan.nullable(),
  movedAt: At.nullable(),
  returnedAt: At.nullable(),
  stayed: z.array(
    z.object({
      ticket: z.object({ id: Id, reference: z.string(), subject: z.string() }),
      way: PlanWay,
      refusal: z.object({
        code: z.custom<RefusalCode>((value) => typeof value === "string"),
        particulars: z.custom<Refusals[RefusalCode]>((value) => typeof value === "object"),
      }),
    }),
  ),
});
export type PlanAccount = z.infer<typeof PlanAccount>;

export type AwayFacts = {
  /** Decided, changed or taken back. */
  "absence.planned": { agentId: Id; absenceId: Id };
  "absence.moved": { agentId: Id; absenceId: Id; way: PlanWay; moved: number; stayed: number };
  /** It was meant to change hands and did not: it is still where it was. */
  "absence.stayed": { ticketId: Id; agent: AgentName; absenceId: Id; way: PlanWay };
  /** Back to whoever had it before they went away; `from` had it meanwhile. */
  "absence.returned": { ticketId: Id; agent: AgentName; from: AgentName; absenceId: Id };
};
