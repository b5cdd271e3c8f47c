import { expect, test } from "vitest";
import { presenceAt } from "./presence.ts";

const monday = "2026-11-23T10:00:00+01:00";
const mornings = { workingHours: [{ day: 1, from: "09:00", to: "12:00" }], timeZone: "Europe/Paris" };
const always = { workingHours: [], timeZone: "Europe/Paris" };
const leave = { startsAt: "2026-11-23T08:00:00Z", endsAt: "2026-11-27T17:00:00Z" };

test.each([
  ["nobody said anything: available", monday, null, always, "available"],
  ["within their own hours: available", monday, null, mornings, "available"],
  ["after their own hours: off hours", "2026-11-23T12:00:00+01:00", null, mornings, "off_hours"],
  ["on a day that is not theirs: off hours", "2026-11-24T10:00:00+01:00", null, mornings, "off_hours"],
  ["on leave: away", monday, leave, mornings, "away"],
  ["before the leave begins: available", "2026-11-23T08:59:00+01:00", leave, always, "available"],
  ["once the leave is over: available", "2026-11-27T18:00:00+01:00", leave, always, "available"],
  ["away without a date: away", monday, { startsAt: "2026-11-01T08:00:00Z", endsAt: null }, always, "away"],
] as const)("%s", (...told) => {
  const [, at, absence, hours, state] = told;
  expect(presenceAt(Temporal.Instant.from(at), absence, hours)).toBe(state);
});
