import { type Check, placesOf } from "../letter.ts";
import { mannersEn } from "../lists/manners-en.ts";
import { mannersFr } from "../lists/manners-fr.ts";
import type { Found, MannerCode, Manners } from "../model.ts";

/** One pattern a code: the text is walked through ten times, not two hundred. */
const compiled = { fr: compile(mannersFr), en: compile(mannersEn) };

/** Blame and coldness that wear their usual clothes. Irony and contempt without a formula pass: no list hears them. */
export const checkManners: Check = (letter) => {
  const taken: (readonly [number, number])[] = [];
  return compiled[letter.language].flatMap(([code, pattern]) =>
    [...placesOf(letter, pattern)].flatMap(({ span }): Found[] => {
      if (isQuoted(letter.text, span) || taken.some((known) => span[0] < known[1] && known[0] < span[1]))
        return [];
      taken.push(span);
      const kind = code.startsWith("tone.blame") ? "blame" : "coldness";
      return [{ span, kind, weight: "advice", advice: { code, particulars: {} } }];
    }),
  );
};

/** The customer’s own words, repeated between quotation marks, are not ours. */
const isQuoted = (text: string, [start, end]: readonly [number, number]): boolean =>
  /[«“"][^»”"\n]*$/u.test(text.slice(Math.max(0, start - 200), start)) &&
  /^[^«“"\n]*[»”"]/u.test(text.slice(end, end + 200));

function compile(manners: Manners): (readonly [MannerCode, RegExp])[] {
  const codes = Object.keys(manners).filter((code): code is MannerCode => code in manners);
  return codes.map((code) => [
    code,
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${manners[code].join("|")})(?![\\p{L}\\p{N}])`, "gmu"),
  ]);
}
