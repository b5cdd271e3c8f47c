import { expect, test } from "vitest";
import { readTime } from "./time-of-day.ts";

test.each([
  ["9", "09:00"],
  ["9h", "09:00"],
  ["9 h 30", "09:30"],
  ["9H30", "09:30"],
  ["09:30", "09:30"],
  ["9.30", "09:30"],
  ["930", "09:30"],
  ["1830", "18:30"],
  ["0:05", "00:05"],
  ["24h", "24:00"],
])("“%s” is read as %s", (typed, read) => {
  expect(readTime(typed)).toBe(read);
});

test.each(["", "midi", "25h", "9h75", "24:01", "9h3", "12345", "-9"])("“%s” is no time of day", (typed) => {
  expect(readTime(typed)).toBeNull();
});
