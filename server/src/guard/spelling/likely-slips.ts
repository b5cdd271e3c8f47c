import type { Language } from "@guichet/contract/ids.ts";

const accents: Record<string, string> = { e: "éèêë", a: "àâ", i: "îï", o: "ô", u: "ùûü", c: "ç" };
const consonants = /[bcdfglmnprst]/u;

/**
 * The word as it was most likely meant, when one finger slipped: two letters swapped, one doubled or not, an accent or
 * an apostrophe left out. Some sixty forms, most likely first, where a dictionary’s own search tries thousands.
 */
export function likelySlips(word: string, language: Language): string[] {
  const letters = [...word];
  const forms = letters.flatMap((letter, index) => {
    const put = (count: number, instead: string) =>
      `${letters.slice(0, index).join("")}${instead}${letters.slice(index + count).join("")}`;
    const next = letters[index + 1] ?? "";
    const swapped = next && next !== letter ? [put(2, next + letter)] : [];
    const single = next === letter ? [put(1, "")] : [];
    const doubled = next !== letter && consonants.test(letter) ? [put(1, letter + letter)] : [];
    if (language === "en") return [...single, ...doubled, ...swapped];
    const apostrophe = index > 0 ? [put(0, "’")] : [];
    return [
      ...single,
      ...doubled,
      ...swapped,
      ...accentsOf(letter).map((each) => put(1, each)),
      ...apostrophe,
    ];
  });
  return [...new Set(forms)];
}

/** With another accent, or with none. */
function accentsOf(letter: string): string[] {
  const plain = letter.normalize("NFD").charAt(0);
  return [plain, ...(accents[plain] ?? "")].filter((each) => each !== letter && accents[plain] !== undefined);
}
