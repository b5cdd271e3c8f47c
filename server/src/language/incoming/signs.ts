import { readFileSync } from "node:fs";
import type { SpokenLanguage } from "../model.ts";
import { foldWord, type Token } from "./tokens.ts";

/** A word or a phrase that leads to a meaning; `from` and `to` are places among the words of a text. */
type Sign = { meaning: string; weight: number; parts: readonly Part[] };
type Part = { word: string; prefix: boolean };
export type Hit = { meaning: string; weight: number; from: number; to: number };

/** Signs by their first word, whole or by its first three letters. */
export type Signs = { whole: ReadonlyMap<string, Sign[]>; begun: ReadonlyMap<string, Sign[]> };

/** Two words may stand between those of a phrase: « mettre donc vite fin ». */
const between = 2;

export const readSigns = (language: SpokenLanguage, file: "signs" | "urgency" = "signs"): Signs =>
  indexed(linesOf(`${file}.${language}.txt`).flatMap(signsOfLine));

/** What a house says of its own: each a word or a phrase, as the lists write them. */
export const signsFrom = (meaning: string, written: readonly string[]): Signs =>
  indexed(written.flatMap((each) => signOf(meaning, each) ?? []));

export function linesOf(file: string): string[] {
  const text = readFileSync(new URL(file, import.meta.url), "utf8");
  return text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
}

function signsOfLine(line: string): Sign[] {
  const at = line.indexOf(":");
  const meaning = line.slice(0, at);
  return line
    .slice(at + 1)
    .split(",")
    .flatMap((each) => signOf(meaning, each) ?? []);
}

const weights: Readonly<Record<string, number>> = { "!": 2, "~": 0.5 };

function signOf(meaning: string, written: string): Sign | undefined {
  const trimmed = written.trim();
  const weight = weights[trimmed.at(-1) ?? ""] ?? 1;
  const parts = (foldWord(trimmed).match(/[\p{L}\p{N}]+\*?/gu) ?? []).map((part) => ({
    word: part.replace("*", ""),
    prefix: part.endsWith("*"),
  }));
  return parts.length === 0 ? undefined : { meaning, weight, parts };
}

function indexed(signs: readonly Sign[]): Signs {
  const whole = new Map<string, Sign[]>();
  const begun = new Map<string, Sign[]>();
  for (const sign of signs) {
    const [first] = sign.parts;
    if (!first) continue;
    const [index, key] = first.prefix ? [begun, first.word.slice(0, 3)] : [whole, first.word];
    index.set(key, [...(index.get(key) ?? []), sign]);
  }
  return { whole, begun };
}

/** Each sign once, however often it is said: repeating oneself proves nothing. */
export function hitsIn(tokens: readonly Token[], signs: Signs): Hit[] {
  const hits = new Map<Sign, Hit>();
  for (const [from, token] of tokens.entries()) {
    const candidates = [
      ...(signs.whole.get(token.word) ?? []),
      ...(signs.begun.get(token.word.slice(0, 3)) ?? []),
    ];
    for (const sign of candidates) {
      const to = endOf(tokens, from, sign.parts);
      if (to === null || hits.has(sign)) continue;
      hits.set(sign, {
        meaning: sign.meaning,
        weight: sign.weight * (1 + 0.35 * (sign.parts.length - 1)),
        from,
        to,
      });
    }
  }
  return [...hits.values()];
}

function endOf(tokens: readonly Token[], from: number, parts: readonly Part[]): number | null {
  let place = from;
  for (const [index, part] of parts.entries()) {
    const reach = index === 0 ? 0 : between;
    const found = tokens
      .slice(place, place + reach + 1)
      .findIndex(({ word }) => (part.prefix ? word.startsWith(part.word) : isForm(word, part.word)));
    if (found < 0) return null;
    place += found + 1;
  }
  return place;
}

/** A list names a word once: its plural is the same word. */
const isForm = (word: string, listed: string): boolean =>
  word === listed || (listed.length > 3 && (word === `${listed}s` || word === `${listed}x`));
