import { z } from "zod";
import { At, Id } from "./ids.ts";

const Mark = z.int().min(1).max(5);

/** Two kinds of expectation: operational (fast, right, complete) and relational (courteous, attentive, personal). */
export const SurveyAnswer = z.object({
  /** Overall, 1 to 5. */
  mark: Mark,
  speed: Mark.optional(),
  rightness: Mark.optional(),
  completeness: Mark.optional(),
  courtesy: Mark.optional(),
  listening: Mark.optional(),
  beingKnown: Mark.optional(),
  comment: z.string().trim().max(5000).optional(),
});
export type SurveyAnswer = z.infer<typeof SurveyAnswer>;

export const SurveyResponse = SurveyAnswer.extend({ ticketId: Id, answeredAt: At });
export type SurveyResponse = z.infer<typeof SurveyResponse>;

export type SurveyFacts = {
  "survey.answered": { ticketId: Id; mark: number };
};
