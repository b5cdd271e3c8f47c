import { expect, test } from "vitest";
import { checkDigit } from "../platform/check-digit.ts";
import { isReference, parseReference, referenceOf, spokenReference } from "./reference.ts";

test("the check digit is the one of Damm's published example", () => {
  expect(checkDigit("572")).toBe("4");
});

test("a reference is the number, a hyphen and its check digit", () => {
  expect(referenceOf(572)).toBe("572-4");
  expect(parseReference(referenceOf(48_213))).toBe(48_213);
});

test("a spoken reference groups thousands with spaces that do not break", () => {
  expect(spokenReference(572)).toBe("572-4");
  expect(spokenReference(48_213)).toBe(`48\u202F213-${checkDigit("48213")}`);
  expect(spokenReference(1_048_213)).toBe(`1\u202F048\u202F213-${checkDigit("1048213")}`);
  expect(parseReference(spokenReference(1_048_213))).toBe(1_048_213);
});

test("every slip of one digit and every swap of two neighbours is noticed", () => {
  for (const number of [7, 48_213, 90_210, 123_456]) {
    const [digits = "", check = ""] = referenceOf(number).split("-");
    for (let index = 0; index < digits.length; index += 1) {
      for (const other of "0123456789") {
        const slip = digits.slice(0, index) + other + digits.slice(index + 1);
        if (slip !== digits) expect(isReference(`${slip}-${check}`), slip).toBe(false);
      }
      const swapped =
        digits.slice(0, index) + (digits[index + 1] ?? "") + digits[index] + digits.slice(index + 2);
      if (swapped !== digits) expect(isReference(`${swapped}-${check}`), swapped).toBe(false);
    }
  }
});

test.each([
  ["48 213-", "no check digit"],
  ["0572-4", "a leading zero"],
  ["572 4", "no hyphen"],
  ["5 72-4", "thousands grouped wrongly"],
  ["abc-4", "letters"],
  ["", "nothing"],
])("%s is no reference: %s", (text) => {
  expect(isReference(text)).toBe(false);
});
