import { z } from "zod";
import { Channel } from "./channels.ts";
import { CustomerName } from "./customers.ts";
import { At, EmailAddress, Id, Language } from "./ids.ts";
import { Strip } from "./promises.ts";
import { UrgencyWhy } from "./readings.ts";
import { ReasonName } from "./reasons.ts";
import { SurveyResponse } from "./surveys.ts";
import { AgentName, TeamName } from "./team.ts";
import type { Entry, Wait } from "./thread.ts";

/** Read from facts, never stored: see `ticketState` in the server's tickets/model.ts. */
export const TicketState = z.enum(["new", "open", "waiting_customer", "snoozed", "closed"]);
export type TicketState = z.infer<typeof TicketState>;

/** How a ticket is named beside another. */
export const TicketName = z.object({ id: Id, reference: z.string() });
export type TicketName = z.infer<typeof TicketName>;

/** A ticket as a list shows it. */
export const TicketRow = z.object({
  id: Id,
  /** Short and speakable, ends in a check digit: `48213-7`. Not a secret. */
  reference: z.string(),
  subject: z.string(),
  state: TicketState,
  channel: Channel,
  customer: CustomerName,
  owner: AgentName.nullable(),
  /** To whom it belongs; null is everybody. */
  team: TeamName.nullable(),
  /** While nobody owns it: when the lead will. */
  ownerDueAt: At.nullable(),
  openedAt: At,
  closedAt: At.nullable(),
  /** Since when a customer waits for a word of ours; null when nobody waits. */
  waitingSince: At.nullable(),
  /** When the present wait becomes “unanswered”: as a policy says, else one opening day after it began. */
  answerDueAt: At.nullable(),
  /** It sleeps until then, or until its customer writes; null while it is awake. */
  snoozedUntil: At.nullable(),
  /** How often the customer wrote again before anybody had answered. */
  chases: z.int(),
  /** When the customer did so last. */
  chasedAt: At.nullable(),
  /** Why it cannot wait; empty when it can. */
  urgency: z.array(UrgencyWhy),
  lastEntryAt: At,
  excerpt: z.string(),
  /** Number of entries of the thread, which is also the position of the newest. */
  entries: z.int(),
  /** Something of ours could not be sent. */
  sendFailed: z.boolean(),
  /** It was already in the mailbox when the mailbox was connected: never counted late. */
  imported: z.boolean(),
  /** The tags it was given, oldest first; one that was merged since is shown as the one it stands for (`/tags`). */
  tagIds: z.array(Id),
  /** The promises made in it, as far as a list shows them. */
  strip: Strip,
  /** Set aside as unwanted since then: in no list but that of what was set aside. */
  spamAt: At.nullable(),
  /** It is read in this other ticket: its own words, promises and files are there. */
  mergedInto: TicketName.nullable(),
});
export type TicketRow = z.infer<typeof TicketRow>;

/** A ticket as its own screen shows it; the thread is read beside it. */
export const Ticket = TicketRow.extend({
  /** In which we answer. */
  language: Language,
  /** In which the customer writes, as `lang` names it; null where too few words say. */
  spoken: z.string().nullable(),
  inbox: z.object({ id: Id, name: z.string(), address: z.string() }),
  /** Whoever asks reads its inbox and does not answer there: notes only. */
  readOnly: z.boolean(),
  closedBy: AgentName.nullable(),
  summary: z.string().nullable(),
  /** Why it was closed although something was left open in it. */
  closedDespite: z.string().nullable(),
  /** How many others of this exact sender were set aside as unwanted: a hint, nothing more. */
  spamBefore: z.int(),
  /** The customer asked for a person. */
  personAskedAt: At.nullable(),
  /** Why the customer wrote, once somebody said so. */
  reason: ReasonName.nullable(),
  /** Who wants to see what becomes of it. */
  followers: z.array(AgentName),
  /** What the customer said of it once closed; null without an answer. */
  survey: SurveyResponse.nullable(),
});
export type Ticket = z.infer<typeof Ticket>;

/** Opening the ticket's screen takes one request: the ticket and its newest 100 entries, oldest first. */
export type TicketWithThread = Ticket & { thread: Entry[] };

export const View = z.enum([
  "mine",
  "to_take",
  "unanswered",
  "waiting",
  "snoozed",
  "following",
  "open",
  "closed",
  "all",
  "spam",
]);
export type View = z.infer<typeof View>;

/** Kept short by design: past 1,000 the screen says “1 000+”. */
export const ViewCounts = z.record(View, z.int());
export type ViewCounts = z.infer<typeof ViewCounts>;

/** What is left open in a ticket refuses its closing, unless `despite` says why it is closed all the same. */
export const Despite = z.string().trim().min(1).max(1000);
export const Closing = z.object({
  summary: z.string().trim().min(1).max(2000),
  despite: Despite.optional(),
});
export type Closing = z.infer<typeof Closing>;

/** Why a ticket woke: its time, its customer, a date that would have passed, something that could not leave, or a person. */
export const WakeCause = z.enum(["time", "answer", "due", "send_failed", "released", "agent"]);
export type WakeCause = z.infer<typeof WakeCause>;

/** Opening by API: another system, or an agent on behalf of a customer. */
export const Opening = z.object({
  inboxId: Id.optional(),
  customer: z.object({ email: EmailAddress, name: z.string().trim().max(200).optional() }),
  subject: z.string().trim().min(1).max(500),
  text: z.string().min(1).max(200_000),
  language: Language.optional(),
});
export type Opening = z.infer<typeof Opening>;

export const Opened = z.object({ id: Id, reference: z.string() });
export type Opened = z.infer<typeof Opened>;

export const ReopenCause = z.enum(["reply", "agent", "customer"]);
export type ReopenCause = z.infer<typeof ReopenCause>;

export type TicketFacts = {
  "ticket.opened": {
    ticket: TicketRow /** Nothing may answer robots and lists by itself. */;
    answerable: boolean;
  };
  "ticket.taken": { ticketId: Id; owner: AgentName };
  "ticket.released": { ticketId: Id; ownerDueAt: At };
  "ticket.placed": { ticketId: Id; team: TeamName | null; from: TeamName | null };
  /** `free`: its customer withdrew it, or a merge that had opened it was undone; closing asked nothing of anybody. */
  "ticket.closed": { ticketId: Id; closedAt: At; summary: string; despite?: string; free?: true };
  /** `undoes`: when it was closed, if this undoes that closing: what the closing had ended goes on. */
  "ticket.reopened": { ticketId: Id; cause: ReopenCause; ownerDueAt: At | null; undoes?: At };
  "ticket.followed": { ticketId: Id; agent: AgentName /** False: no longer. */; follows: boolean };
  /** `until` is before any date that falls due; `asked` is what the person chose. */
  "ticket.snoozed": { ticketId: Id; until: At; asked: At; by: AgentName };
  /** `by`: who had put it to sleep. */
  "ticket.woken": { ticketId: Id; cause: WakeCause; by: AgentName | null };
  /** The customer wrote again and nobody had answered; `chases` in all. */
  "ticket.chased": { ticketId: Id; chases: number; chasedAt: At };
  "spam.marked": { ticketId: Id; row: TicketRow };
  "spam.lifted": { ticketId: Id; row: TicketRow };
  "person.asked": { ticketId: Id; askedAt: At } & Wait;
};
