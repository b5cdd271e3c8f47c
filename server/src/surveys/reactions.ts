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
export async function cancelSurvey(work: Work, { ticketId }: { ticketId: string }): Promise<void> {
  await unplanSurvey(work, ticketId);
}

/** Closed as it was before it was merged: what was not asked then is asked now. */
export async function surveyAgain(work: Work, { ticketId, row }: Facts["spam.lifted"]): Promise<void> {
  if (row.closedAt !== null) await planSurvey(work, ticketId, row.closedAt);
}
