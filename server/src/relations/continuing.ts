import type { Continuing } from "@guichet/contract/relations.ts";
import type { Opened } from "@guichet/contract/tickets.ts";
import { requirePerson } from "../access/policy.ts";
import { readCompany } from "../company/company.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { openWithNote } from "../thread/beginning.ts";
import { lockTicket, lockWhereRead, requireSpentHere } from "../tickets/locking.ts";
import { isOpen } from "../tickets/model.ts";
import { referenceOf } from "../tickets/reference.ts";
import { takeTicket } from "../tickets/taking.ts";
import { findLink, insertLink } from "./rows.ts";
import { openedAs } from "./splitting.ts";

/** What was solved stays solved, with its summary and its figures; what comes of it is a ticket of its own. */
export async function continueTicket(
  work: Work,
  ticketId: string,
  { key, subject, why }: Continuing,
): Promise<Opened> {
  requirePerson(work.actor);
  const from = await lockTicket(work, ticketId);
  const before = await findLink(work, key);
  if (before) {
    requireSpentHere(ticketId, { ticketId: before.fromId });
    return openedAs(work, before.toId);
  }
  if (isOpen(from)) throw refuse("ticket.still_open");
  const opened = await openWithNote(work, from, { key, subject, text: why });
  await insertLink(work, { id: key, kind: "continued", fromId: ticketId, toId: opened.id });
  await work.follow();
  await takeTicket(work, opened.id);
  for (const id of [ticketId, opened.id]) work.announce("ticket.linked", { ticketId: id });
  return { id: opened.id, reference: referenceOf(opened.number) };
}

/** Closed longer ago than the house says: what comes for it now goes on apart. Where nothing is said, it always reopens. */
export async function isLongClosed(work: Work, ticketId: string, at: Temporal.Instant): Promise<boolean> {
  const { continueAfterDays } = await readCompany(work);
  if (continueAfterDays === null) return false;
  const { ticket } = await lockWhereRead(work, ticketId);
  if (ticket.closedAt === null || ticket.spamAt !== null) return false;
  const limit = Temporal.Instant.from(ticket.closedAt).add({ hours: 24 * continueAfterDays });
  return Temporal.Instant.compare(at, limit) > 0;
}

/** A reply opened a ticket of its own: both say so. */
export async function linkContinuation(work: Work, fromId: string, toId: string): Promise<void> {
  await insertLink(work, { id: newId(work.now), kind: "continued", fromId, toId });
  for (const id of [fromId, toId]) work.announce("ticket.linked", { ticketId: id });
}
