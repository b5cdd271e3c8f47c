import type { CustomerName } from "@guichet/contract/customers.ts";
import { requirePerson } from "../access/policy.ts";
import { html } from "../platform/http/html.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { drawTicketNumber, openTicket } from "../tickets/birth/opening.ts";
import type { Ticket } from "../tickets/model.ts";
import { byNoLetter } from "./model.ts";
import { findReceived } from "./reading-rows.ts";
import { openWith } from "./receiving.ts";
import { insertEntry } from "./rows.ts";

type Copying = {
  entryId: string;
  subject: string;
  /** Whoever wrote it, unless somebody said whose matter it is. */
  customer: CustomerName | null;
};

/**
 * A message begins a ticket of its own, with its files, as if it had reached us alone: at its hour, which is when its
 * customer began to wait. It was acknowledged where it came.
 */
export async function openWithCopy(
  work: Work,
  from: Ticket,
  { entryId, subject, customer }: Copying,
): Promise<Ticket> {
  const found = await findReceived(work, { entryId, ticketId: from.id });
  if (!found) throw refuse("not_found");
  const { customer: writer, happenedAt, ...words } = found;
  const said = {
    ...words,
    subject,
    happenedAt: Temporal.Instant.from(happenedAt),
    messageId: null,
    inReplyTo: [],
    references: [],
    automatic: null,
    arrivalId: null,
    key: null,
  };
  const { ticket } = await openWith(work, said, {
    ...(await startOf(work, from)),
    customer: customer ?? writer,
    imported: from.importedAt !== null && happenedAt <= from.importedAt,
  });
  return ticket;
}

/** Nobody wrote: a colleague opens it, with a word for colleagues. */
export async function openWithNote(
  work: Work,
  from: Ticket,
  { key, subject, text }: { key: string; subject: string; text: string },
): Promise<Ticket> {
  const me = requirePerson(work.actor);
  const ticket = await openTicket(work, {
    ...(await startOf(work, from)),
    customer: from.customer,
    channel: from.channel,
    subject,
    text,
    receivedAt: work.now,
    callsForAnswer: false,
    imported: false,
  });
  const { markup } = html`${text.split("\n").map((line) => html`<p>${line}</p>`)}`;
  insertEntry(work, {
    id: newId(work.now),
    ticketId: ticket.id,
    customerId: ticket.customer.id,
    position: 1,
    kind: "note",
    ...byNoLetter,
    channel: from.channel,
    author: { kind: "agent", id: me.id, name: me.name, address: null },
    happenedAt: work.now,
    subject: null,
    text,
    html: markup,
    callsForAnswer: false,
    notice: null,
    key,
    answers: true,
  });
  return ticket;
}

/** Beside the ticket it comes from: same door, same language, and the same team sees it. */
async function startOf(work: Work, { inboxId, language, team }: Ticket) {
  return { number: await drawTicketNumber(work), inboxId, language, team, answerable: false };
}
