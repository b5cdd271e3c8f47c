import { z } from "zod";
import { At, EmailAddress, Id } from "./ids.ts";
import { PromiseInReply } from "./promises.ts";
import { AgentName } from "./team.ts";
import { Attachment } from "./thread.ts";

export const DraftKind = z.enum(["reply", "note"]);
export type DraftKind = z.infer<typeof DraftKind>;

/** A promise beside the words, before it leaves with them. */
export const DraftChip = PromiseInReply.omit({ source: true }).extend({
  key: z.string().max(100),
  /** Nobody said by when: the date was proposed. */
  isDateProposed: z.boolean(),
  /** The date it moves, when it moves one. */
  movedFrom: At.nullable(),
});
export type DraftChip = z.infer<typeof DraftChip>;

const Found = z.string().max(100);
const { kind, what, dueAt, movesId, movedFrom, by } = DraftChip.shape;
const ChipChange = z.object({
  kind: kind.exactOptional(),
  what: what.exactOptional(),
  dueAt: dueAt.exactOptional(),
  movesId: movesId.exactOptional(),
  movedFrom: movedFrom.exactOptional(),
  by: by.exactOptional(),
});

/** What a draft says of promises besides its words, and what its writer answered to the guard. */
export const DraftWord = z.object({
  byHand: z.array(DraftChip).max(20),
  /** By finding: what the writer corrected of what was found. */
  changes: z.record(Found, ChipChange),
  answers: z.record(Found, z.enum(["yes", "no"])),
  /** Advice that was left as it is. */
  left: z.array(Found).max(200),
  keeps: z.array(Id).max(20),
});
export type DraftWord = z.infer<typeof DraftWord>;

/** Why what was to leave later came back to its author. */
export const BroughtBack = z.enum(["customer_wrote", "answered", "refused"]);
export type BroughtBack = z.infer<typeof BroughtBack>;

/** One per person, ticket and kind; saved as it is typed. Its author's alone, until they share it. */
export const Draft = z.object({
  kind: DraftKind,
  by: AgentName,
  html: z.string().max(500_000),
  to: z.array(EmailAddress).max(50),
  cc: z.array(EmailAddress).max(50),
  bcc: z.array(EmailAddress).max(50),
  attachments: z.array(Attachment),
  /** With the earlier messages under it; null as its inbox does. */
  quotesHistory: z.boolean().nullable(),
  word: DraftWord.nullable(),
  /** Entries the thread had when the writing began: more now means it moved meanwhile. */
  entriesSeen: z.int().min(0),
  savedAt: At,
  /** From then on everyone who sees the ticket reads it. */
  sharedAt: At.nullable(),
  /** Who holds the pen: its author, or the colleague they asked to read it over. */
  holder: AgentName,
  /** When it leaves by itself; until then it is written no further. */
  leavesAt: At.nullable(),
  broughtBack: BroughtBack.nullable(),
});
export type Draft = z.infer<typeof Draft>;

export const DraftSaving = Draft.pick({ html: true, entriesSeen: true }).extend({
  to: z.array(EmailAddress).max(50).default([]),
  cc: z.array(EmailAddress).max(50).default([]),
  bcc: z.array(EmailAddress).max(50).default([]),
  attachmentIds: z.array(Id).max(50).default([]),
  quotesHistory: z.boolean().nullable().default(null),
  word: DraftWord.nullable().default(null),
});
export type DraftSaving = z.infer<typeof DraftSaving>;

export type DraftFacts = {
  "draft.shared": { ticketId: Id; by: AgentName; kind: DraftKind };
  /** Shared no more, or thrown away. */
  "draft.withheld": { ticketId: Id; by: AgentName; kind: DraftKind };
  /** A shared one has other words, by whoever holds the pen: which and since when, never the words. */
  "draft.typed": { ticketId: Id; by: AgentName; kind: DraftKind; savedAt: At };
  /** The pen went from one hand to another. */
  "draft.passed": { ticketId: Id; by: AgentName; kind: DraftKind; holder: AgentName };
  "reply.put_off": { ticketId: Id; by: AgentName; leavesAt: At };
  /** Why is null when its author wished it. */
  "reply.brought_back": { ticketId: Id; by: AgentName; why: BroughtBack | null };
};
