import { z } from "zod";
import { At, Id, Language } from "./ids.ts";
import { Absence } from "./presence.ts";
import type { AgentName } from "./team.ts";
import { TicketRow } from "./tickets.ts";

const HourOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, "time");

/** At these hours of these days, Monday is 1; up to an hour that comes before the first, it runs past midnight. */
export const RuleHours = z
  .object({ days: z.array(z.int().min(1).max(7)).min(1).max(7), from: HourOfDay, to: HourOfDay })
  .refine(({ from, to }) => from !== to, "hours_empty");
export type RuleHours = z.infer<typeof RuleHours>;

/** “When … , to … ”: empty lists fit every ticket. It names a team, a skill, how little they hold, or several of these. */
export const RoutingRule = z
  .object({
    id: Id,
    reasonIds: z.array(Id).max(100),
    inboxIds: z.array(Id).max(100),
    languages: z.array(Language).max(10),
    segments: z.array(z.string().trim().min(1).max(120)).max(30),
    teamId: Id.nullable(),
    skill: z.string().trim().min(1).max(60).nullable(),
    /** Null: at any hour. */
    hours: RuleHours.nullable().default(null),
    /** Only people who hold less than this; null: whoever has room. */
    mostLoad: z.int().min(1).max(1000).nullable().default(null),
    /** Kept, and passed over. */
    off: z.boolean().default(false),
  })
  .refine(
    ({ teamId, skill, mostLoad }) => teamId !== null || skill !== null || mostLoad !== null,
    "rule_without_target",
  );
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
  /** When its owner is not there: the absence that runs, else the next one. Why they are away is said elsewhere. */
  ownerAbsence: Absence.pick({ agentId: true, startsAt: true, endsAt: true, replacedBy: true }).nullable(),
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

/** The rules as they stand on a screen, tried on the last tickets that came; nothing is given. */
export const RoutingTrialAsked = Routing.pick({ capacity: true, rules: true });
export type RoutingTrialAsked = z.infer<typeof RoutingTrialAsked>;

export const RoutingTrial = z.object({
  items: z.array(
    RoutingPreview.extend({
      ticket: z.object({ id: Id, reference: z.string(), subject: z.string(), openedAt: At }),
      /** Who has it, or had it. */
      owner: z.object({ id: Id, name: z.string() }).nullable(),
    }),
  ),
});
export type RoutingTrial = z.infer<typeof RoutingTrial>;

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
