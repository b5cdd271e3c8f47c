import { atSeams, fold } from "./asking.ts";

const around = 60;
const length = 200;
/** Endings that a stem may have lost: « remboursements » finds « remboursé ». */
const mostDropped = 5;
const shortestStem = 3;

/** The words around the first thing found, on one line; the beginning when it stands elsewhere (in a subject, in a far corner). */
export function extractOf(text: string, terms: readonly string[]): string {
  const place = placeOf(text, terms);
  const from = place <= around ? 0 : startOfWord(text, place - around);
  const to = from + length >= text.length ? text.length : endOfWord(text, from + length);
  const words = text.slice(from, to).replaceAll(/\s+/gu, " ").trim();
  return `${from > 0 ? "…" : ""}${words}${to < text.length ? "…" : ""}`;
}

/** Folding moves places by a letter here and there, and costs: it is for words whose accents are not those typed. */
const placeOf = (text: string, terms: readonly string[]): number =>
  firstOf(text.toLowerCase(), terms) ?? firstOf(fold(text), terms) ?? 0;

function firstOf(words: string, terms: readonly string[]): number | undefined {
  for (let dropped = 0; dropped <= mostDropped; dropped += 1) {
    const places = terms
      .map((term) =>
        wordStartingWith(
          words,
          dropped === 0 ? term : term.slice(0, Math.max(shortestStem, term.length - dropped)),
        ),
      )
      .filter((place) => place >= 0);
    if (places.length > 0) return Math.min(...places);
  }
  return undefined;
}

const letter = /[\p{L}\p{N}]/u;

function wordStartingWith(words: string, stem: string): number {
  let place = words.indexOf(stem);
  while (place > 0 && letter.test(words.charAt(place - 1))) place = words.indexOf(stem, place + 1);
  return place;
}

function startOfWord(text: string, near: number): number {
  const space = text.indexOf(" ", near);
  return space < 0 || space > near + around ? near : space + 1;
}

function endOfWord(text: string, near: number): number {
  const space = text.lastIndexOf(" ", near);
  return space < near - around ? near : space;
}

/** The names of files in which one of the words begins another; null when none does. */
export function filesIn(names: string, terms: readonly string[]): string | null {
  const written = [fold(names), fold(atSeams(names))];
  const isThere = terms.some((term) => written.some((words) => wordStartingWith(words, term) >= 0));
  return isThere ? extractOf(names, terms) : null;
}
