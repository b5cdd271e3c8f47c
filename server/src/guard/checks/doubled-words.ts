import type { Check } from "../letter.ts";
import { placesOf } from "../letter.ts";
import type { Found } from "../model.ts";

const doubled = /(?<![\p{L}\p{N}'-])(\p{L}+)(?:[ ]+\1)+(?![\p{L}\p{N}'-])/gu;
/** Said twice on purpose, or by the grammar: “nous nous excusons”, “what he had had”. */
const lawful = {
  fr: new Set(["nous", "vous", "oui", "non", "si", "tres", "bien", "faire", "bla", "petit", "en", "un"]),
  en: new Set(["had", "that", "very", "no", "yes", "so", "bye", "is", "really", "do", "you"]),
};
/** With another subject before it, “vous vous” is no longer one. */
const otherSubject = /(?<![\p{L}\p{N}])(?:je|tu|il|elle|on|nous|vous|ils|elles|qui)\s+$/u;

export const checkDoubledWords: Check = (letter) =>
  [...placesOf(letter, doubled)].flatMap(({ span, match }): Found[] => {
    const [whole, word = ""] = match;
    const times = whole.split(/ +/u).length;
    const subject = otherSubject.test(letter.folded.text.slice(Math.max(0, match.index - 8), match.index));
    const reflexive = letter.language === "fr" && (word === "nous" || word === "vous");
    if (lawful[letter.language].has(word) && times === 2 && !(reflexive && subject)) return [];
    const first = letter.text.slice(span[0], span[1]).split(/\s+/u)[0] ?? word;
    // “vous vous vous” loses one, not two: the reflexive stays.
    const fix = reflexive && !subject ? `${first} ${word}` : first;
    return [
      {
        span,
        kind: "typography",
        weight: "advice",
        advice: { code: "typography.doubled_word", particulars: { word: first } },
        fix,
      },
    ];
  });
