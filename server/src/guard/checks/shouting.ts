import type { Check } from "../letter.ts";
import type { Found } from "../model.ts";

/** Two words or more in capitals, one of them longer than an acronym. */
const shouted = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}'’-]*(?:[ ,]+\p{Lu}[\p{Lu}'’-]*)+(?![\p{L}\p{N}])/gu;
const loudWord =
  /(?<![\p{L}\p{N}-])(?:URGENT|JAMAIS|TOUJOURS|IMPOSSIBLE|OBLIGATOIRE|MAINTENANT|IMMÉDIATEMENT|IMMEDIATEMENT|INTERDIT|NEVER|ALWAYS|NOT|NOW|MUST|NON|NO)(?![\p{L}\p{N}-])/gu;

export const checkShouting: Check = ({ words }) => [...capitals(words), ...exclamations(words)];

function capitals(words: string): Found[] {
  const runs = [...words.matchAll(shouted)].filter(([run]) => isLoud(run));
  const found = [...runs, ...words.matchAll(loudWord)].map((match) => spanOf(match, match[0].trimEnd()));
  return found
    .filter(
      (span, index) => !found.slice(0, index).some((known) => known[0] <= span[0] && span[1] <= known[1]),
    )
    .map((span) => ({
      span,
      kind: "capitals",
      weight: "advice",
      advice: { code: "tone.capitals", particulars: {} },
    }));
}

/** “IBAN BIC”, “SAV LYON”: acronyms and towns stand side by side without anybody raising their voice. */
function isLoud(run: string): boolean {
  const words = run.split(/[ ,]+/u).filter((word) => word !== "");
  return words.length >= 3 ? words.some((word) => word.length > 3) : words.every((word) => word.length > 5);
}

/** The first is a smile; every one after it is marked. */
function exclamations(words: string): Found[] {
  const marks = [...words.matchAll(/!(?:[\s\u00a0]*!)*/gu)];
  return marks.flatMap((match, index): Found[] => {
    const several = match[0].length > 1;
    if (!several && index === 0) return [];
    return [
      {
        span: spanOf(match, match[0]),
        kind: "exclamation",
        weight: "advice",
        advice: { code: "tone.exclamation", particulars: {} },
        fix: several && index === 0 ? "!" : ".",
      },
    ];
  });
}

const spanOf = (match: RegExpExecArray, text: string): [number, number] => [
  match.index,
  match.index + text.length,
];
