import { expect, test } from "vitest";
import { whenLoud } from "./quiet.ts";

const night = { from: "20:00", to: "08:00" };
const lunch = { from: "12:00", to: "14:00" };

test.each([
  [
    "in the evening, until the next morning",
    "2026-11-23T21:00+01:00[Europe/Paris]",
    night,
    "2026-11-24T07:00:00Z",
  ],
  ["before dawn, until that morning", "2026-11-24T05:00+01:00[Europe/Paris]", night, "2026-11-24T07:00:00Z"],
  ["by day, at once", "2026-11-23T10:00+01:00[Europe/Paris]", night, "2026-11-23T09:00:00Z"],
  ["at lunch, until its end", "2026-11-23T12:30+01:00[Europe/Paris]", lunch, "2026-11-23T13:00:00Z"],
  [
    "on the person’s own clock, far away",
    "2026-11-23T05:00-04:00[America/Martinique]",
    night,
    "2026-11-23T12:00:00Z",
  ],
  ["at the very end of them, at once", "2026-11-24T08:00+01:00[Europe/Paris]", night, "2026-11-24T07:00:00Z"],
])("quiet hours hold a notice: %s", (_when, now, quiet, expected) => {
  const there = Temporal.ZonedDateTime.from(now);
  expect(whenLoud(there.toInstant(), quiet, there.timeZoneId).toString()).toBe(expected);
});

test("without quiet hours, everything is told at once", () => {
  const now = Temporal.Instant.from("2026-11-23T02:00:00Z");
  expect(whenLoud(now, null, "Europe/Paris")).toBe(now);
});
