import type { Answered } from "../../server/src/guard/learning/recalling.ts";
import { weighByAnswers } from "../../server/src/guard/learning/weighing.ts";
import type { Finding } from "../../server/src/guard/model.ts";
import type { Reader } from "../../server/src/guard/reading.ts";
import { type Score, score } from "./counting.ts";
import { read } from "./judging.ts";
import type { ReadSet } from "./sets.ts";

export type Answers = Record<"fr" | "en", Answered[]>;
export const noAnswers: Answers = { fr: [], en: [] };

const files = [
  ["promises", "first trials, in view"],
  ["promises_fresh", "first trials, fresh, in view"],
  ["promises_blind", "first trials, **blind**"],
  ["sentences_blind", "ours, **blind**"],
  ["facts", "facts beside promises, in view"],
  ["facts_blind", "facts beside promises, **blind**"],
] as const;

/** Sentences that engage and sentences that do not, with what was answered before or without. */
export async function judgePromises(reader: Reader, sets: ReadSet, answers: Answers): Promise<Score[]> {
  const scores: Score[] = [];
  for (const [file, name] of files) {
    for (const language of ["fr", "en"] as const) {
      const rows = await Promise.all(
        sets("promises", file)
          .filter((each) => each.lang === language && each.label !== "soft")
          .map(async (each) => ({
            expected: each.label === "commitment",
            found: weighByAnswers(await read(reader, each), language, answers[language]),
          })),
      );
      const by = (check: string, pick: (found: readonly Finding[]) => boolean) =>
        score(
          check,
          `${name}, ${language}`,
          rows.map(({ expected, found }) => ({ expected, found: pick(found) })),
        );
      scores.push(
        by("promise, sure", (found) => found.some(({ weight }) => weight === "promise")),
        by("promise, sure or asked", (found) => found.some(isPromise)),
      );
    }
  }
  return scores;
}

export const isPromise = ({ weight }: Finding): boolean => weight === "promise" || weight === "question";

/** Of those whose set says when they fall due or how much they are: how many were read so. */
export async function judgeParticulars(reader: Reader, sets: ReadSet): Promise<string[]> {
  const lines: string[] = [];
  for (const [file, name] of files) {
    const rows = await Promise.all(
      sets("promises", file)
        .filter(({ label }) => label === "commitment")
        .map(async (each) => ({ ...each, found: (await read(reader, each)).filter(isPromise) })),
    );
    const dated = rows.filter(({ due_accept = [] }) => due_accept.length > 0);
    const priced = rows.filter(({ amount }) => amount);
    const dues = dated.filter(({ due_accept = [], found }) =>
      found.some(({ due }) => due_accept.some((accept) => due?.startsWith(accept))),
    );
    const amounts = priced.filter(({ amount, found }) =>
      found.some((each) => each.amount?.value === amount?.value),
    );
    if (dated.length + priced.length > 0)
      lines.push(`| ${name} | ${dues.length}/${dated.length} | ${amounts.length}/${priced.length} |`);
  }
  return lines;
}
