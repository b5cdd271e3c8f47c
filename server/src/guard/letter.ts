import type { Language } from "@guichet/contract/ids.ts";
import type { ReadingCalendar } from "../language/model.ts";
import { type Folded, fold } from "./folding.ts";
import type { Circumstances, Found, Writing } from "./model.ts";

/** A text opened for reading: what every check looks at, prepared once. */
export type Letter = {
  text: string;
  /** The same length, where addresses and links are blanked: nothing in them is a word. */
  words: string;
  folded: Folded;
  language: Language;
  kind: Writing["kind"];
  at: Temporal.ZonedDateTime;
  calendar: ReadingCalendar | null;
  attachments: readonly string[];
  circumstances: Circumstances;
};

export type Check = (letter: Letter) => Found[];

/** An address is looked for where one can begin only: a long run of letters is gone through once. */
const noWords = /(?:https?:\/\/|www\.)\S+|(?<![^\s@<>"])[^\s@<>"]+@[^\s@<>"]+\.[\p{L}]{2,}/giu;

export function openLetter(
  writing: Writing,
  language: Language,
  calendar: ReadingCalendar | null = null,
): Letter {
  const words = writing.text.replace(noWords, (found) => "\u0001".repeat(found.length));
  return {
    text: writing.text,
    words,
    folded: fold(words),
    language,
    kind: writing.kind,
    at: Temporal.Instant.from(writing.instant).toZonedDateTimeISO(writing.zone),
    calendar,
    attachments: writing.attachments,
    circumstances: writing.circumstances,
  };
}

/** Where a pattern stands in the folded text, told in places of the original. */
export function* placesOf(
  letter: Letter,
  pattern: RegExp,
): Generator<{ span: [number, number]; match: RegExpExecArray }> {
  for (const match of letter.folded.text.matchAll(pattern)) {
    const start = letter.folded.origin(match.index);
    const end = letter.folded.origin(match.index + match[0].length);
    if (end > start) yield { span: [start, end], match };
  }
}
