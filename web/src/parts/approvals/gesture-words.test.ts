import { expect, test } from "vitest";
import { findingOf, gestureIn, typedAmount } from "./gesture-words.ts";

test.each([
  ["24,90", 24.9],
  ["1 200 €", 1200],
  ["15.5", 15.5],
  ["0", 0],
  ["", null],
  ["-3", null],
  ["douze", null],
  ["1,234", null],
])("an amount typed « %s » is read as %s", (typed, amount) => {
  expect(typedAmount(typed)).toBe(amount);
});

test("what a lead approved is what is granted", () => {
  const wished = { kind: "refund", amount: 24.9, reason: "colis perdu" } as const;
  const asked = { findingIds: [findingOf(wished)], why: wished.reason };
  expect(gestureIn({ ...approval, ...asked })).toEqual(wished);
  expect(gestureIn({ ...approval, findingIds: ["promise-12"] })).toBeNull();
});

const approval = {
  id: "0199aaaa-0000-7000-8000-000000000001",
  ticketId: "0198bbbb-0000-7000-8000-000000000001",
  askedBy: { id: "0198aaaa-0000-7000-8000-000000000001", name: "Amina" },
  askedAt: "2026-03-02T10:00:00Z",
  text: "",
  findingIds: [],
  excerpts: [],
  why: "",
  decision: null,
  decidedBy: null,
  decidedAt: null,
  note: "",
  mayDecide: false,
};
