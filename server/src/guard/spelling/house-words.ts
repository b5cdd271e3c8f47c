import type { Language } from "@guichet/contract/ids.ts";

/** As it is looked up: capitals do not count, accents do; there is one apostrophe and one hyphen. */
export const keyOf = (word: string): string =>
  word.normalize("NFC").toLowerCase().replaceAll("’", "'").replaceAll("‑", "-");

/**
 * Whether the house says a word: in any capitals, in the plural, and without its first accent where a capital stands in
 * its place, as French is often typed.
 */
export function openHouseWords(words: readonly string[]): (word: string, language: Language) => boolean {
  const ours = new Set(words.map(keyOf));
  const begun = new Set([...ours].map(withoutFirstAccent));
  const has = (word: string, key: string) => ours.has(key) || (/^\p{Lu}/u.test(word) && begun.has(key));
  return (word, language) => {
    const key = keyOf(word);
    return has(word, key) || singulars(key, language).some((single) => has(word, single));
  };
}

const singulars = (key: string, language: Language): string[] =>
  (language === "fr" ? /[sx]$/u : /(?:['])?s$/u).test(key) ? [key.replace(/'?[sx]$/u, "")] : [];

const withoutFirstAccent = (key: string): string =>
  key.charAt(0).normalize("NFD").replaceAll(/\p{M}/gu, "") + key.slice(1);
