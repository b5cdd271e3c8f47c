import type { GuardAnswer } from "@guichet/contract/guard.ts";
import type { Language } from "@guichet/contract/ids.ts";
import { requirePerson } from "../access/policy.ts";
import type { Work } from "../platform/work.ts";
import type { Answered } from "./learning/recalling.ts";
import { shapeOf } from "./learning/shapes.ts";
import type { Finding } from "./model.ts";
import { findAnswers, writeAnswer } from "./rows.ts";

/** One click, remembered by the shape of the sentence. Announced to nobody: it judges a guess, not a person. */
export async function answerGuard(work: Work, { text, language, answer }: GuardAnswer): Promise<void> {
  const { id } = requirePerson(work.actor);
  const shape = shapeOf(text, language);
  if (shape !== "") await writeAnswer(work, { shape, language, answer, agentId: id });
}

/** What was answered before to sentences like those that would be asked now. */
export function answersFor(
  work: Work,
  language: Language,
  findings: readonly Finding[],
): Promise<Answered[]> {
  const asked = findings.filter(({ weight }) => weight === "question" || weight === "promise");
  return findAnswers(work, language, [...new Set(asked.map(({ excerpt }) => shapeOf(excerpt, language)))]);
}
