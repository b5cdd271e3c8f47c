import type { Check } from "../letter.ts";
import { placesOf } from "../letter.ts";
import type { Found } from "../model.ts";

/** Words that lose their last letter before a vowel; an h may be either, so it is left alone. */
const unelided =
  /(?<![\p{L}\p{N}'-])(de|que|je|me|te|se|ne|jusque|lorsque|puisque|le|la)( +)(?=[aeiouy]\p{L})/gu;
const ifHe = /(?<![\p{L}\p{N}'-])(si)( +)(?=ils?(?!\p{L}))/gu;
/** Vowels on paper, consonants in the mouth, or words that are only mentioned. */
const resists =
  /^(?:onz\p{L}+|oui|ouistiti\p{L}*|ouate|uhlan\p{L}*|y(?:aourt|acht|oga|eux|en)\p{L}*|iode|ululer|un|une|uns|unes)(?!\p{L})/u;

export const checkElisions: Check = (letter) =>
  [...placesOf(letter, unelided), ...placesOf(letter, ifHe)].flatMap(({ span, match }): Found[] => {
    const after = letter.folded.text.slice(match.index + match[0].length);
    const word = match[1] ?? "";
    if (word !== "de" && word !== "que" && resists.test(after)) return [];
    if (/^(?:onz|oui|yaourt|yacht|yoga|un deux)/u.test(after)) return [];
    // “de Angers” is most often a name that is read as it stands; “la Une” is a title.
    if (/\p{Lu}/u.test(letter.text[span[1]] ?? "")) return [];
    const written = letter.text.slice(span[0], span[0] + word.length);
    const fix = `${written.slice(0, -1)}’`;
    return [
      {
        span,
        kind: "typography",
        weight: "advice",
        advice: { code: "typography.apostrophe", particulars: {} },
        fix,
      },
    ];
  });
