import { expect, test } from "vitest";
import { excessOf, leftOf } from "./excess.ts";

const budget = { month: "2026-03", budget: 200, granted: 160, delivered: 0, count: 4 };
const authority = { maxAmount: 50, kinds: ["refund", "voucher"] };

test.each([
  ["within everything", "refund", 40, null],
  ["above one's ceiling", "refund", 50.01, { code: "over", most: 50 }],
  ["of a kind one may not grant", "discount", 10, { code: "over_kind" }],
  ["above what is left of the month", "voucher", 45, { code: "over_budget", left: 40 }],
] as const)("a gesture %s is told so before it is asked", (_case, kind, amount, excess) => {
  expect(excessOf(kind, amount, { authority, budget })).toEqual(excess);
});

test("without ceiling or budget nothing stands in the way", () => {
  expect(excessOf("refund", 9000, { authority: null, budget: { ...budget, budget: null } })).toBeNull();
  expect(leftOf({ ...budget, granted: 260 })).toBe(0);
});
