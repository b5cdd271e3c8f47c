import type { Advices, Authority, GuardKind, GuardReading, GuardWeight } from "@guichet/contract/guard.ts";
import type { Language } from "@guichet/contract/ids.ts";

/*
 * The guard reads what is about to leave and says what it sees, where, and how heavily it weighs. It is a reader, not
 * a censor: most of what it finds is a mark in the margin. Each check is one file that takes the letter and returns
 * what it found; none knows of the others, of a screen, or of a database. What the house knows (whose ticket, whose
 * address, what was answered before) is gathered first and handed over, so that the reading itself runs anywhere: in
 * its thread, in a command without a server, in a test.
 */

/** What the house knows around a text. All of it plain values: it crosses to another thread. */
export type Circumstances = {
  /** Words no dictionary needs to know: the house’s, and the names of those concerned. */
  words: readonly string[];
  customerName: string | null;
  /** What the customer wrote since our last answer, oldest first. */
  asked: readonly string[];
  /** Addresses and numbers that belong to customers of other tickets. */
  others: readonly string[];
  /** Those of this customer and of the house. */
  own: readonly string[];
  /** Accounts that the house itself gives out. */
  ownIbans: readonly string[];
  /** Opening periods, so that “by Tuesday” ends when the doors close. */
  authority: Authority | null;
};

/** A text with everything that is needed to read it. */
export type Writing = {
  text: string;
  language: Language | null;
  kind: "reply" | "note" | "summary";
  instant: string;
  zone: string;
  attachments: readonly string[];
  circumstances: Circumstances;
};

type Advised = {
  [Code in keyof Advices]: { code: Code; particulars: Advices[Code] };
}[keyof Advices];

/** What a check found. The identity and the excerpt come from the span, so that no check can get them wrong. */
export type Found = {
  span: readonly [start: number, end: number];
  kind: GuardKind;
  weight: GuardWeight;
  advice: Advised;
  fix?: string;
  promise?: FoundWord;
};

/** The particulars of a promise, as the wire says them. */
export type FoundWord = {
  certainty: "sure" | "ask";
  kind: string;
  due?: { at: string; literal: string; precision: "minute" | "day" | "week" | "month" };
  amount?: { value: number; unit: string; literal: string };
};

type FoundOnWire = GuardReading["findings"][number];
/** A finding before it is put into words. */
export type Finding = Omit<FoundOnWire, "advice"> & { advice: Advised };
export type Findings = Omit<GuardReading, "findings"> & { findings: Finding[] };
