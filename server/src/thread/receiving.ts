import type { CustomerName } from "@guichet/contract/customers.ts";
import type { Language } from "@guichet/contract/ids.ts";
import type { TeamName } from "@guichet/contract/team.ts";
import type { EntryKind } from "@guichet/contract/thread.ts";
import { reachesCustomer } from "../customers/knowing.ts";
import { newId } from "../platform/ids.ts";
import type { Work } from "../platform/work.ts";
import { openTicket } from "../tickets/birth/opening.ts";
import { lockWhereRead } from "../tickets/locking.ts";
import { excerptOf, type Ticket } from "../tickets/model.ts";
import { recordAnswered, recordAside, recordReceived } from "../tickets/waiting.ts";
import type { NewAttachment, NewEntry, Words } from "./model.ts";
import { findUnanswered, insertAttachments, insertEntry } from "./rows.ts";
import { isOnlyThanks } from "./thanks.ts";

/** Words that came in by any door, understood. */
export type Said = Words & {
  /** Null for a person; else what kind of machine spoke, and its plain reason. */
  automatic: { kind: "bounce" | "automatic"; notice: string } | null;
  attachments: readonly NewAttachment[];
};

export type Recorded = { ticketId: string; entryId: string };

type Start = {
  number: number;
  inboxId: string | null;
  customer: CustomerName;
  language: Language;
  imported: boolean;
  answerable: boolean;
  team?: TeamName | null;
};

/** First words: a ticket opens with them. */
export async function openWith(work: Work, said: Said, start: Start): Promise<Recorded & { ticket: Ticket }> {
  const callsForAnswer = said.automatic === null;
  const ticket = await openTicket(work, {
    ...start,
    channel: said.channel,
    subject: said.subject ?? "",
    text: said.text,
    receivedAt: said.happenedAt,
    callsForAnswer,
  });
  const entry = entryOf(work, said, { ticket, position: 1, kind: kindOf(said), callsForAnswer });
  record(work, entry, said.attachments);
  return { ticketId: ticket.id, entryId: entry.id, ticket };
}

/** Words in a ticket that exists. */
export async function append(work: Work, said: Said, ticketId: string): Promise<Recorded> {
  const { home, ticket } = await lockWhereRead(work, ticketId);
  const kind = kindOf(said);
  const callsForAnswer = kind === "received" && !(isOnlyThanks(said.text) && said.attachments.length === 0);
  const entry = entryOf(work, said, { ticket, home, position: ticket.entries + 1, kind, callsForAnswer });
  const words = { at: said.happenedAt, text: said.text };
  const wait = said.automatic
    ? await recordAside(work, ticket, words)
    : await recordReceived(work, ticket, { ...words, callsForAnswer });
  record(work, entry, said.attachments);
  // A machine's words are not the last words of anybody: the list goes on showing the person's.
  const brief = said.automatic ? { ...briefOf(entry), excerpt: ticket.excerpt } : briefOf(entry);
  work.announce("entry.received", { ticketId: ticket.id, entry: brief, ...wait });
  return { ticketId: home.id, entryId: entry.id };
}

/**
 * A colleague wrote in another program: the words stand in the thread. The wait is over when they went to the customer;
 * forwarded to a supplier, they answer nobody.
 */
export async function appendSentElsewhere(work: Work, said: Said, ticketId: string): Promise<Recorded> {
  const { home, ticket } = await lockWhereRead(work, ticketId);
  const answers = await reachesCustomer(work, home.customer.id, [...said.recipients, ...said.copies]);
  const place = { ticket, home, position: ticket.entries + 1, kind: "sent" as const, callsForAnswer: false };
  const entry = { ...entryOf(work, said, place), answers };
  const words = { at: said.happenedAt, text: said.text };
  const wait = answers
    ? await recordAnswered(work, ticket, {
        ...words,
        unanswered: await findUnanswered(work, ticket.id, said.happenedAt),
      })
    : await recordAside(work, ticket, words);
  record(work, entry, said.attachments);
  const brief = answers ? briefOf(entry) : { ...briefOf(entry), excerpt: ticket.excerpt };
  work.announce("entry.written", { ticketId: ticket.id, entry: brief, answers, drafted: false, ...wait });
  return { ticketId: home.id, entryId: entry.id };
}

const kindOf = (said: Said): EntryKind => said.automatic?.kind ?? "received";

function record(work: Work, entry: NewEntry, attachments: readonly NewAttachment[]): void {
  insertEntry(work, entry, attachments);
  insertAttachments(
    work,
    entry.id,
    attachments.map((attachment, index) => ({ ...attachment, id: newId(work.now), position: index + 1 })),
  );
}

/** `home` is the ticket it came for, when that one was merged into the one where it is read. */
type Place = { ticket: Ticket; home?: Ticket; position: number; kind: EntryKind; callsForAnswer: boolean };

function entryOf(work: Work, said: Said, place: Place): NewEntry {
  const { ticket, home = ticket, position, kind, callsForAnswer } = place;
  const { automatic, attachments: _kept, ...words } = said;
  return {
    ...words,
    id: newId(work.now),
    ticketId: ticket.id,
    homeId: home.id === ticket.id ? null : home.id,
    customerId: home.customer.id,
    position,
    kind,
    callsForAnswer,
    notice: automatic?.notice ?? null,
    answers: true,
  };
}

export function briefOf(
  entry: Pick<NewEntry, "id" | "position" | "kind" | "happenedAt" | "text" | "callsForAnswer">,
) {
  return {
    id: entry.id,
    position: entry.position,
    kind: entry.kind,
    happenedAt: entry.happenedAt.toString(),
    excerpt: excerptOf(entry.text),
    callsForAnswer: entry.callsForAnswer,
  };
}
