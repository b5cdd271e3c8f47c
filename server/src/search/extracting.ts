import { fold } from "./asking.ts";

const around = 60;
const length = 200;
/** Endings that a stem may have lost: « remboursements » finds « remboursé ». */
const mostDropped = 5;
const shortestStem = 3;

/** The words around the first thing found, on one line; the beginning when it stands elsewhere (in a subject, in a far corner). */
export function extractOf(text: string, terms: readonly string[]): string {
  // One form for all, so that folding keeps places: a letter and its accent are one character before and after.
  const line = text.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
  const place = placeOf(fold(line), terms);
  const from = place <= around ? 0 : startOfWord(line, place - around);
  const to = from + length >= line.length ? line.length : endOfWord(line, from + length);
  return `${from > 0 ? "…" : ""}${line.slice(from, to)}${to < line.length ? "…" : ""}`;
}

function placeOf(folded: string, terms: readonly string[]): number {
  for (let dropped = 0; dropped <= mostDropped; dropped += 1) {
    const places = terms.flatMap((term) => {
      const stem = dropped === 0 ? term : term.slice(0, Math.max(shortestStem, term.length - dropped));
      const place = wordStartingWith(folded, stem);
      return place < 0 ? [] : [place];
    });
    if (places.length > 0) return Math.min(...places);
  }
  return 0;
}

const letter = /[\p{L}\p{N}]/u;

function wordStartingWith(folded: string, stem: string): number {
  let place = folded.indexOf(stem);
  while (place > 0 && letter.test(folded.charAt(place - 1))) place = folded.indexOf(stem, place + 1);
  return place;
}

function startOfWord(line: string, near: number): number {
  const space = line.indexOf(" ", near);
  return space < 0 || space > near + around ? near : space + 1;
}

function endOfWord(line: string, near: number): number {
  const space = line.lastIndexOf(" ", near);
  return space < near - around ? near : space;
}
