import { z } from "zod";
import { At, Id, Language } from "./ids.ts";
import type { AgentName } from "./team.ts";
import { TicketRow } from "./tickets.ts";

/** “When … , to … ”: empty lists fit every ticket. It names a team, a skill, or both. */
export const RoutingRule = z
  .object({
    id: Id,
    reasonIds: z.array(Id).max(100),
    inboxIds: z.array(Id).max(100),
    languages: z.array(Language).max(10),
    segments: z.array(z.string().trim().min(1).max(120)).max(30),
    teamId: Id.nullable(),
    skill: z.string().trim().min(1).max(60).nullable(),
  })
  .refine(({ teamId, skill }) => teamId !== null || skill !== null, "rule_without_target");
export type RoutingRule = z.infer<typeof RoutingRule>;

/** How tickets find their owner. Off: the first to take it. */
export const Routing = z.object({
  on: z.boolean(),
  /** How much one person holds, unless their own place says otherwise. */
  capacity: z.int().min(1).max(1000),
  /** From the top; the first that fits decides. */
  rules: z.array(RoutingRule).max(100),
});
export type Routing = z.infer<typeof Routing>;

/** Why this person: kept with the fact, said in the ticket. */
export const RoutingWhy = z.object({
  /** `spread`: it may be a hard exchange, and they bore the fewest lately. */
  because: z.enum(["continuity", "load", "spread"]),
  /** What they held before it, and how much they may hold. */
  load: z.number(),
  capacity: z.int(),
  team: z.string().nullable(),
  skill: z.string().nullable(),
  /** Nobody took it in time. */
  late: z.boolean(),
});
export type RoutingWhy = z.infer<typeof RoutingWhy>;

/** The last time it was given by itself, or null. */
export const TicketRouting = z.object({
  routed: z.object({ at: At, owner: z.object({ id: Id, name: z.string() }), why: RoutingWhy }).nullable(),
});
export type TicketRouting = z.infer<typeof TicketRouting>;

/** A ticket that might come: who would have it now? */
export const RoutingAsked = z.object({
  reasonId: Id.nullable().default(null),
  inboxId: Id.nullable().default(null),
  language: Language,
  segment: z.string().trim().max(120).nullable().default(null),
  teamId: Id.nullable().default(null),
});
export type RoutingAsked = z.infer<typeof RoutingAsked>;

/** `rule`: the place of the rule that decided, from the top; null where none fits. `choice`: null when nobody suits. */
export const RoutingPreview = z.object({
  rule: z.int().nullable(),
  choice: z.object({ id: Id, name: z.string(), why: RoutingWhy }).nullable(),
});
export type RoutingPreview = z.infer<typeof RoutingPreview>;

/** What I should open now, and why: something that cannot wait, an answer overdue, a promise in danger, an answer due, a ticket to take. */
export const NextTicket = z.object({
  next: z
    .object({
      ticket: TicketRow,
      why: z.enum(["urgent", "unanswered", "promise", "answer_due", "to_take"]),
      dueAt: At.nullable(),
    })
    .nullable(),
});
export type NextTicket = z.infer<typeof NextTicket>;

export type RoutingFacts = {
  "ticket.routed": { ticketId: Id; owner: AgentName; why: RoutingWhy };
  "routing.changed": { on: boolean };
};
