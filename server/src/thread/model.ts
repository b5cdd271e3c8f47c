import type { Channel } from "@guichet/contract/channels.ts";
import type { EntryKind, SenderWarning } from "@guichet/contract/thread.ts";

/**
 * The thread is what is said: one list for all channels, in the order of recording. An entry is never rewritten;
 * one that was taken back before it left keeps its place and is no longer shown.
 */
type Author = {
  kind: "customer" | "agent" | "machine" | "elsewhere";
  id: string | null;
  name: string;
  address: string | null;
};

/** Words, whoever says them and wherever they go. */
export type Words = {
  channel: Channel;
  author: Author;
  happenedAt: Temporal.Instant;
  subject: string | null;
  text: string;
  folded: string;
  html: string | null;
  recipients: readonly string[];
  copies: readonly string[];
  messageId: string | null;
  inReplyTo: readonly string[];
  references: readonly string[];
  warnings: readonly SenderWarning[];
  arrivalId: string | null;
  key: string | null;
};

/** What words that came by no letter lack: nothing is folded or answered, nobody else was written to. */
export const byNoLetter = {
  folded: "",
  html: null,
  recipients: [],
  copies: [],
  messageId: null,
  inReplyTo: [],
  references: [],
  warnings: [],
  arrivalId: null,
} satisfies Partial<Words>;

export type NewEntry = Words & {
  id: string;
  ticketId: string;
  /** The ticket it came for, merged into this one. */
  homeId?: string | null;
  customerId: string;
  position: number;
  kind: EntryKind;
  callsForAnswer: boolean;
  notice: string | null;
  /** In a copy that the others don’t see: of words of ours only. */
  blindCopies?: readonly string[];
  /** With the earlier messages under it; as its inbox does when nobody said. */
  quotesHistory?: boolean | null;
  /** For words of ours: they went to the customer, not to a third party only. */
  answers: boolean;
};

/** A file already in the store, to be pointed to by an entry. */
export type NewAttachment = {
  sha256: string;
  size: number;
  name: string;
  type: string;
  contentId: string | null;
  inline: boolean;
};
