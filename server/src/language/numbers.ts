import type { SpokenLanguage } from "./model.ts";

// biome-ignore format: a table reads best with one rule a line.
const words: Record<SpokenLanguage, Readonly<Record<string, number>>> = {
  fr: {
    un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11,
    douze: 12, treize: 13, quatorze: 14, quinze: 15, seize: 16, vingt: 20, trente: 30, quarante: 40, cinquante: 50,
    soixante: 60, "soixante-dix": 70, "soixante-douze": 72, "quarante-huit": 48, "vingt-quatre": 24,
    "quatre-vingts": 80, "quatre-vingt-dix": 90, cent: 100, "deux cents": 200, mille: 1000, quelques: 3,
    "une dizaine de": 10, "une dizaine d'": 10, "une quinzaine de": 15, "une vingtaine de": 20, "une vingtaine d'": 20,
    "une trentaine de": 30, "une trentaine d'": 30, "une centaine de": 100, "une centaine d'": 100,
    "une cinquantaine d'": 50, "une paire de": 2, "une huitaine de": 8,
  },
  en: {
    a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
    eleven: 11, twelve: 12, fourteen: 14, fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60,
    seventy: 70, eighty: 80, ninety: 90, "a hundred": 100, "one hundred": 100, hundred: 100, "a thousand": 1000,
    "twenty-four": 24, "forty-eight": 48, "seventy-two": 72, "a couple of": 2, couple: 2, "a few": 3, few: 3,
    several: 5, "the": 1, another: 1,
  },
};

const alternatives = (language: SpokenLanguage): string =>
  Object.keys(words[language])
    .toSorted((one, other) => other.length - one.length)
    .join("|");

/** A number in figures or in words, as the source of a pattern. */
export const numberPattern: Readonly<Record<SpokenLanguage, string>> = {
  fr: `(?:\\d{1,3}(?:[.,]\\d)?|(?:${alternatives("fr")})(?![a-z]))`,
  en: `(?:\\d{1,3}(?:\\.\\d)?|(?:${alternatives("en")})(?![a-z]))`,
};

export function numberOf(said: string | undefined, language: SpokenLanguage): number | null {
  if (said === undefined) return null;
  const figures = Number(said.replace(",", "."));
  if (!Number.isNaN(figures)) return figures;
  return words[language][said.trim()] ?? summed(said.trim().split(/[ -](?:et |and )?/), language);
}

/** "Cent vingt", "two hundred and fifty": each word adds to the last, hundreds and thousands multiply it. */
function summed(parts: readonly string[], language: SpokenLanguage): number | null {
  let total = 0;
  for (const part of parts) {
    const value = words[language][part];
    if (value === undefined) return null;
    total = value >= 100 && total > 0 ? total * value : total + value;
  }
  return total;
}
