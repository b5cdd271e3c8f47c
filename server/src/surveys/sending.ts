import type { Work } from "../platform/work.ts";
import { markSent, takeDue } from "./rows.ts";

/** Writes the departure of a survey and says its id. Given by dispatch, which knows nothing of surveys. */
export type SendSurvey = (work: Work, survey: { ticketId: string }) => Promise<string>;

const batch = 20;

/** Each survey leaves once, with its departure in the same transaction. Returns true when there may be more. */
export async function sendDueSurveys(work: Work, send: SendSurvey): Promise<boolean> {
  const due = await takeDue(work, batch);
  for (const ticketId of due) await markSent(work, ticketId, await send(work, { ticketId }));
  return due.length === batch;
}
