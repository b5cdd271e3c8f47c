import type { Facts } from "@guichet/contract/facts.ts";
import type { Work } from "../platform/work.ts";
import { planSurvey, unplanSurvey } from "./rows.ts";

/** Once per ticket, some time after its closing: long enough for “it is solved” to have proved true. */
export async function scheduleSurvey(
  work: Work,
  { ticketId, closedAt }: Facts["ticket.closed"],
): Promise<void> {
  await planSurvey(work, ticketId, closedAt);
}

/** Nobody is asked how it went while it goes on; the next closing starts the delay again. */
export async function cancelSurvey(work: Work, { ticketId }: Facts["ticket.reopened"]): Promise<void> {
  await unplanSurvey(work, ticketId);
}
