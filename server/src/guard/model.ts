import type { CalendarRules } from "@guichet/contract/calendars.ts";
import type {
  AdviceCode,
  Advices,
  Authority,
  GuardKind,
  GuardReading,
  GuardWeight,
} from "@guichet/contract/guard.ts";
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
  /** What leads said are words here, in both languages. */
  houseWords: readonly string[];
  customerName: string | null;
  /** What the customer wrote since our last answer, oldest first. */
  asked: readonly string[];
  /** Addresses that belong to other customers than this ticket’s. */
  others: readonly string[];
  /** Texts whose addresses and numbers are those of the people concerned: they may travel to them. */
  own: readonly string[];
  /** Texts whose every value is the house’s own, its account too: its signatures. */
  house: readonly string[];
  /** What the house’s calendar says; without it Monday to Friday, until six in the evening. */
  calendar: CalendarRules | null;
  /** The language spoken with this customer so far: what a text of two words is taken for. */
  spoken: Language;
  /** The name of whoever writes. */
  author: string | null;
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
  /** Null when it has neither a date nor a price: nobody is asked about it. */
  certainty: "sure" | "ask" | null;
  kind: string;
  due?: { at: string; literal: string; precision: "minute" | "day" | "week" | "month" };
  amount?: { value: number; unit: string; literal: string };
};

type FoundOnWire = GuardReading["findings"][number];
/** A finding before it is put into words. */
export type Finding = Omit<FoundOnWire, "advice"> & { advice: Advised };
export type Findings = Omit<GuardReading, "findings"> & { findings: Finding[] };

export type MannerCode = Extract<AdviceCode, `tone.blame.${string}` | `tone.cold.${string}`>;
/** Shapes of sentences that accuse or turn away, by the advice they call for. */
export type Manners = Record<MannerCode, readonly string[]>;
