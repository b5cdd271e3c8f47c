import type { DraftKind } from "@guichet/contract/drafts.ts";
import type { GuardFinding } from "@guichet/contract/guard.ts";
import type { Language } from "@guichet/contract/ids.ts";
import type { Amount, WordKind } from "@guichet/contract/promises.ts";
import type { Approval } from "@guichet/contract/reasons.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useApprovals } from "../../api/reasons.ts";
import { useAnswerGuard } from "../../api/writing/guard.ts";
import { now } from "../../ui/clock.ts";
import { type ApprovalState, approvalOf } from "../approvals/approval.ts";
import { useCustomerWords } from "../promises/customer-words.ts";
import { daysLater, instantOf, wallTime } from "../promises/wall-clock.ts";
import { useReading } from "../reading.ts";
import { moneyWords } from "../words/numbers.ts";
import type { EditorHand, Mark } from "./marks.ts";
import { useReadingWhileWriting } from "./reading-while-writing.ts";
import { asFinding, type Missed } from "./unsettled.ts";
import {
  type Chip,
  type ChipChange,
  isOfWhole,
  type Settled,
  type Spoken,
  settle,
  spoken,
  type Word,
} from "./word.ts";

type Asked = {
  ticket: TicketWithThread;
  kind: DraftKind;
  attachments: readonly string[];
  recipients: readonly string[];
  word: Word;
  onWord: (word: Word) => void;
};

export type Guarding = {
  settled: Settled;
  /** Questions that may be asked now: not of a sentence that is still being typed. */
  asked: readonly GuardFinding[];
  /** That of the words, the ticket's where they are too few to tell. */
  language: Language;
  word: Word;
  /** Where the approval of what exceeds stands; what a lead let through stops nothing any more. */
  approval: ApprovalState;
  /** A press on Send came too early: the question says so. */
  isHeldBack: boolean;
  hand: EditorHand | null;
  onHand: (hand: EditorHand | null) => void;
  onStir: () => void;
  onRest: (text: string) => void;
  /** The same words again: what the house takes for a word has changed. */
  readAgain: () => void;
  answer: (finding: GuardFinding, answer: "yes" | "no") => void;
  leave: (finding: GuardFinding) => void;
  add: (chip: Chip) => void;
  change: (chip: Chip, change: ChipChange) => void;
  drop: (chip: Chip) => void;
  setKeeps: (promiseId: string, isKept: boolean) => void;
  /** What goes with the reply; null when something must be settled first. */
  vouch: () => Promise<(Spoken & { approvalId: string | null }) | null>;
  /** The server found what this screen had not. */
  hold: (missed: readonly Missed[]) => void;
};

const usualDays = 7;

/** Reads while one writes, keeps what was answered, and says what leaves with the words. */
export function useGuarding(given: Asked): Guarding {
  const { ticket, kind, attachments, recipients } = given;
  const { read, readText, readNow, stir, keep } = useReadingWhileWriting({
    kind,
    ticketId: ticket.id,
    attachments,
    recipients,
  });
  const language = read.language ?? ticket.language;
  const [word, setWord] = useWord(given);
  const [hand, setHand] = useState<EditorHand | null>(null);
  const [isHeldBack, setIsHeldBack] = useState(false);
  const naming = useNaming(ticket);
  const findings = useMemo(() => read.findings.filter((found) => isAbout(found, kind)), [read, kind]);
  const approvals = useApprovals(ticket.id).data?.items ?? noApprovals;
  const { settled, approval } = useMemo(
    () => approvedOf(settle(findings, word, naming), approvals),
    [findings, word, naming, approvals],
  );
  const isPatient = usePatience(read);
  useMarks(hand, read.text, settled);
  const teach = useAnswerGuard().mutate;
  const answer = (finding: GuardFinding, given: "yes" | "no") => {
    setIsHeldBack((isHeld) => isHeld && !isLastOpen(finding, settled));
    setWord({ answers: { ...word.answers, [finding.id]: given } });
    teach({ text: finding.excerpt.slice(0, 2000), language, answer: given });
  };
  const onRest = useCallback((text: string) => void readText(text), [readText]);
  return {
    settled,
    asked: settled.questions.filter(
      (question) => isPatient || isHeldBack || !isUnfinished(question, read.text),
    ),
    language,
    word,
    approval,
    isHeldBack,
    hand,
    onHand: setHand,
    onStir: stir,
    onRest,
    readAgain: () => void readText(hand?.text() ?? read.text),
    answer,
    leave: (finding) => setWord({ left: [...word.left, finding.id] }),
    add: (chip) => setWord({ byHand: [...word.byHand, chip] }),
    change: (chip, change) => setWord(changed(word, chip, change)),
    drop: (chip) => {
      const finding = findings.find((found) => found.id === chip.findingId);
      if (finding !== undefined) answer(finding, "no");
      if (word.byHand.some((each) => each.key === chip.key))
        setWord({ byHand: word.byHand.filter((each) => each.key !== chip.key) });
    },
    setKeeps: (promiseId, isKept) => setWord({ keeps: keeping(word, promiseId, isKept) }),
    vouch: async () => {
      const found = hand === null ? read : await readNow(hand.text());
      const own = found.findings.filter((finding) => isAbout(finding, kind));
      const { settled: state, approval: given } = approvedOf(settle(own, word, naming), approvals);
      // A note never leaves the house: what weighs in it is said, and holds nothing back.
      const holds = kind === "reply" && (state.questions.length > 0 || state.stops.length > 0);
      setIsHeldBack(holds);
      return holds ? null : { ...spoken(state, word, own), approvalId: given.approvalId };
    },
    hold: (missed) => {
      keep({ ...read, text: hand?.text() ?? read.text, findings: withMissed(read.findings, missed) });
      setIsHeldBack(true);
    },
  };
}

const isLastOpen = ({ id }: GuardFinding, { questions, stops }: Settled): boolean =>
  stops.length === 0 && questions.every((question) => question.id === id);

const noApprovals: readonly Approval[] = [];

/** What a lead let through is no stop; what they did not see still is. */
function approvedOf(settled: Settled, approvals: readonly Approval[]) {
  const approval = approvalOf(approvals, settled.stops);
  const stops = settled.stops.filter(({ id }) => !approval.letThrough.includes(id));
  return { settled: { ...settled, stops }, approval };
}

/** The foremost matter, by the keyboard: follow or correct; with Shift, no or leave. False when there is nothing to do. */
export function actOn({ settled, asked, answer, leave, hand }: Guarding, isOther: boolean): boolean {
  const [question] = asked;
  if (question !== undefined) {
    answer(question, isOther ? "no" : "yes");
    return true;
  }
  const [advice] = settled.advices;
  if (advice === undefined || (!isOther && advice.fix === undefined)) return false;
  if (isOther) leave(advice);
  else hand?.replace(advice.id, advice.fix?.replacement ?? "");
  return true;
}

/** What the server found and this screen had not: asked all the same, without its place in the words. */
function withMissed(known: readonly GuardFinding[], missed: readonly Missed[]): readonly GuardFinding[] {
  const ids = new Set(known.map((finding) => finding.id));
  const others = missed.filter((finding) => !ids.has(finding.id));
  return [...known, ...others.map(asFinding)];
}

function keeping({ keeps }: Word, promiseId: string, isKept: boolean): string[] {
  const others = keeps.filter((id) => id !== promiseId);
  return isKept ? [...others, promiseId] : others;
}

/** Nobody promises anything to a customer in a note. */
const isAbout = (finding: GuardFinding, kind: DraftKind): boolean =>
  kind === "reply" || (finding.weight !== "promise" && finding.weight !== "question");

function changed(word: Word, chip: Chip, change: ChipChange): Partial<Word> {
  const isByHand = word.byHand.some((each) => each.key === chip.key);
  if (isByHand) {
    const byHand = word.byHand.map((each) =>
      each.key === chip.key ? { ...each, ...change, isDateProposed: false } : each,
    );
    return { byHand };
  }
  return { changes: { ...word.changes, [chip.key]: { ...word.changes[chip.key], ...change } } };
}

/** It lives in the draft, on the server: two changes in one breath still follow one another. */
function useWord({ word, onWord }: Pick<Asked, "word" | "onWord">) {
  const latest = useRef(word);
  latest.current = word;
  const change = (part: Partial<Word>) => {
    latest.current = { ...latest.current, ...part };
    onWord(latest.current);
  };
  return [word, change] as const;
}

/** The promise is named in the customer's language: they read it on their page. */
function useNaming({ language }: TicketWithThread) {
  const t = useCustomerWords(language);
  const { zone } = useReading();
  return useMemo(() => {
    const today = wallTime(now(), zone);
    const usual = instantOf({ ...daysLater(today, usualDays), hour: 18, minute: 0 }, zone);
    return {
      usualDue: new Date(usual).toISOString(),
      nameOf: (kind: WordKind, excerpt: string, amount: Amount | null) => {
        if (kind === "other") return shortened(excerpt);
        const what = t(`promise.kind.${kind}`);
        if (amount === null) return what;
        return t("promise.what_amount", {
          what,
          amount: moneyWords(amount.value, amount.currency, language),
        });
      },
    };
  }, [t, zone, language]);
}

const longestName = 80;

function shortened(words: string): string {
  if (words.length <= longestName) return words;
  const cut = words.slice(0, longestName);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 40))}…`;
}

const patience = 1200;

/** True once the hand has rested long enough for its last sentence to be taken as it is. */
function usePatience(read: unknown): boolean {
  const [patientWith, setPatientWith] = useState<unknown>(null);
  useEffect(() => {
    const timer = setTimeout(() => setPatientWith(read), patience);
    return () => clearTimeout(timer);
  }, [read]);
  return patientWith === read;
}

/** The last sentence of the text, without its full stop yet: its hour may be one word away. */
const isUnfinished = ({ span, excerpt }: GuardFinding, text: string): boolean =>
  text.slice(span[1]).trim() === "" && !/[.!?…]\s*$/u.test(excerpt);

function useMarks(hand: EditorHand | null, text: string, settled: Settled): void {
  useEffect(() => {
    if (hand === null) return;
    const found = (["stop", "question", "promise", "advice"] as const).flatMap((look) =>
      settled[`${look}s`].filter((finding) => !isOfWhole(finding)).map((finding) => markOf(finding, look)),
    );
    hand.mark(text, found);
  }, [hand, text, settled]);
}

const markOf = ({ id, span, advice }: GuardFinding, look: Mark["look"]): Mark => ({
  id,
  span,
  look,
  says: advice.says,
});
