import type { DepartureKind } from "@guichet/contract/departures.ts";
import type { Language } from "@guichet/contract/ids.ts";
import type { Inbox } from "../inboxes/model.ts";

/**
 * The way out. A departure is written in the transaction of what causes it, with its final Message-ID. It leaves after
 * its delay, is retried on the schedule below with the same bytes, and its fate is on the ticket and in one list.
 */
export type Departure = {
  id: string;
  kind: DepartureKind;
  inboxId: string;
  ticketId: string | null;
  entryId: string | null;
  automatic: boolean;
  messageId: string;
  senderName: string;
  senderAddress: string;
  replyTo: string | null;
  recipients: string[];
  copies: string[];
  blindCopies: string[];
  /** Whom this try is for: all of them, or those it did not reach before. */
  envelope: string[];
  subject: string;
  text: string;
  html: string | null;
  inReplyTo: string | null;
  references: string[];
  createdAt: string;
  leavesAt: string;
  attempts: number;
  /** Its ticket's. */
  language: Language | null;
  raw: Buffer | null;
  rawSha256: string | null;
};

type File = { name: string; type: string; content: Uint8Array; contentId: string | null };

/** Declared by the channel in app.ts. */
export type Sender = {
  /** The bytes that leave; the same departure always gives the same. */
  compose: (departure: Departure, inbox: Inbox, files: readonly File[]) => Promise<Buffer>;
  send: (departure: Departure, inbox: Inbox, raw: Buffer) => Promise<Fate>;
};

/** `problem` is a code with words in the locales; `serverSaid` the other side's own words. */
export type Fate =
  | { kind: "left"; serverSaid: string }
  | { kind: "later"; problem: string; serverSaid: string }
  /** `refused`: the others have it already, and a new try is not for them. */
  | { kind: "never"; problem: string; serverSaid: string; refused?: readonly Refused[] };

export type Refused = { address: string; reason: string };

/** Minutes before each new try; published in docs/operating. Past the last one it has failed, some two days later. */
export const retryMinutes = [1, 2, 5, 10, 20, 30, 60, 120, 240, 240, 360, 360, 480, 480, 480, 480];
