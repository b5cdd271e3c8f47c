import { wholeWords } from "../folding.ts";
import { type Check, placesOf } from "../letter.ts";
import { insults } from "../lists/insults.ts";
import type { Found } from "../model.ts";

const patterns = {
  fr: wholeWords(insults.fr.join("|")),
  en: wholeWords(insults.en.join("|")),
};

/** A stop: such words leave only when a lead has read them too. Names and shop signs are left alone. */
export const checkInsults: Check = (letter) =>
  [...placesOf(letter, patterns[letter.language])].flatMap(({ span }): Found[] => {
    if (isName(letter.text, span)) return [];
    return [{ span, kind: "insult", weight: "stop", advice: { code: "tone.insult", particulars: {} } }];
  });

/** “Le Con Fort”, “Monsieur Tapette”: one word with a capital, inside a sentence. Shouting is no name. */
function isName(text: string, [start, end]: readonly [number, number]): boolean {
  if (!/^\p{Lu}\p{Ll}+$/u.test(text.slice(start, end))) return false;
  return /[\p{L}\p{N}),;’'][ {2}]+(?:[«"“][ {2}]?)?(?:\p{Lu}\p{L}*[ {2}])*$/u.test(
    text.slice(Math.max(0, start - 40), start),
  );
}
