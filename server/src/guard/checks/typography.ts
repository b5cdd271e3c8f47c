import type { Check, Letter } from "../letter.ts";
import type { Found } from "../model.ts";
import { checkDoubledWords } from "./doubled-words.ts";
import { checkElisions } from "./elisions.ts";

type Advised = Found["advice"];
type Rule = {
  /** Read in the text as it was typed, addresses and links blanked; the span is the group named “spot”. */
  pattern: RegExp;
  advise: (mark: string) => Advised;
  fix: (spot: string) => string;
};

const noBreak = "\u00a0";

const spaceBefore: Rule = {
  // A plain space before the mark is the keyboard’s, and is made unbreakable when it leaves: nobody is told.
  pattern: /(?<=[\p{L}\p{N})»%€])(?<spot>[?!;:])(?=\s|$|»)/dgu,
  advise: (mark) => ({ code: "typography.space_before", particulars: { mark } }),
  fix: (mark) => `${noBreak}${mark}`,
};
const noSpaceBeforeStop: Rule = {
  pattern: /(?<=[\p{L}\p{N})»])(?<spot>[ \t\u00a0\u202f]+[,.])(?=\s|$)/dgu,
  advise: (spot) => ({ code: "typography.no_space_before", particulars: { mark: spot.trim() } }),
  fix: (spot) => spot.trim(),
};
const noSpaceBeforeAny: Rule = {
  ...noSpaceBeforeStop,
  pattern: /(?<=[\p{L}\p{N})"”])(?<spot>[ \t\u00a0\u202f]+[,.?!;:])(?=\s|$)/dgu,
};
const doubledMark: Rule = {
  // Two colons by themselves call a ready reply: only those that a word carries were typed once too often.
  pattern: /(?<spot>,{2,}|;{2,}|(?<=[\p{L}\p{N}»)]):{2,}|(?<![.?!])\.\.(?!\.))(?=\s|$)/dgu,
  advise: (spot) => ({ code: "typography.doubled_mark", particulars: { mark: spot.slice(0, 1) } }),
  fix: (spot) => spot.slice(0, 1),
};
const spaceAfter: Rule = {
  pattern: /(?<=\p{L})(?<spot>[,;])(?=\p{L})|(?<=\p{Ll}{2})(?<stop>\.)(?=\p{Lu}\p{Ll})/dgu,
  advise: (mark) => ({ code: "typography.space_after", particulars: { mark } }),
  fix: (mark) => `${mark} `,
};
const straightQuotes: Rule = {
  pattern: /(?<![\p{L}\p{N}])(?<spot>"[^"\n]{1,200}")(?![\p{L}\p{N}])/dgu,
  advise: () => ({ code: "typography.quotes", particulars: {} }),
  fix: (spot) => `«${noBreak}${spot.slice(1, -1).trim()}${noBreak}»`,
};
const tightQuotes: Rule = {
  ...straightQuotes,
  pattern: /(?<spot>«[^\s«»][^«»\n]{0,200}»|«[^«»\n]{0,200}[^\s«»]»)/dgu,
};
const looseApostrophe: Rule = {
  pattern:
    /(?<![\p{L}\p{N}'’])(?<spot>(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)(?:[`´]|['’][ \u00a0]))(?=\p{L})/dgiu,
  advise: () => ({ code: "typography.apostrophe", particulars: {} }),
  fix: (spot) => spot.replace(/['’`´][ \u00a0]?$/u, "’"),
};
const sentenceStart: Rule = {
  pattern: /(?:^\s*|(?<=\p{L}{2}|[»)])[?!.][ \u00a0]+)(?<spot>\p{Ll})(?=[\p{Ll}'’ ])/dgu,
  advise: () => ({ code: "typography.sentence_start", particulars: {} }),
  fix: (letter) => letter.toUpperCase(),
};

const rules: Record<Letter["language"], readonly Rule[]> = {
  fr: [
    spaceBefore,
    noSpaceBeforeStop,
    doubledMark,
    spaceAfter,
    straightQuotes,
    tightQuotes,
    looseApostrophe,
    sentenceStart,
  ],
  en: [noSpaceBeforeAny, doubledMark, spaceAfter, sentenceStart],
};

/** What a careful printer would correct without asking: each with its correction, one key away. */
export const checkTypography: Check = (letter) => [
  ...rules[letter.language].flatMap((rule) => apply(rule, letter)),
  ...checkDoubledWords(letter),
  ...(letter.language === "fr" ? checkElisions(letter) : []),
];

function apply({ pattern, advise, fix }: Rule, { words }: Letter): Found[] {
  return [...words.matchAll(pattern)].flatMap((match): Found[] => {
    const places = match.indices?.groups?.spot ?? match.indices?.groups?.stop;
    if (!places || abbreviated(words, places[0])) return [];
    const spot = words.slice(...places);
    return [{ span: places, kind: "typography", weight: "advice", advice: advise(spot), fix: fix(spot) }];
  });
}

/** “etc. puis”, “p. ex. celui-ci”, “art. premier”: a full stop that ends no sentence. */
const abbreviated = (text: string, place: number): boolean =>
  /(?<!\p{L})(?:etc|cf|ex|art|env|tél|tel|réf|ref|min|max|approx|vs|no|dept|ext|inc|ltd|mme|mlle|mrs|st|ste)\.\s*$/iu.test(
    text.slice(Math.max(0, place - 12), place),
  );
