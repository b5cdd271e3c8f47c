import { requireWriting } from "../../access/policy.ts";
import type { Work } from "../../platform/work.ts";
import { requireUsable } from "../../reasons/perimeter.ts";
import { lockTicket } from "../locking.ts";
import { findReasonId, writeReason } from "./rows.ts";

/** Why the customer wrote, as somebody of ours understands it. Saying it again changes nothing. */
export async function giveReason(work: Work, ticketId: string, reasonId: string): Promise<void> {
  requireWriting(work.actor);
  await lockTicket(work, ticketId);
  const reason = await requireUsable(work, reasonId);
  if (await writeReason(work, ticketId, reason.id)) work.announce("ticket.reasoned", { ticketId, reason });
}

/** Nobody knows why after all. */
export async function takeReasonBack(work: Work, ticketId: string): Promise<void> {
  requireWriting(work.actor);
  await lockTicket(work, ticketId);
  if (await writeReason(work, ticketId, null)) work.announce("ticket.reasoned", { ticketId, reason: null });
}

export const reasonOf = (work: Pick<Work, "query">, ticketId: string): Promise<string | null> =>
  findReasonId(work, ticketId);
