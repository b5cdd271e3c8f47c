import { expect, test } from "vitest";
import { readMailDate, writeMailDate } from "./mail-date.ts";

test.each<[string, string | null]>([
  ["Sat, 21 Nov 2026 10:05:07 +0100", "2026-11-21T09:05:07Z"],
  ["21 Nov 2026 10:05 -0330", "2026-11-21T13:35:00Z"],
  ["Sat, 21 Nov 2026 10:05:07 GMT", "2026-11-21T10:05:07Z"],
  ["Sat, 21 Nov 2026 10:05:07 EST", "2026-11-21T15:05:07Z"],
  ["Sat, 21 Nov 2026 10:05:07 CEST", "2026-11-21T08:05:07Z"],
  ["Sat, 21 Nov 2026 10:05:07 +0100 (heure normale d'Europe)", "2026-11-21T09:05:07Z"],
  ["Fri, 21 Nov 97 09:55:06 -0600", "1997-11-21T15:55:06Z"],
  ["Thu, 1 Jan 1970 00:00:00 +0000", "1970-01-01T00:00:00Z"],
  ["1 January 2050 00:00:00 Z", "2050-01-01T00:00:00Z"],
  ["Sat, 31 Dec 2016 23:59:60 +0000", "2016-12-31T23:59:59Z"],
  ["2026-11-21T10:05:07+01:00", "2026-11-21T09:05:07Z"],
  ["Sat, 31 Feb 2026 10:00:00 +0100", null],
  ["Sat, 21 Nov 2026 25:00:00 +0100", null],
  ["Sat, 21 Xyz 2026 10:00:00 +0100", null],
  ["hier", null],
  ["", null],
])("the date %j means %j", (value, instant) => {
  expect(readMailDate(value)).toBe(instant);
});

test("a date is written in the mails' own English and read back the same", () => {
  const instant = Temporal.Instant.from("2026-03-01T08:05:07Z");
  expect(writeMailDate(instant)).toBe("Sun, 01 Mar 2026 08:05:07 +0000");
  expect(readMailDate(writeMailDate(instant))).toBe("2026-03-01T08:05:07Z");
});
