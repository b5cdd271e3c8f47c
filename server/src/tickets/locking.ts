import { isInHand, keepInSight, mayAnswer, seen } from "../access/seeing.ts";
import { refuse } from "../platform/refuse.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import type { Ticket } from "./model.ts";
import { referenceOf } from "./reference.ts";
import { findForUpdate } from "./rows.ts";

/**
 * The first step of every verb: its ticket, held until the transaction ends. What is absent or hidden is not found; what
 * came by an inbox that one only reads is left to those who answer there, but for the acts of `lockToRead`.
 */
export async function lockTicket(work: Work, id: string): Promise<Ticket> {
  const found = await lockAny(work, id);
  if (found.mergedInto) throw elsewhere(found.mergedInto);
  return found;
}

/** For what whoever only reads does too: a word to colleagues, a flag, to follow. */
export async function lockToRead(work: Work, id: string): Promise<Ticket> {
  const found = await hold(work, id);
  if (found.mergedInto) throw elsewhere(found.mergedInto);
  return found;
}

const elsewhere = ({ id, number }: { id: string; number: number }) =>
  refuse("ticket.merged", { into: referenceOf(number), intoId: id });

/**
 * For what comes by an old road, a letter that answers the thread of a merged ticket: the one it came for, and the one
 * where it is read. Locked from the merged one upwards, as a parting does.
 */
export async function lockWhereRead(work: Work, id: string): Promise<{ home: Ticket; ticket: Ticket }> {
  const home = await lockAny(work, id);
  let ticket = home;
  while (ticket.mergedInto) ticket = await lockAny(work, ticket.mergedInto.id);
  return { home, ticket };
}

/** What is in hand already was asked about when it came there. */
async function lockAny(work: Work, id: string): Promise<Ticket> {
  const isTheirs = isInHand(work, id);
  const found = await hold(work, id);
  const place = { inboxId: found.inboxId, ownerId: found.owner?.id ?? null };
  if (!isTheirs && !mayAnswer(work.actor, place)) throw refuse("inbox.read_only");
  return found;
}

async function hold(work: Work, id: string): Promise<Ticket> {
  const found = await findForUpdate(work, id);
  if (!found) throw refuse("not_found");
  keepInSight(work, id);
  return found;
}

/** A key is spent in one ticket: pressed again in another, it neither writes there nor shows what it wrote. */
export function requireSpentHere(ticketId: string, before: { ticketId: string }): void {
  if (before.ticketId !== ticketId)
    throw refuse("request.invalid", { fields: [{ path: "key", problem: "spent" }] });
}

/** For whoever reads what hangs on a ticket without holding it: absent and hidden are one. */
export async function requireSeen(work: Pick<Work, "query" | "actor">, id: string): Promise<void> {
  const found = await work.query(sql`select from tickets t where t.id = ${id} and ${seen(work)}`);
  if (found.length === 0) throw refuse("not_found");
}

/** The same for whoever writes beside a ticket: what is merged is written in where it is read. */
export async function requireStanding(work: Pick<Work, "query" | "actor">, id: string): Promise<void> {
  await requireSeen(work, id);
  const [into] = await work.query(sql<{ id: string; number: number }>`
    select m.id, m.number from tickets t join tickets m on m.id = t.merged_into where t.id = ${id}`);
  if (into) throw elsewhere(into);
}
