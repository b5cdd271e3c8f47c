import type { SpokenLanguage } from "./model.ts";
import { normalise } from "./normalising.ts";

export type Sentence = { start: number; end: number; text: string };

/** Words whose dot ends no sentence. */
const abbreviation =
  /(?:^|[\s(«"'’])(?:mm?|mmes?|mlles?|mr?s?|ms|dr|pr|me|prof|st|ste|sr|jr|no|nº|n°|art|tel|tél|env|max|min|approx|réf|ref|cf|p|pp|ex|bd|av|etc|vs|jan|janv|feb|fév|févr|mar|apr|avr|jun|jul|juil|aug|sept?|oct|nov|déc|dec|mon|tues?|wed|thurs?|thu|fri|sat|sun|lun|mer|jeu|ven|sam|dim|hrs?|mins?|e\.g|i\.e|a\.m|p\.m|p\.ex|c\.-à-d|[A-Z])$/iu;

/** A bullet, a dash or a number opens a line of its own. */
const listItem = /^\s*(?:[-–—•*▪◦‣·]|\d{1,2}[.)]|[a-z]\))\s/u;

/** Where each sentence of a text lies; offsets are those of the text, white space around it left out. */
export function splitSentences(text: string): Sentence[] {
  return linesOf(text).flatMap((line) => sentencesOfLine(text, line));
}

type Stretch = { start: number; end: number };

/** A line ends a sentence, unless the next one plainly goes on: wrapped text starts with a small letter. */
function linesOf(text: string): Stretch[] {
  const lines: Stretch[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r?\n|$/g)) {
    const line = { start, end: match.index };
    const before = lines.at(-1);
    const content = text.slice(line.start, line.end);
    if (before && goesOn(text.slice(before.start, before.end), content)) before.end = line.end;
    else lines.push(line);
    start = match.index + match[0].length;
  }
  return lines;
}

const goesOn = (before: string, line: string): boolean =>
  before.length >= 50 && /[\p{L}\p{N},]\s*$/u.test(before) && /^\p{Ll}/u.test(line) && !listItem.test(line);

function sentencesOfLine(text: string, line: Stretch): Sentence[] {
  const found: Sentence[] = [];
  let start = line.start;
  const add = (end: number) => {
    const sentence = trimmed(text, start, end);
    if (sentence) found.push(sentence);
    start = end;
  };
  const content = text.slice(line.start, line.end);
  for (const match of content.matchAll(/[.!?…]+["»”)\]]*(?=\s|$)/gu)) {
    const end = line.start + match.index + match[0].length;
    if (!endsNothing(text.slice(start, line.start + match.index), match[0], text.slice(end, line.end)))
      add(end);
  }
  add(line.end);
  return found;
}

function endsNothing(before: string, mark: string, after: string): boolean {
  const next = after.trimStart().charAt(0);
  if (/^[?!]/u.test(mark) && /^[?!]/u.test(next)) return true;
  if (mark !== ".") return /^(?:\.\.|…)/u.test(mark) && /\p{Ll}/u.test(next);
  if (next === "") return false;
  if (/^\s*\d{1,2}$/u.test(before)) return true;
  return abbreviation.test(before) && !/^(?:etc|a\.m|p\.m|hrs?|mins?|max|min)$/iu.test(before.slice(-3))
    ? true
    : abbreviation.test(before) && /\p{Ll}|\d/u.test(next);
}

function trimmed(text: string, from: number, to: number): Sentence | null {
  const content = text.slice(from, to);
  const opening = /^\s*(?:(?:[-–—•*▪◦‣·>]|\d{1,2}[.)])\s+)?/u.exec(content)?.[0].length ?? 0;
  const start = from + opening;
  const said = text.slice(start, to).trimEnd();
  return said === "" ? null : { start, end: start + said.length, text: said };
}

const asking: Record<SpokenLanguage, RegExp> = {
  fr: /^(?:(?:et|mais|alors|bonjour|du coup)[ ,]+)*(?:est-ce que|qu'est-ce|quand (?:est|pou|souh|voul|pref)|pourquoi|combien|comment (?:sou|voul|pou|pref)|quel(?:le)?s? \w+ (?:vous|pref|sou|pou|voul|est|avez)|(?:pouvez|pourriez|pourrait|avez|auriez|etes|seriez|souhaitez|voulez|voudriez|preferez|confirmez|serait|peut|faut|sera)-(?:vous|il|elle|on|nous)\b)/,
  en: /^(?:(?:and|but|so|hi|hello)[ ,]+)*(?:(?:could|can|would|will|do|did|are|were|have|has|may|might|should|is|was) (?:you|we|i|it|there|that|this)\b|(?:when|why|how|which|what|where|who) (?:would|do|did|is|are|was|were|can|could|day|time|of)\b)/,
};

/** With or without its mark: hurried people forget it. */
export function isQuestion(sentence: string, language: SpokenLanguage): boolean {
  if (/\?["»”)\s]*$/u.test(sentence)) return true;
  return !/[.!]\s*$/u.test(sentence) && asking[language].test(normalise(sentence.trim(), language).text);
}
