import type { Facts } from "@guichet/contract/facts.ts";
import { stemsOf } from "../language/incoming/lessons.ts";
import type { Work } from "../platform/work.ts";
import { teachReason, unteachReason } from "../reasons/learning.ts";
import { isUrgentReason } from "../reasons/perimeter.ts";
import { weighTicket } from "../tickets/marking/urgency.ts";
import { findFirstWords, findKept, insertReading, writeTaught } from "./rows.ts";

type Reasoned = Facts["ticket.reasoned"];

/** Somebody says why a customer wrote: the next of that kind is better understood. What was taught before is taken back. */
export async function learnReason(work: Work, { ticketId, reason }: Reasoned): Promise<void> {
  if (work.actor.kind !== "agent") return;
  const kept = (await findKept(work, ticketId)) ?? (await readNow(work, ticketId));
  if (!kept || kept.taught === (reason?.id ?? null)) return;
  if (kept.taught !== null) await unteachReason(work, kept.taught, kept.stems);
  if (reason) await teachReason(work, reason.id, kept.stems);
  await writeTaught(work, ticketId, reason?.id ?? null);
}

/** What some reasons are about cannot wait, whatever the words. */
export async function weighReason(work: Work, { ticketId, reason }: Reasoned): Promise<void> {
  const isUrgent = reason !== null && (await isUrgentReason(work, reason.id));
  await weighTicket(work, ticketId, (why) => {
    const others = why.filter((each) => each !== "reason");
    return isUrgent ? [...others, "reason"] : others;
  });
}

/** Given before the reading came, or to a ticket that was there before it. */
async function readNow(work: Work, ticketId: string) {
  const words = await findFirstWords(work, ticketId);
  if (words === null) return undefined;
  await insertReading(work, ticketId, { suggestions: [], urgent: [], stems: stemsOf(words) });
  return findKept(work, ticketId);
}
