import { Refusal } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { markSent, takeDue, unplanSurvey } from "./rows.ts";

/** Writes the departure of a survey and says its id. Given by dispatch, which knows nothing of surveys. */
export type SendSurvey = (work: Work, survey: { ticketId: string }) => Promise<string>;

const batch = 20;

/** Each survey leaves once, with its departure in the same transaction. Returns true when there may be more. */
export async function sendDueSurveys(work: Work, send: SendSurvey): Promise<boolean> {
  const due = await takeDue(work, batch);
  for (const ticketId of due) await sendOne(work, ticketId, send);
  return due.length === batch;
}

/** Whoever can't be written to any more is not asked, and holds nobody else back. */
async function sendOne(work: Work, ticketId: string, send: SendSurvey): Promise<void> {
  try {
    await markSent(work, ticketId, await send(work, { ticketId }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await unplanSurvey(work, ticketId);
  }
}
