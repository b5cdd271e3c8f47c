import { type SurveyAnswer, SurveyResponse } from "@guichet/contract/surveys.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { findResponse, unplanSurvey, writeResponse } from "./rows.ts";

/**
 * The customer says what they think of it; saying it again corrects the first answer. No permission is asked here:
 * the portal let them in by their signed link, and only a press on its button gets this far.
 */
export async function answerSurvey(work: Work, ticketId: string, answer: SurveyAnswer): Promise<void> {
  if (!(await writeResponse(work, ticketId, answer))) throw refuse("not_found");
  await unplanSurvey(work, ticketId);
  work.announce("survey.answered", { ticketId, mark: answer.mark });
}

export async function readSurvey(work: Work, ticketId: string): Promise<SurveyResponse | null> {
  const found = await findResponse(work, ticketId);
  if (!found) return null;
  return SurveyResponse.parse(
    Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null)),
  );
}
