import type { WritingCustomerNote } from "@guichet/contract/customers.ts";
import { requirePerson } from "../access/policy.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { holdsNote, insertNote, markRemoved, mayNameTicket, rewriteRow } from "./note-rows.ts";
import { findCustomer } from "./rows.ts";

/** What they need, what they expect, or what else helps whoever speaks to them next. Their author answers for the words. */
export async function noteOnCustomer(
  work: Work,
  customerId: string,
  note: WritingCustomerNote,
): Promise<void> {
  const { id: by } = requirePerson(work.actor);
  if (!(await findCustomer(work, customerId))) throw refuse("not_found");
  if (note.ticketId !== null && !(await mayNameTicket(work, note.ticketId))) throw refuse("not_found");
  await insertNote(work, { ...note, id: newId(work.now), customerId, by });
  work.announce("customer.described", { customerId });
}

export async function rewriteNote(
  work: Work,
  { customerId, noteId }: NamedNote,
  text: string,
): Promise<void> {
  const { id: by } = requirePerson(work.actor);
  await hold(work, { customerId, noteId });
  await rewriteRow(work, noteId, text, by);
  work.announce("customer.described", { customerId });
}

/** Off the card; brought back as it was. */
export async function removeNote(work: Work, { customerId, noteId }: NamedNote): Promise<void> {
  const { id: by } = requirePerson(work.actor);
  await hold(work, { customerId, noteId });
  await markRemoved(work, noteId, by);
  work.announce("customer.described", { customerId });
}

export async function bringBackNote(work: Work, { customerId, noteId }: NamedNote): Promise<void> {
  requirePerson(work.actor);
  await hold(work, { customerId, noteId });
  await markRemoved(work, noteId, null);
  work.announce("customer.described", { customerId });
}

type NamedNote = { customerId: string; noteId: string };

async function hold(work: Work, { customerId, noteId }: NamedNote): Promise<void> {
  if (!(await holdsNote(work, customerId, noteId))) throw refuse("not_found");
}
