import type { Assistant, Question, QuestionName, SettlingQuestion } from "@guichet/contract/assistant.ts";
import { QuestionName as names } from "@guichet/contract/assistant.ts";
import { requireAdmin } from "../access/policy.ts";
import type { Work } from "../platform/work.ts";
import { showOutside } from "./outside.ts";
import { findMeasure, forgetQuestion, selectSettled, writeQuestion } from "./rows.ts";

/** Where the first day stands. Everything it asks can be changed later, each in its own place. */
export async function showAssistant(work: Work, url: string): Promise<Assistant> {
  requireAdmin(work.actor);
  const [settled, measure, outside] = await Promise.all([
    selectSettled(work),
    findMeasure(work),
    showOutside(work, url),
  ]);
  const questions = names.options.map(
    (name): Question =>
      settled.find((each) => each.name === name) ?? { name, state: "open", askedOf: null, saidAt: null },
  );
  return { questions, measure, outside };
}

/** The answer itself is given to the module it belongs to; here stands only that it was, or that it waits. */
export async function settleQuestion(
  work: Work,
  name: QuestionName,
  { state, askedOf }: SettlingQuestion,
): Promise<void> {
  requireAdmin(work.actor);
  if (state === "open") await forgetQuestion(work, name);
  else await writeQuestion(work, { name, state, askedOf: state === "asked" ? askedOf : null });
  work.announce("question.settled", { name, state });
}
