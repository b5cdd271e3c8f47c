import { z } from "zod";
import { At, Id, Language } from "./ids.ts";
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
