import type { Continuing } from "@guichet/contract/relations.ts";
import type { Opened } from "@guichet/contract/tickets.ts";
import { requirePerson } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { openWithNote } from "../thread/beginning.ts";
import { lockTicket } from "../tickets/locking.ts";
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
  if (before) return openedAs(work, before.toId);
  if (isOpen(from)) throw refuse("ticket.still_open");
  const opened = await openWithNote(work, from, { key, subject, text: why });
  await insertLink(work, { id: key, kind: "continued", fromId: ticketId, toId: opened.id });
  await work.follow();
  await takeTicket(work, opened.id);
  for (const id of [ticketId, opened.id]) work.announce("ticket.linked", { ticketId: id });
  return { id: opened.id, reference: referenceOf(opened.number) };
}
