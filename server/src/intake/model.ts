import type { ArrivalOutcome } from "@guichet/contract/arrivals.ts";
import type { Channel } from "@guichet/contract/channels.ts";
import type { Language } from "@guichet/contract/ids.ts";
import type { SenderWarning } from "@guichet/contract/thread.ts";

/**
 * The threshold. Every arrival, on every channel, becomes one row with its raw bytes, under a unique key, before
 * anything is understood; only after that commit is it acknowledged. A channel calls `keep` and nothing else. A loop
 * then takes arrivals, hands each to the reader its channel declared, and records what became of it.
 */
export type Arrival = {
  id: string;
  channel: Channel;
  inboxId: string;
  receivedAt: string;
  direction: "in" | "sent";
  imported: boolean;
  envelopeFrom: string | null;
  envelopeTo: string[];
  size: number;
  raw: Buffer | null;
  rawSha256: string | null;
  attempts: number;
  sameIdSeen: boolean;
  /** Why it was in quarantine, once somebody asked to read it all the same. */
  problem: string | null;
};

export type Keeping = {
  channel: Channel;
  inboxId: string;
  /** What makes it the same arrival: the same key twice is one row. */
  uniqueKey: string;
  messageIdHash: string | null;
  raw: Buffer;
  direction?: "in" | "sent";
  imported?: boolean;
  envelopeFrom?: string | null;
  envelopeTo?: readonly string[];
  /** Time zero of every clock: when it reached us (IMAP internal date, end of DATA), never the sender's date. */
  receivedAt: Temporal.Instant;
};

/** A message understood by its channel, in words every channel shares. */
export type Reading = {
  from: { name: string; address: string } | null;
  subject: string;
  text: string;
  folded: string;
  html: string | null;
  recipients: readonly string[];
  copies: readonly string[];
  messageId: string | null;
  inReplyTo: readonly string[];
  references: readonly string[];
  /** Ways to find its ticket, from the surest: ids it answers, tokens in the address, references in the subject. */
  hints: {
    messageIds: readonly string[];
    tokens: readonly string[];
    numbers: readonly number[];
    /** Proved by a signed link: the words were left on this ticket's own page. */
    ticketId?: string | null;
  };
  warnings: readonly SenderWarning[];
  automatic: { kind: "bounce" | "automatic"; notice: string } | null;
  /** Something may answer it by itself. */
  answerable: boolean;
  bounce: BounceReading | null;
  language: Language | null;
  files: readonly {
    name: string;
    type: string;
    contentId: string | null;
    inline: boolean;
    content: Uint8Array;
  }[];
};

export type BounceReading = {
  originalMessageId: string | null;
  recipients: readonly {
    address: string;
    status: "failed" | "delayed" | "delivered";
    reason: string;
    diagnostic: string;
  }[];
};

/** Declared by each channel in app.ts. Throws `Unreadable` for what it will never understand. */
export type Reader = (raw: Buffer, arrival: Arrival) => Promise<Reading>;

/** It will not get better by trying again: it goes to the quarantine with this plain reason. */
export class Unreadable extends Error {
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}

export type Outcome = {
  arrivalId: string;
  outcome: ArrivalOutcome;
  problem: string | null;
  ticketId: string | null;
  entryId: string | null;
  sender: string | null;
  subject: string | null;
};
