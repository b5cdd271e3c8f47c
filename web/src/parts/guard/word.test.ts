import type { GuardFinding } from "@guichet/contract/guard.ts";
import { expect, test } from "vitest";
import { type Chip, noWord, settle, spoken } from "./word.ts";

const naming = { usualDue: "2026-12-01T17:00:00.000Z", nameOf: (kind: string) => kind };
const due = "2026-11-26T16:00:00+01:00";

function finding(differing: Partial<GuardFinding>): GuardFinding {
  return {
    id: "rappel",
    span: [0, 30],
    kind: "promise",
    weight: "promise",
    certainty: "sure",
    excerpt: "Je vous rappelle jeudi à 16 h.",
    advice: { code: "promise.sure", particulars: {}, says: "" },
    promiseKind: "call_back",
    due,
    ...differing,
  };
}
const question = finding({
  id: "colis",
  weight: "question",
  certainty: "ask",
  excerpt: "Il arrive vendredi.",
});
const byHand: Chip = {
  key: "main",
  kind: "call_back",
  what: "rappel",
  dueAt: "2026-11-26T15:00:00.000Z",
  amount: null,
  findingId: null,
  literal: null,
  movesId: "ancienne",
  movedFrom: "2026-11-25T11:00:00.000Z",
  replacesId: null,
  by: null,
  isDateProposed: false,
};

test("a sure sentence is a promise at once, and leaves with its own words", () => {
  const findings = [finding({})];
  const settled = settle(findings, noWord, naming);
  expect(spoken(settled, noWord, findings)).toEqual({
    promises: [
      {
        kind: "call_back",
        what: "call_back",
        dueAt: "2026-11-26T15:00:00.000Z",
        amount: null,
        source: "guard",
        findingId: "rappel",
        literal: "Je vous rappelle jeudi à 16 h.",
        movesId: null,
        by: null,
        replacesId: null,
      },
    ],
    notPromises: [],
    keeps: [],
  });
});

test("a question waits for its answer, and yes makes it a promise", () => {
  expect(settle([question], noWord, naming)).toMatchObject({ chips: [], questions: [{ id: "colis" }] });
  const word = { ...noWord, answers: { colis: "yes" as const } };
  expect(settle([question], word, naming)).toMatchObject({ chips: [{ findingId: "colis" }], questions: [] });
});

test("no is said to the server, of a question and of a sure sentence alike", () => {
  const word = { ...noWord, answers: { colis: "no" as const, rappel: "no" as const } };
  const findings = [finding({}), question];
  const settled = settle(findings, word, naming);
  expect(settled).toMatchObject({ chips: [], questions: [], promises: [] });
  expect(spoken(settled, word, findings).notPromises).toEqual(["rappel", "colis"]);
});

test("a chip made by hand and the sentence that says the same date are one promise", () => {
  const settled = settle([finding({})], { ...noWord, byHand: [byHand] }, naming);
  expect(settled.chips).toMatchObject([{ key: "main", movesId: "ancienne", findingId: "rappel" }]);
});

test("an amount without a date is followed by a date that shows itself as proposed", () => {
  const { due: _due, ...undated } = finding({ promiseKind: "refund" });
  const amount = { value: 45, unit: "€", literal: "45 €" };
  const { chips } = settle([{ ...undated, amount }], noWord, naming);
  expect(chips).toMatchObject([
    { dueAt: naming.usualDue, isDateProposed: true, amount: { value: 45, currency: "EUR" } },
  ]);
});

test("advice left as it is comes back no more, and a sentence taken out takes its promise with it", () => {
  const advice = finding({ id: "faute", kind: "spelling", weight: "advice" });
  expect(settle([advice], { ...noWord, left: ["faute"] }, naming).advices).toEqual([]);
  expect(settle([], { ...noWord, answers: { colis: "yes" } }, naming).chips).toEqual([]);
});

test("to recall the date that is moved promises nothing, and to say the new one asks nothing", () => {
  const recall = finding({ id: "rappel-ancien", due: "2026-11-25T12:00:30+01:00" });
  const said = finding({ id: "nouvelle", weight: "question", certainty: "ask" });
  const word = { ...noWord, byHand: [byHand] };
  const settled = settle([recall, said], word, naming);
  expect(settled).toMatchObject({ chips: [{ key: "main", findingId: "nouvelle" }], questions: [] });
  expect(spoken(settled, word, [recall, said]).notPromises).toEqual(["rappel-ancien"]);
});
