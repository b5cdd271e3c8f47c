import { requireWriting } from "../../access/policy.ts";
import type { Work } from "../../platform/work.ts";
import { lockTicket } from "../locking.ts";
import type { Ticket } from "../model.ts";
import { rowOf } from "./aside.ts";
import { bringBack, putWithSpam } from "./rows.ts";

/** Nobody waits for an answer here: out of the lists, kept in one of its own, and as it was in one press. */
export async function markSpam(work: Work, id: string): Promise<void> {
  requireWriting(work.actor);
  const ticket = await lockTicket(work, id);
  if (ticket.spamAt !== null) return;
  await putWithSpam(work, id);
  work.announce("spam.marked", { ticketId: id, row: await rowOf(work, id) });
}

export async function liftSpam(work: Work, id: string): Promise<void> {
  requireWriting(work.actor);
  await notSpam(work, await lockTicket(work, id));
}

/** Words that came for it meanwhile are waited for as any others. */
export async function notSpam(work: Work, { id, spamAt }: Ticket): Promise<void> {
  if (spamAt === null) return;
  await bringBack(work, id);
  work.announce("spam.lifted", { ticketId: id, row: await rowOf(work, id) });
}
