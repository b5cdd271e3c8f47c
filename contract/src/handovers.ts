import { z } from "zod";
import { At, Id } from "./ids.ts";
import { AgentName } from "./team.ts";

/** Why a ticket changes hands: a short list, whose words are in the locales. */
export const HandoverReason = z.enum([
  "skill",
  "language",
  "perimeter",
  "continuity",
  "load",
  "absence",
  "protection",
  "other",
]);
export type HandoverReason = z.infer<typeof HandoverReason>;

/** What the next owner must know, written by whoever hands over: without it there is no handover. */
const Context = z.string().trim().min(10).max(5000);

export const HandingOver = z.object({ to: Id, reason: HandoverReason, context: Context });
export type HandingOver = z.infer<typeof HandingOver>;

/** `asking`: a lead decides first. Until `accepted`, the giver owns the ticket still. */
export const HandoverState = z.enum(["asking", "offered", "accepted", "declined", "refused", "withdrawn"]);
export type HandoverState = z.infer<typeof HandoverState>;

/** A ticket on its way from one owner to the next. */
export const Handover = z.object({
  id: Id,
  ticket: z.object({ id: Id, reference: z.string(), subject: z.string(), customer: z.string() }),
  from: AgentName,
  to: AgentName,
  /** Whoever wrote it: its owner, or a lead in their place. */
  givenBy: AgentName,
  reason: HandoverReason,
  context: z.string(),
  /** The note of the thread that holds the context. */
  entryId: Id,
  state: HandoverState,
  offeredAt: At,
  /** Until when it should be accepted, in opening time; then the lead is told. Null while a lead is asked. */
  dueAt: At.nullable(),
  overdueAt: At.nullable(),
  endedAt: At.nullable(),
  /** The lead who let a further person in, or not, and the word they left. */
  permittedBy: AgentName.nullable(),
  permissionNote: z.string().nullable(),
  /** Why it was declined. */
  answer: z.string().nullable(),
  /** How many persons the customer will have met in this ticket once it is accepted. */
  persons: z.int(),
  /** Whoever reads it may let the further person in, or not; may have its owner keep the ticket. */
  mayPermit: z.boolean(),
  mayKeep: z.boolean(),
});
export type Handover = z.infer<typeof Handover>;

/** Those of a ticket, oldest first, with what they add up to. */
export const TicketHandovers = z.object({
  items: z.array(Handover),
  /** Accepted ones, of this ticket and of its customer's tickets together. */
  ofTicket: z.int(),
  ofCustomer: z.int(),
});
export type TicketHandovers = z.infer<typeof TicketHandovers>;

/** What waits for me: to accept, to permit, and mine that others hold; for a lead, those that nobody accepted in time. */
export const MyHandovers = z.object({
  toAccept: z.array(Handover),
  toPermit: z.array(Handover),
  overdue: z.array(Handover),
  given: z.array(Handover),
});
export type MyHandovers = z.infer<typeof MyHandovers>;

export const Declining = z.object({ why: z.string().trim().min(3).max(2000) });
export type Declining = z.infer<typeof Declining>;

export const Permitting = z.object({
  decision: z.enum(["given", "refused"]),
  note: z.string().trim().max(2000).default(""),
});
export type Permitting = z.infer<typeof Permitting>;

export const HandoverRules = z.object({
  /** Opening minutes the next owner has to accept. */
  acceptMinutes: z.int().min(5).max(2400),
  /** From this many persons met in one ticket on, a lead is asked first. */
  personsBeforeLead: z.int().min(2).max(20),
});
export type HandoverRules = z.infer<typeof HandoverRules>;

type About = { ticketId: Id; handoverId: Id };

export type HandoverFacts = {
  "handover.offered": About & { from: AgentName; to: AgentName; reason: HandoverReason; asksLead: boolean };
  "handover.permitted": About & { decision: Permitting["decision"] };
  "handover.accepted": About & { from: AgentName; owner: AgentName; reason: HandoverReason };
  "handover.declined": About;
  "handover.withdrawn": About;
  /** Nobody accepted in time: the lead is told. */
  "handover.overdue": About & { to: AgentName; lead: AgentName | null };
};
