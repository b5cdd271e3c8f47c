import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "./clauses.ts";
import { chanceOf, type Example, learn } from "./learning.ts";
import type { SpokenLanguage } from "./model.ts";
import { clockOf } from "./reckoning.ts";
import { traitsOf } from "./scoring.ts";

type Line = { lang: SpokenLanguage; text: string; label: string; ref: string; tz: string };

const learntFrom = ["sentences.jsonl", "promises.jsonl", "promises_fresh.jsonl", "facts.jsonl"];

const linesOf = (file: string): Line[] =>
  readFileSync(join(import.meta.dirname, "specimens", file), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);

function examplesIn(language: SpokenLanguage): Example[] {
  return learntFrom
    .flatMap(linesOf)
    .filter(({ lang, label }) => lang === language && label !== "soft")
    .flatMap(({ text, label, ref, tz }) => {
      const clock = clockOf(Temporal.Instant.from(ref).toZonedDateTimeISO(tz));
      const { clauses } = parse(text, language, clock);
      const holding = clauses.filter(
        ({ moments, sums }) => sums.length > 0 || moments.some(({ past }) => !past),
      );
      if (holding.length === 0) return [];
      return [
        { clauses: holding.map((clause) => traitsOf(clause, clauses)), engages: label === "commitment" },
      ];
    });
}

const table = (weights: Readonly<Record<string, number>>): string =>
  Object.entries(weights)
    .map(([trait, weight]) => `    ${trait}: ${weight},\n`)
    .join("");

test("the weights in use are those that the specimens teach (vitest --update writes them)", async () => {
  const learnt = (["fr", "en"] as const).map(
    (language) => `  ${language}: {\n${table(learn(examplesIn(language), 1))}  },\n`,
  );

  await expect(
    `import type { Weights } from "./learning.ts";
import type { SpokenLanguage } from "./model.ts";

/** Learnt from the specimens by learning.test.ts; never written by hand. */
export const weights: Readonly<Record<SpokenLanguage, Weights>> = {
${learnt.join("")}};
`,
  ).toMatchFileSnapshot("weights.ts");
});

test("a trait that only promises show speaks for a promise, one that only others show against it", () => {
  const examples: Example[] = [
    { clauses: [["future", "you"]], engages: true },
    { clauses: [["future"]], engages: true },
    { clauses: [["question", "you"]], engages: false },
    { clauses: [["question"]], engages: false },
  ];

  const weights = learn(examples, 0.1);

  expect(chanceOf(["future", "you"], weights)).toBeGreaterThan(0.8);
  expect(chanceOf(["question", "you"], weights)).toBeLessThan(0.2);
});
