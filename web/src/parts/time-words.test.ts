import { expect, test } from "vitest";
import {
  absoluteWords,
  ageOf,
  cornerWords,
  dayWords,
  hourWords,
  momentWords,
  soonWords,
  spanWords,
  weekdayName,
} from "./time-words.ts";

const paris = { zone: "Europe/Paris", language: "fr" as const };
const london = { zone: "Europe/Paris", language: "en" as const };
const now = Date.parse("2026-03-04T15:30:00+01:00");
const at = (text: string) => Date.parse(text);
/** No-break spaces are what is tested elsewhere in this file; here they are read as spaces. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/gu, " ");

test.each([
  ["2026-03-04T16:30:00+01:00", "aujourd’hui 16 h 30"],
  ["2026-03-05T09:00:00+01:00", "demain 9 h"],
  ["2026-03-03T23:59:00+01:00", "hier 23 h 59"],
  ["2026-03-09T10:42:00+01:00", "lundi 10 h 42"],
  ["2026-04-01T10:42:00+02:00", "1er avril 10 h 42"],
  ["2025-12-25T08:05:00+01:00", "25 décembre 2025 8 h 05"],
])("%s reads « %s »", (instant, words) => {
  expect(plain(momentWords(at(instant), now, paris))).toBe(words);
});

test.each([
  ["2026-03-04T10:42:00+01:00", "10 h 42"],
  ["2026-03-03T10:42:00+01:00", "hier"],
  ["2026-03-02T10:42:00+01:00", "lun."],
  ["2026-01-12T10:42:00+01:00", "12 janv."],
  ["2024-03-12T10:42:00+01:00", "12 mars 2024"],
])("in the corner of a row, %s reads « %s »", (instant, words) => {
  expect(plain(cornerWords(at(instant), now, paris))).toBe(words);
});

test("an hour never breaks across lines, and a full one loses its minutes", () => {
  expect(hourWords(at("2026-03-04T16:30:00+01:00"), paris)).toBe("16\u00a0h\u00a030");
  expect(hourWords(at("2026-03-04T16:00:00+01:00"), paris)).toBe("16\u00a0h");
  expect(hourWords(at("2026-03-04T08:05:00+01:00"), london)).toBe("08:05");
});

test("the whole date is there on hover, in both languages", () => {
  expect(plain(absoluteWords(at("2026-03-03T16:30:00+01:00"), paris))).toBe("mardi 3 mars 2026 à 16 h 30");
  expect(plain(absoluteWords(at("2026-03-03T16:30:00+01:00"), london))).toBe("Tuesday 3 March 2026, 16:30");
});

test("the hour is the company's wherever the reader is, across a change of clocks too", () => {
  expect(plain(momentWords(at("2026-03-29T01:30:00Z"), at("2026-03-29T00:30:00Z"), paris))).toBe(
    "aujourd’hui 3 h 30",
  );
  expect(dayWords(at("2026-03-04T23:30:00Z"), now, paris)).toBe("demain");
  expect(plain(soonWords(at("2026-03-04T22:30:00Z"), now, paris))).toBe("23 h 30");
});

test.each([
  [12 * 60_000, "12 min"],
  [125 * 60_000, "2 h 05"],
  [72 * 3_600_000, "3 jours"],
  [59_000, "moins d’une minute"],
  [1, "moins d’une minute"],
  [0, "0 min"],
  [-5, "0 min"],
])("%s milliseconds last « %s »", (length, words) => {
  expect(plain(spanWords(length, "fr"))).toBe(words);
});

test("one is known for whole years, else months, else days", () => {
  expect(ageOf(at("2017-01-01T00:00:00Z"), now)).toEqual({ unit: "years", count: 9 });
  expect(ageOf(at("2025-12-20T00:00:00Z"), now)).toEqual({ unit: "months", count: 2 });
  expect(ageOf(now, now)).toEqual({ unit: "days", count: 0 });
});

test("the week begins on Monday", () => {
  expect([weekdayName(1, "fr"), weekdayName(7, "fr"), weekdayName(1, "en")]).toEqual([
    "lundi",
    "dimanche",
    "Monday",
  ]);
});
