import { expect, test } from "vitest";
import { authorityIn, formOf, kinds, ruleIn } from "./authority-form.ts";

test("what was set is read back as it was typed", () => {
  const authority = { maxAmount: 30, maxPercent: 10, minDelayMinutes: 2880, kinds: ["refund"] };
  const form = formOf(authority);
  expect(form).toMatchObject({ amount: "30", percent: "10", delay: "2", unit: "days" });
  expect(authorityIn(form)).toEqual(authority);
});

test("an empty field is no ceiling, and nought is a ceiling", () => {
  expect(authorityIn({ ...formOf(undefined), amount: "0" })).toEqual({ maxAmount: 0 });
  expect(ruleIn(formOf(undefined))).toBeUndefined();
  expect(authorityIn({ ...formOf(undefined), kinds: kinds.slice(1) }).kinds).toHaveLength(kinds.length - 1);
});
