import type { DepartureKind } from "@guichet/contract/departures.ts";
import { domainOf, type Inbox, takesPlusAddresses } from "../inboxes/model.ts";
import { newId } from "../platform/ids.ts";
import type { Work } from "../platform/work.ts";
import type { Links } from "./links.ts";
import { insertDeparture } from "./rows.ts";

export type Departing = {
  kind: DepartureKind;
  inbox: Inbox;
  /** Null for a letter of the house to somebody of the house. */
  ticket: { id: string; number: number } | null;
  entryId: string | null;
  automatic: boolean;
  senderName: string;
  recipients: readonly string[];
  copies: readonly string[];
  /** In the envelope only: no header says them. */
  blindCopies?: readonly string[];
  subject: string;
  text: string;
  html: string | null;
  /** Message ids of the thread, oldest first: the customer's program keeps it whole. */
  thread: readonly string[];
  leavesAt: Temporal.Instant;
};

/** Writes the departure in the transaction of its cause. Its Message-ID is final from here, and cannot be guessed. */
export async function writeDeparture(work: Work, departing: Departing, links: Links): Promise<string> {
  const { inbox, ticket, thread } = departing;
  const id = newId(work.now);
  await insertDeparture(work, {
    id,
    kind: departing.kind,
    inboxId: inbox.id,
    ticketId: ticket?.id ?? null,
    entryId: departing.entryId,
    automatic: departing.automatic,
    messageId: `${id}.${links.messageMark(id)}@${domainOf(inbox.address)}`,
    senderName: departing.senderName,
    senderAddress: inbox.address,
    replyTo: ticket && takesPlusAddresses(inbox) ? links.replyAddress(inbox.address, ticket.number) : null,
    recipients: [...departing.recipients],
    copies: [...departing.copies],
    blindCopies: [...(departing.blindCopies ?? [])],
    subject: departing.subject,
    text: departing.text,
    html: departing.html,
    inReplyTo: thread.at(-1) ?? null,
    references: [...thread],
    createdAt: work.now.toString(),
    leavesAt: departing.leavesAt.toString(),
  });
  if (Temporal.Instant.compare(departing.leavesAt, work.now) <= 0) work.hurry();
  return id;
}
