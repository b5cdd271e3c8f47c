import { z } from "zod";
import { Channel } from "./channels.ts";
import { At, EmailAddress, Id } from "./ids.ts";
import { PromiseInReply } from "./promises.ts";

export const Attachment = z.object({
  id: Id,
  name: z.string(),
  /** Media type found from the content; the declared one only when the content says nothing. */
  type: z.string(),
  /** Bytes. */
  size: z.int(),
  sha256: z.string(),
  inline: z.boolean(),
});
export type Attachment = z.infer<typeof Attachment>;

export const EntryKind = z.enum(["received", "sent", "note", "bounce", "automatic"]);
export type EntryKind = z.infer<typeof EntryKind>;

/** What became of something of ours on its way out. */
export const DepartureState = z.enum(["waiting", "left", "delayed", "bounced", "failed", "withdrawn"]);
export type DepartureState = z.infer<typeof DepartureState>;

/** Doubts about who really wrote, shown above the words. */
export const SenderWarning = z.enum([
  "own_domain_from_outside",
  "name_holds_other_address",
  "several_from",
  "sender_differs",
  "mixed_script_domain",
  "reply_to_elsewhere",
  "unknown_participant",
  "same_id_other_content",
]);
export type SenderWarning = z.infer<typeof SenderWarning>;

/** One item of a ticket's thread. */
export const Entry = z.object({
  id: Id,
  ticketId: Id,
  /** Order of recording under the ticket's lock: 1, 2, 3 without gaps. */
  position: z.int(),
  kind: EntryKind,
  channel: Channel,
  author: z.object({
    kind: z.enum(["customer", "agent", "machine", "elsewhere"]),
    id: Id.nullable(),
    name: z.string(),
    address: z.string().nullable(),
  }),
  /** When it reached us or was written; never the sender's own date. */
  happenedAt: At,
  /** What the person wrote this time. */
  text: z.string(),
  /** Quoted text and signature, folded away, one click from being read. */
  folded: z.string(),
  /** The whole original as HTML is at `/frames/entries/{id}`. */
  hasHtml: z.boolean(),
  to: z.array(z.string()),
  cc: z.array(z.string()),
  bcc: z.array(z.string()),
  attachments: z.array(Attachment),
  warnings: z.array(SenderWarning),
  /** For what we send: its fate and, when it went wrong, why, as a code with words in the locales. */
  departure: z
    .object({ id: Id, state: DepartureState, leavesAt: At, problem: z.string().nullable() })
    .nullable(),
  /** For bounces and automatic answers: the plain reason, a code with words in the locales. */
  notice: z.string().nullable(),
  /** The arrival it came from: its raw bytes are at `/api/arrivals/{id}/raw`. */
  arrivalId: Id.nullable(),
  /** The ticket it came for, when that one was merged into this. */
  cameFor: Id.nullable(),
});
export type Entry = z.infer<typeof Entry>;

/** What a live screen needs of an entry before it fetches it. */
export const EntryBrief = Entry.pick({ id: true, position: true, kind: true, happenedAt: true }).extend({
  excerpt: z.string(),
  /** Does it call for an answer of ours? A “merci”, a bounce or an absence notice does not. */
  callsForAnswer: z.boolean(),
});
export type EntryBrief = z.infer<typeof EntryBrief>;

/** Sending says what it sends, so that a draft saved late changes nothing. `key` makes a second press harmless. */
export const Reply = z.object({
  key: Id,
  html: z.string().min(1).max(500_000),
  to: z.array(EmailAddress).min(1).max(50),
  cc: z.array(EmailAddress).max(50).default([]),
  /** In blind copy: nobody else who gets the message sees them. */
  bcc: z.array(EmailAddress).max(50).default([]),
  /** With the earlier messages under it; as its inbox does, unless said. */
  quotesHistory: z.boolean().nullable().default(null),
  attachmentIds: z.array(Id).max(50).default([]),
  /** Entries the writer had seen; where somebody else wrote meanwhile it refuses with `thread.moved`, unless `anyway`. */
  entriesSeen: z.int().min(0).optional(),
  anyway: z.boolean().default(false),
  /** What it promises: bound when it leaves, forgotten when it is taken back. */
  promises: z.array(PromiseInReply).max(20).default([]),
  /** Findings of the guard that the writer says are no promise: an explicit “no”, kept. */
  notPromises: z.array(z.string().max(100)).max(50).default([]),
  /** The lead's approval, where the guard stopped what exceeds the writer's authority. */
  approvalId: Id.nullable().default(null),
  /** Promises that this very message keeps. */
  keeps: z.array(Id).max(20).default([]),
  /** Close with this summary in the same act. */
  closeWith: z.string().trim().min(1).max(2000).optional(),
  /** And why, where something is left open. */
  closeDespite: z.string().trim().min(1).max(1000).optional(),
});
export type Reply = z.infer<typeof Reply>;

export const Note = z.object({
  key: Id,
  html: z.string().min(1).max(500_000),
  attachmentIds: z.array(Id).max(50).default([]),
  /** Colleagues whom it calls by name. */
  mentions: z.array(Id).max(50).default([]),
  /** Teams whom it calls: each of theirs who sees the ticket. */
  teamMentions: z.array(Id).max(20).default([]),
});
export type Note = z.infer<typeof Note>;

/** How a ticket waits, after a fact: for an answer since when and until when, and for an owner until when. */
export type Wait = { waitingSince: At | null; answerDueAt: At | null; ownerDueAt: At | null };

export type ThreadFacts = {
  "entry.received": { ticketId: Id; entry: EntryBrief } & Wait;
  /**
   * `answers`: it went to the customer, not to a third party or to nobody. `drafted`: typed by its author here, whose
   * draft is over with it.
   */
  "entry.written": { ticketId: Id; entry: EntryBrief; answers: boolean; drafted: boolean } & Wait;
  /** With the last words that stand now. */
  "entry.withdrawn": { ticketId: Id; entryId: Id; excerpt: string } & Wait;
};
