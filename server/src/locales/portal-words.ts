export type FieldName = "email" | "name" | "subject" | "message" | "files";
export type FieldProblem = "missing" | "email" | "email_unfinished" | "too_long" | "word_missing";
export type Question = "speed" | "rightness" | "completeness" | "courtesy" | "listening" | "beingKnown";
type OneToFive = 1 | 2 | 3 | 4 | 5;

/** A moment told from today: near days have names, the others a date such as “Monday 3 March”. */
type MomentWords = {
  time: (hour: number, minute: number) => string;
  today: (time: string) => string;
  tomorrow: (time: string) => string;
  yesterday: (time: string) => string;
  on: (day: string, time: string) => string;
  before: {
    today: (time: string) => string;
    tomorrow: (time: string) => string;
    on: (day: string, time: string) => string;
  };
};

/** Every text of the public pages. A missing one does not compile, in either language. */
export type PortalWords = {
  otherLanguage: string;
  skipToContent: string;
  yourRequest: (reference: string) => string;
  moment: MomentWords;
  hours: {
    period: (from: string, to: string) => string;
    and: string;
    besides: string;
    days: (first: string, last: string) => string;
    weAreThere: (hours: string) => string;
    always: string;
  };
  contact: {
    title: string;
    intro: (company: string) => string;
    optional: string;
    label: Record<FieldName, string>;
    hint: Record<"email" | "files", string>;
    kept: string;
    keptHint: string;
    trap: string;
    send: string;
    closed: { title: string; body: string };
  };
  problems: {
    title: (count: number) => string;
    field: Record<FieldName, Partial<Record<FieldProblem, string>>>;
    stale: string;
    fileTooLarge: (name: string) => string;
    filesTooMany: (name: string) => string;
    filesTooLargeTogether: (name: string) => string;
    tooOften: (minutes: number) => string;
    notKept: (address: string) => string;
  };
  received: Record<
    | "title"
    | "reference"
    | "next"
    | "takenSoon"
    | "follow"
    | "followWhy"
    | "pending"
    | "pendingMail"
    | "refresh",
    string
  > & { takenBy: (when: string) => string; answeredAt: (address: string) => string };
  request: RequestWords;
  survey: SurveyWords;
  gone: { title: string; body: string; find: string; write: (address: string) => string };
  /** Seen by whoever helps a new house to try its address from outside. */
  outside: { title: string; body: string; act: string; thanks: string };
  absent: { title: string; body: string };
  unreadable: { title: string; body: string };
  frame: { tooHeavy: string };
  failed: { title: string; body: string; reference: (reference: string) => string };
};

/** Those that end on a moment, or begin after a name, are joined to it by a space. */
type RequestWords = {
  noSubject: string;
  state: Record<"new" | "open" | "waiting_customer" | "closed", string>;
  owner: string;
  handedBy: (giver: string) => string;
  nobodyYet: string;
  takenBefore: string;
  takenSoon: string;
  weOweYou: string;
  youOweUs: string;
  nothingAsked: string;
  closedSince: string;
  reopenBelow: string;
  personAsked: string;
  steps: Record<
    "title" | "received" | "takenNext" | "answeredNext" | "closed" | "reopened" | "next",
    string
  > & {
    taken: (name: string) => string;
    handed: (name: string) => string;
    answered: (name: string) => string;
  };
  exchange: Record<"title" | "you" | "someoneElse" | "files" | "older", string>;
  add: Record<"title" | "label" | "someoneReads" | "send", string> & { whoReads: (name: string) => string };
  reopen: Record<"title" | "label" | "hint" | "send", string>;
  person: Record<"title" | "body" | "send", string>;
  survey: Record<"invite" | "answered", string>;
  said: Record<"word" | "reopened" | "person", string>;
};

type SurveyWords = {
  title: string;
  about: (subject: string) => string;
  mark: Record<OneToFive, string>;
  send: string;
  again: string;
  more: Record<"title" | "intro" | "operational" | "relational" | "scale" | "send" | "skip", string>;
  question: Record<Question, string>;
  comment: string;
  commentHint: string;
  missing: string;
  thanks: { title: string; body: string };
};
