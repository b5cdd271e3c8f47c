import type { Merged, MergeTargets } from "@guichet/contract/merging.ts";
import type { Work } from "../platform/work.ts";
import { rowsOf } from "../tickets/aside/aside.ts";
import { parseReference, referenceOf } from "../tickets/reference.ts";
import { showTicket } from "../tickets/showing.ts";
import { findByNumber, findSiblings, listMerged } from "./rows.ts";

/** Where this ticket might be merged: the one whose reference is typed, and the latest of the same customer. */
export async function mergeTargets(
  work: Work,
  ticketId: string,
  { reference, seen }: { reference?: string | undefined; seen: readonly string[] },
): Promise<MergeTargets> {
  await showTicket(work, ticketId);
  const number = reference === undefined ? null : parseReference(reference);
  const named = number === null ? undefined : await findByNumber(work, number);
  const siblings = await findSiblings(work, ticketId);
  const recent = await rowsOf(work, [...new Set([...siblings, ...seen])]);
  const [found] = named === undefined || named === ticketId ? [] : await rowsOf(work, [named]);
  return {
    found: found ?? null,
    recent: recent.filter((row) => row.id !== ticketId && row.mergedInto === null),
  };
}

/** What was merged into a ticket, each with what it takes to undo it. */
export async function mergedInto(work: Work, ticketId: string): Promise<Merged[]> {
  await showTicket(work, ticketId);
  return (await listMerged(work, ticketId)).map(({ number, byId, byName, ...row }) => ({
    ...row,
    reference: referenceOf(number),
    mergedBy: byId === null ? null : { id: byId, name: byName ?? "" },
  }));
}
