/** A word of a text as it is compared: without accents, cut to what its forms share. Where it was typed is kept. */
export type Token = { word: string; stem: string; start: number; end: number };

const longest = 4000;

/** The beginning of a message says why it was written; what comes after is history. */
export function tokensOf(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.slice(0, longest).matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const word = foldWord(match[0]);
    found.push({ word, stem: stemOf(word), start: match.index, end: match.index + match[0].length });
  }
  return found;
}

export const foldWord = (word: string): string =>
  word.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll("œ", "oe").replaceAll("æ", "ae");

/** Six letters tell families of words apart in both languages, well enough and without a dictionary. */
const stemOf = (word: string): string => word.replace(/(?:s|x|e|es)$/u, "").slice(0, 6) || word;
