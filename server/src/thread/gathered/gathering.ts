import type { Work } from "../../platform/work.ts";
import { excerptOf } from "../../tickets/model.ts";
import { findUnanswered } from "../rows.ts";
import { moveBack, moveOver, sumOf } from "./rows.ts";

/** The words of a ticket are read in another, after its own, each with the place it had at home. */
export const bringEntries = (work: Work, fromId: string, into: { id: string; entries: number }) =>
  moveOver(work, fromId, into);

/** Each takes back the place it had; what came for this ticket meanwhile takes the next ones. */
export const returnEntries = (work: Work, to: { id: string; entries: number }, fromId: string) =>
  moveBack(work, to, fromId);

/** What the lists show of a thread, and since when its customer waits. */
export async function sumUpThread(work: Work, ticketId: string) {
  const { text, ...sum } = await sumOf(work, ticketId);
  return { ...sum, excerpt: excerptOf(text), unansweredSince: await findUnanswered(work, ticketId) };
}
