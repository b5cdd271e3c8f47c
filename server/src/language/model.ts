/*
 * What a sentence says, read without a network and without a memory: a text goes in, what it engages us to comes out.
 *
 * A list of promise verbs does not generalise, so the reading is turned round. A promise that binds holds a date, a
 * delay or money: whatever holds one is kept, unless it is plainly something else (a question, a duty of the
 * customer, the past, general terms). What is left is “sure”, or is asked of the person who typed it.
 */

export type SpokenLanguage = "fr" | "en";

export type PromiseKind =
  | "call_back"
  | "refund"
  | "credit"
  | "delivery"
  | "visit"
  | "repair"
  | "replacement"
  | "document"
  | "reply"
  | "other";

/** Offsets in the text as it was typed, in UTF-16 units, the end excluded. */
export type Span = readonly [start: number, end: number];

export type Precision = "minute" | "day" | "week" | "month";

/** `at` is the end of what was said: "Tuesday" ends with Tuesday's opening, "before noon" at noon. */
export type Due = { at: Temporal.ZonedDateTime; literal: string; precision: Precision };

/** Money has a value and a currency; a share has a percentage; what is free has a value of its own: all of it. */
export type Amount =
  | { value: number; currency: string; literal: string }
  | { percent: number; literal: string };

export type FoundPromise = {
  span: Span;
  sentence: string;
  /** "sure": follow it. "ask": one click of the author says whether it engages us. */
  certainty: "sure" | "ask";
  kind: PromiseKind;
  due: Due | null;
  amount: Amount | null;
  /** Engages without saying when or how much ("dès que possible"): followed with the house's default, never asked. */
  soft: boolean;
  reasons: readonly string[];
};

/** "ouvrés" are worked days (Monday to Friday), "ouvrables" leave out the weekly rest day only. */
export type DayKind = "calendar" | "worked" | "business";

/** What the reading needs of a calendar: the guard gives the company's, a test gives a plain one. */
export type ReadingCalendar = {
  addDays: (kind: DayKind, count: number, from: Temporal.PlainDate) => Temporal.PlainDate;
  /** When the doors close that day; the closing hour of an ordinary day when they stay shut. */
  closing: (day: Temporal.PlainDate) => Temporal.PlainTime;
};

export type Reading = {
  language: SpokenLanguage;
  /** The instant of writing, in the zone in which every date is meant. */
  at: Temporal.ZonedDateTime;
  calendar?: ReadingCalendar;
  /** The name under which the text is signed, so that it is read as "I". */
  author?: string;
  /** What the customer wrote: where what is only called "it" may have been named. */
  asked?: string;
};

/** Something in a clause that speaks for a promise, or against one. */
export type Sign = { code: string; pattern: RegExp; against?: true };
