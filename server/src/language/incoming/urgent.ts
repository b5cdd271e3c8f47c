import type { SpokenLanguage } from "../model.ts";
import { hitsIn, readSigns, type Signs } from "./signs.ts";
import { tokensOf } from "./tokens.ts";

/** A fact that cannot wait, and the words that state it. */
export type Urgent = { why: string; words: string[] };

/** One plain statement, or two faint ones. */
const enough = 2;

const known = new Map<SpokenLanguage, Signs>();

/**
 * Facts a customer states that cannot wait: work stopped, no heating, danger, a date in law. Anger is no such fact, nor
 * is somebody frail named by the way: they hasten a need that is there.
 */
export function urgentFacts(text: string, language: SpokenLanguage): Urgent[] {
  const signs = known.get(language) ?? readSigns(language, "urgency");
  known.set(language, signs);
  const tokens = tokensOf(text);
  const found = new Map<string, { weight: number; words: string[] }>();
  for (const { meaning, weight, from, to } of hitsIn(tokens, signs)) {
    const there = found.get(meaning) ?? { weight: 0, words: [] };
    found.set(meaning, there);
    there.weight += weight;
    there.words.push(text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0));
  }
  const needs = [...found].filter(([why, { weight }]) => why !== "vulnerable" && weight >= enough);
  const frail = found.get("vulnerable");
  const counted =
    frail && (needs.length > 0 || frail.weight >= enough) ? [["vulnerable", frail] as const] : [];
  return [...counted, ...needs].map(([why, { words }]) => ({ why, words: [...new Set(words)].slice(0, 3) }));
}
