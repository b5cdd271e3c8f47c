import { fold } from "../folding.ts";
import type { Letter } from "../letter.ts";
import { knownWords } from "../lists/known-words.ts";
import type { Found } from "../model.ts";
import { openHouseWords } from "../spelling/house-words.ts";
import type { Speller } from "../spelling/speller.ts";

const token = /(?<![\p{L}\p{N}_@#/\\.-])\p{L}+(?:['’‑-]\p{L}+)*(?![\p{L}\p{N}_@]|[-/\\.]\p{N})/gu;
const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)['’]/iu;
const mostCorrected = 5;
/** Longer than any word: a key somebody leant on, and the dictionary would take minutes over it. */
const longest = 40;

/** Words the dictionary does not know, less those that are nobody’s mistake: names, acronyms, the house’s own. */
export function checkSpelling(letter: Letter, speller: Speller): Found[] {
  const names = new Set(letter.circumstances.words.map((word) => fold(word).text));
  const isSaidHere = openHouseWords(letter.circumstances.houseWords);
  const isOurs = (word: string) => names.has(fold(word).text) || isSaidHere(word, letter.language);
  const corrections = new Map<string, string | undefined>();
  const correct = (word: string) => {
    if (!corrections.has(word) && corrections.size < mostCorrected) {
      corrections.set(word, speller.slip(word));
    }
    return corrections.get(word);
  };
  return [...letter.words.matchAll(token)].flatMap((match): Found[] => {
    const [word] = match;
    const span = [match.index, match.index + word.length] as const;
    if (isKnown(word, letter, { speller, isOurs }) || isName(word, match.index, letter.words)) return [];
    const fix = correct(word);
    return [
      {
        span,
        kind: "spelling",
        weight: "advice",
        advice: { code: "spelling.unknown", particulars: { word } },
        ...(fix ? { fix } : {}),
      },
    ];
  });
}

type Known = { speller: Speller; isOurs: (word: string) => boolean };

function isKnown(word: string, letter: Letter, known: Known): boolean {
  if (word.length < 2 || word.length > longest || /^\p{Lu}+s?$/u.test(word) || /^\p{Ll}+\p{Lu}/u.test(word))
    return true;
  const plain = word.toLowerCase().replaceAll("’", "'");
  if (knownWords[letter.language].has(plain) || known.isOurs(word)) return true;
  const straight = word.replaceAll("’", "'").replaceAll("‑", "-");
  if (known.speller.knows(straight)) return true;
  const bare = straight.replace(elided, "");
  if (bare !== straight) return isKnown(bare, letter, known);
  const parts = straight.split(/['-]/u);
  return parts.length > 1 && parts.every((part) => isKnown(part, letter, known));
}

/** An unknown word with a capital in the middle of a sentence is a name; so is one in the last lines, where people sign. */
function isName(word: string, place: number, text: string): boolean {
  if (!/^(?:\p{L}['’])?\p{Lu}/u.test(word)) return false;
  const before = text.slice(Math.max(0, place - 40), place);
  if (/[^\s.!?…:»«"“(–—-][ {2}]+$/u.test(before) || /['’(«“"][ {2}]?$/u.test(before)) return true;
  if (/(?<!\p{L})(?:m|mm|mr|mrs|ms|mme|mmes|mlle|dr|me|pr|st|ste)\.?\s+$/iu.test(before)) return true;
  return isSignature(text, place);
}

/** A short line among the last three, after a closing: somebody’s name, and what they do. */
function isSignature(text: string, place: number): boolean {
  const after = text.slice(place).split("\n");
  const line = text.slice(text.lastIndexOf("\n", place - 1) + 1).split("\n")[0] ?? "";
  return place > 0 && text.includes("\n") && after.length <= 3 && line.split(/\s+/u).length <= 6;
}
