import type { Splitting } from "@guichet/contract/relations.ts";
import type { Opened } from "@guichet/contract/tickets.ts";
import { requireWriting } from "../access/policy.ts";
import { meetCustomer } from "../customers/meeting.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { openWithCopy } from "../thread/beginning.ts";
import { leaveFor, rowOf } from "../tickets/aside/aside.ts";
import { lockTicket, lockWhereRead, requireSpentHere } from "../tickets/locking.ts";
import { referenceOf } from "../tickets/reference.ts";
import { takeTicket } from "../tickets/taking.ts";
import { deleteLink, findLink, findSplit, insertLink } from "./rows.ts";

/**
 * One message, another matter: it is copied with its files into a ticket of its own, and stays where it came. Clocks
 * start at the hour it reached us, since its customer waits from then on; whoever splits owns what they open.
 */
export async function splitTicket(
  work: Work,
  ticketId: string,
  { key, entryId, subject, customer }: Splitting,
): Promise<Opened> {
  requireWriting(work.actor);
  const from = await lockTicket(work, ticketId);
  const before = await findLink(work, key);
  if (before) {
    requireSpentHere(ticketId, { ticketId: before.fromId });
    return openedAs(work, before.toId);
  }
  const theirs = customer && { address: customer.email, name: customer.name, language: from.language };
  const opened = await openWithCopy(work, from, {
    entryId,
    subject,
    customer: theirs ? await meetCustomer(work, theirs) : null,
  });
  await insertLink(work, { id: key, kind: "split", fromId: ticketId, toId: opened.id, entryId });
  await work.follow();
  if (work.actor.kind === "agent") await takeTicket(work, opened.id);
  for (const id of [ticketId, opened.id]) work.announce("ticket.linked", { ticketId: id });
  return { id: opened.id, reference: referenceOf(opened.number) };
}

export async function openedAs(work: Work, ticketId: string): Promise<Opened> {
  const { id, number } = await lockTicket(work, ticketId);
  return { id, reference: referenceOf(number) };
}

/** It was one matter after all. The copy goes out of sight with its ticket, which leads to where it came from. */
export async function undoSplit(work: Work, ticketId: string): Promise<void> {
  requireWriting(work.actor);
  const ticket = await lockTicket(work, ticketId);
  const split = await findSplit(work, ticketId);
  if (!split) throw refuse("ticket.not_split");
  if (ticket.entries > 1) throw refuse("ticket.split_gone_on");
  const { ticket: into } = await lockWhereRead(work, split.fromId);
  await deleteLink(work, split.id);
  await leaveFor(work, ticketId, into.id);
  work.announce("split.undone", {
    ticketId,
    into: { id: into.id, reference: referenceOf(into.number) },
    row: await rowOf(work, ticketId),
  });
  work.announce("ticket.unlinked", { ticketId: into.id });
}
