import type { DraftChip, DraftWord } from "@guichet/contract/drafts.ts";
import type { GuardFinding } from "@guichet/contract/guard.ts";
import { type Amount, WordKind } from "@guichet/contract/promises.ts";

/** A promise as the writer sees it beside the words, before it leaves with them. */
export type Chip = DraftChip;
export type ChipChange = Partial<Pick<Chip, "kind" | "what" | "dueAt" | "movesId" | "movedFrom" | "by">>;

/** What a draft says of promises besides its words: kept with them, sent with them. */
export type Word = DraftWord;

export const noWord: Word = { byHand: [], changes: {}, answers: {}, left: [], keeps: [] };

/** Everything found, sorted by what it asks of the writer. */
export type Settled = {
  chips: readonly Chip[];
  /** The sentences behind them. */
  promises: readonly GuardFinding[];
  questions: readonly GuardFinding[];
  stops: readonly GuardFinding[];
  advices: readonly GuardFinding[];
};

export type Naming = {
  nameOf: (kind: WordKind, excerpt: string, amount: Amount | null) => string;
  /** When a promise names no date. */
  usualDue: string;
};

export function settle(findings: readonly GuardFinding[], word: Word, naming: Naming): Settled {
  const answered = (finding: GuardFinding) => answerTo(finding, word);
  const asked = findings.filter((found) => found.weight === "promise" || found.weight === "question");
  const { chips, adopted } = adopt(
    word.byHand,
    asked.filter((found) => answered(found) !== "no"),
  );
  const promised = asked.filter(
    (found) =>
      adopted.has(found.id) ||
      answered(found) === "yes" ||
      (found.weight === "promise" && answered(found) === undefined),
  );
  const found = promised
    .filter((finding) => !adopted.has(finding.id))
    .map((finding) => ({ ...chipOf(finding, naming), ...word.changes[finding.id] }));
  return {
    chips: [...chips, ...found],
    promises: promised,
    questions: asked.filter(
      (finding) =>
        finding.weight === "question" && answered(finding) === undefined && !adopted.has(finding.id),
    ),
    stops: findings.filter((finding) => finding.weight === "stop"),
    advices: findings
      .filter((finding) => finding.weight === "advice" && !word.left.includes(finding.id))
      .sort((one, other) => Number(isOfWhole(one)) - Number(isOfWhole(other))),
  };
}

const ofWhole: readonly GuardFinding["kind"][] = ["greeting", "name", "closing", "shortness", "question"];

/** Of the message and not of its words: said only when asked, since whoever has not finished has not forgotten. */
export const isOfWhole = (finding: GuardFinding): boolean => ofWhole.includes(finding.kind);

/** What the writer said, or what a chip says for them: to recall the old date is to promise nothing. */
function answerTo(finding: GuardFinding, word: Word): "yes" | "no" | undefined {
  const given = word.answers[finding.id];
  if (given !== undefined) return given;
  const recalls = word.byHand.some(
    (chip) => chip.movedFrom !== null && isSameMinute(finding.due, chip.movedFrom),
  );
  return recalls ? "no" : undefined;
}

/** A chip made by hand and a sentence that says the same date are one promise, not two. */
function adopt(byHand: readonly Chip[], found: readonly GuardFinding[]) {
  const adopted = new Set<string>();
  const chips = byHand.map((chip) => {
    const same = found.find((finding) => !adopted.has(finding.id) && isSameMinute(finding.due, chip.dueAt));
    if (same === undefined) return chip;
    adopted.add(same.id);
    return { ...chip, findingId: same.id, literal: chip.literal ?? same.excerpt };
  });
  return { chips, adopted };
}

const isSameMinute = (one: string | undefined, other: string): boolean =>
  one !== undefined && Math.abs(Date.parse(one) - Date.parse(other)) < 60_000;

function chipOf(finding: GuardFinding, { nameOf, usualDue }: Naming): Chip {
  const kind = WordKind.catch("other").parse(finding.promiseKind);
  const amount = amountOf(finding);
  return {
    key: finding.id,
    kind,
    what: nameOf(kind, finding.excerpt, amount),
    dueAt: finding.due === undefined ? usualDue : new Date(finding.due).toISOString(),
    isDateProposed: finding.due === undefined,
    amount,
    findingId: finding.id,
    literal: finding.excerpt.slice(0, 1000),
    movesId: null,
    movedFrom: null,
    replacesId: null,
    by: null,
  };
}

function amountOf({ amount }: GuardFinding): Amount | null {
  if (amount === undefined || !(amount.value > 0)) return null;
  const currency = amount.unit === "€" ? "EUR" : amount.unit;
  return /^[A-Z]{3}$/u.test(currency) ? { value: amount.value, currency } : null;
}

/** What the reply says of promises, as the contract wants it. */
export function spoken(settled: Settled, word: Word, findings: readonly GuardFinding[]) {
  return {
    promises: settled.chips.map(({ key: _key, isDateProposed: _proposed, movedFrom: _from, ...chip }) => ({
      ...chip,
      source: chip.findingId === null ? ("composer" as const) : ("guard" as const),
    })),
    notPromises: findings
      .filter((finding) => finding.kind === "promise" && answerTo(finding, word) === "no")
      .map((finding) => finding.id),
    keeps: [...word.keeps],
  };
}
export type Spoken = ReturnType<typeof spoken>;
