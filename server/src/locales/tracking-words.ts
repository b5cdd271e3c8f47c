import type { DatumKind } from "@guichet/contract/data-requests.ts";
import type { CommitmentKind } from "@guichet/contract/promises.ts";

/** What is wrong with a datum, in words that help to mend it. */
type DatumProblems = {
  missing: string;
  too_long: string;
  card: string;
  characters: string;
  checksum: string;
  phone: string;
  phone_short: string;
  phone_long: string;
  email: string;
  address_short: string;
  postcode: string;
  date: string;
  date_far: string;
  file_missing: string;
  country: (particulars: { country: string }) => string;
  length: (particulars: { expected: number; found: number }) => string;
  shape: (particulars: { pattern: string; place: number }) => string;
  shape_length: (particulars: { pattern: string; expected: number; found: number }) => string;
};

/** The tracking page, whole: promises, dates to answer, data to type, links and what leaves them useless. */
export type TrackingWords = {
  promised: Record<
    | "title"
    | "struck"
    | "ours"
    | "moved"
    | "accepted"
    | "yes"
    | "no"
    | "broken"
    | "sorry"
    | "waiting"
    | "released"
    | "keptLate"
    | "kept"
    | "calendar"
    | "next"
    | "withdrawn",
    string
  > & {
    kind: Record<CommitmentKind, string>;
    by: (name: string) => string;
    keptBy: (name: string) => string;
    newDate: (date: string, name: string) => string;
    owesDate: (name: string) => string;
    refused: (date: string) => string;
    ifRefused: (date: string) => string;
  };
  answered: { whoReads: (name: string, when: string) => string; someoneReads: (when: string) => string };
  person: Record<"title" | "phone" | "phoneHint" | "send" | "callWhat" | "answerWhat", string> & {
    body: (when: string) => string;
    callWhatAt: (phone: string) => string;
    wrong: string;
  };
  more: Record<
    | "title"
    | "paper"
    | "withdraw"
    | "withdrawBody"
    | "withdrawLabel"
    | "withdrawMissing"
    | "withdrawSend"
    | "revoke"
    | "revokeBody"
    | "revokeSend",
    string
  >;
  /** What the house noted and shows. */
  noted: Record<"title" | "yes" | "no", string>;
  said: Record<"accepted" | "refused" | "datum" | "confirmed" | "withdrawn" | "held", string>;
  data: Record<
    | "awaited"
    | "typeIt"
    | "former"
    | "given"
    | "toConfirm"
    | "waits"
    | "counts"
    | "change"
    | "confirmIt"
    | "send"
    | "checked"
    | "codeTitle"
    | "codeLabel"
    | "codeSend"
    | "codeAgain"
    | "codeOver"
    | "codeMissing"
    | "tooOften"
    | "noChannel"
    | "whyCode"
    | "back"
    | "stranger",
    string
  > & {
    question: Record<DatumKind, string>;
    hint: Record<DatumKind, string>;
    problem: DatumProblems;
    shape: (pattern: string) => string;
    asks: (name: string) => string;
    codeSent: (address: string, minutes: number) => string;
    codeWrong: (triesLeft: number) => string;
    notBefore: (when: string) => string;
    confirmFrom: (when: string) => string;
    done: { title: string; body: string };
  };
  doubt: Record<"title" | "send" | "doneTitle" | "doneBody", string> & {
    body: (what: string, masked: string) => string;
  };
  links: Record<
    | "title"
    | "intro"
    | "email"
    | "emailMissing"
    | "reference"
    | "referenceHint"
    | "send"
    | "sentTitle"
    | "sentBody"
    | "revokedTitle"
    | "revokedBody"
    | "ask",
    string
  >;
  copy: Record<"lead" | "what" | "nothing", string>;
  paper: Record<"title" | "printed" | "request" | "exchange" | "promises" | "files", string> & {
    page: (page: number, pages: number) => string;
  };
};
