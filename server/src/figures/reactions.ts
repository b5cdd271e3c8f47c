import type { Facts } from "@guichet/contract/facts.ts";
import type { Work } from "../platform/work.ts";
import { afterDeed, type Deed, measured } from "./measuring.ts";
import { insertHours, insertMeasures, listHours, lockMeasures, readWords, writeMeasures } from "./rows.ts";

export async function measureOpening(
  work: Work,
  { ticket, answerable }: Facts["ticket.opened"],
): Promise<void> {
  const automatic = !answerable && ticket.waitingSince === null;
  insertMeasures(work, ticket.id, { openedAt: ticket.openedAt, imported: ticket.imported, automatic });
}

export const measureTaking = (work: Work, { ticketId }: Facts["ticket.taken"]): Promise<void> =>
  measureAgain(work, ticketId, "taken");

export const measureClosing = (work: Work, { ticketId }: Facts["ticket.closed"]): Promise<void> =>
  measureAgain(work, ticketId, "closed");

export const measureReopening = (work: Work, { ticketId }: Facts["ticket.reopened"]): Promise<void> =>
  measureAgain(work, ticketId, "reopened");

/** A note is not an answer. */
export async function measureAnswer(work: Work, { ticketId, entry }: Facts["entry.written"]): Promise<void> {
  if (entry.kind === "sent") await measureAgain(work, ticketId);
}

/** An answer that was taken back was never an answer. */
export const measureWithdrawal = (work: Work, { ticketId }: Facts["entry.withdrawn"]): Promise<void> =>
  measureAgain(work, ticketId);

/** New hours count from now on. */
export const keepHours = (work: Work): Promise<void> => insertHours(work);

async function measureAgain(work: Work, ticketId: string, name?: Deed["name"]): Promise<void> {
  const [before, words, hours] = await Promise.all([
    lockMeasures(work, ticketId),
    readWords(work, [ticketId]),
    listHours(work),
  ]);
  const said = words.get(ticketId);
  if (!before || !said) return;
  const raw = name ? afterDeed(before, { name, at: work.now.toString(), actor: work.actor }) : before;
  await writeMeasures(work, ticketId, measured(raw, said, hours));
}
