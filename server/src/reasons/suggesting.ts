import type { Language } from "@guichet/contract/ids.ts";
import type { AskingReasons, ReasonSuggestion } from "@guichet/contract/reasons.ts";
import { requireReading } from "../access/policy.ts";
import { hearLanguage, languageHeard } from "../language/incoming/hearing.ts";
import { stemsOf } from "../language/incoming/lessons.ts";
import type { Work } from "../platform/work.ts";
import { findLessons } from "./lesson-rows.ts";
import { candidatesAmong } from "./likely/candidates.ts";
import { likeliest } from "./likely/weighing.ts";
import { listReasonRows } from "./rows.ts";

/** The words of a text lead to two reasons at most, or to none when nothing is likely enough. */
export async function suggestReasons(
  work: Pick<Work, "query" | "actor">,
  { text, language }: AskingReasons,
): Promise<ReasonSuggestion[]> {
  requireReading(work.actor);
  const spoken = language ?? spokenIn(text);
  if (spoken === null) return [];
  const reasons = (await listReasonRows(work)).filter(({ retiredAt }) => retiredAt === null);
  if (reasons.length === 0) return [];
  const lessons = await findLessons(work, stemsOf(text));
  const candidates = candidatesAmong(reasons);
  return likeliest({ text, language: spoken, candidates, lessons });
}

/** Few words are read as French, the first language of the house; another language than our two is not guessed at. */
function spokenIn(text: string): Language | null {
  const heard = hearLanguage(text);
  if (heard === null) return "fr";
  return languageHeard(heard);
}
