import type { ReachableServer } from "../platform/mail/smtp-way.ts";

/** A message of a customer, as much of it as a measure asks for. */
export type PastLetter = { messageId: string | null; receivedAt: Temporal.Instant; text: string };
/** A message that left: what it answers, and when. */
export type PastAnswer = { answers: readonly string[]; sentAt: Temporal.Instant };
export type Past = { letters: PastLetter[]; answers: PastAnswer[] };

/** Reads a mailbox where it is, and changes nothing in it. */
export type ReadPast = (server: ReachableServer, ownAddress: string) => Promise<Past>;
