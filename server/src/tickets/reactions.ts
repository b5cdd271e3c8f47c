import type { Facts } from "@guichet/contract/facts.ts";
import type { Work } from "../platform/work.ts";
import { reopenTicket } from "./closing.ts";
import { lockWhereRead } from "./locking.ts";
import { writeSendFailure } from "./rows.ts";

/** A reply that calls for an answer reopens; a “merci”, a bounce or an absence notice does not. */
export async function reopenOnReply(work: Work, { ticketId, entry }: Facts["entry.received"]): Promise<void> {
  if (entry.callsForAnswer) await reopenTicket(work, ticketId, "reply");
}

export async function showSendFailure(work: Work, { ticketId }: Facts["departure.failed"]): Promise<void> {
  if (!ticketId) return;
  const { ticket } = await lockWhereRead(work, ticketId);
  await writeSendFailure(work, ticket.id, true);
}

export async function hideSendFailure(
  work: Work,
  { ticketId, entryId, allWell }: Facts["departure.left"],
): Promise<void> {
  if (!ticketId || !entryId || !allWell) return;
  const { ticket } = await lockWhereRead(work, ticketId);
  if (ticket.sendFailedAt !== null) await writeSendFailure(work, ticket.id, false);
}
