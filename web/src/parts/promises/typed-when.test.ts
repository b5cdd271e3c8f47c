import { expect, test } from "vitest";
import { typedWhen } from "./typed-when.ts";
import { daysLater, instantOf, wallTime } from "./wall-clock.ts";

const zone = "Europe/Paris";
/** A Tuesday, 24 November 2026, at 10:30 in Paris. */
const now = Date.parse("2026-11-24T09:30:00Z");

test.each([
  ["jeudi 9h", "2026-11-26T08:00:00Z"],
  ["jeudi 9 h", "2026-11-26T08:00:00Z"],
  ["jeudi à 9 h 15", "2026-11-26T08:15:00Z"],
  ["demain midi", "2026-11-25T11:00:00Z"],
  ["demain", "2026-11-25T17:00:00Z"],
  ["après-demain 14h30", "2026-11-26T13:30:00Z"],
  ["dans 3 jours", "2026-11-27T17:00:00Z"],
  ["sous 48 h", "2026-11-26T09:30:00Z"],
  ["dans une semaine", "2026-12-01T17:00:00Z"],
  ["dans 20 min", "2026-11-24T09:50:00Z"],
  ["mardi", "2026-12-01T17:00:00Z"],
  ["16h", "2026-11-24T15:00:00Z"],
  ["9h", "2026-11-25T08:00:00Z"],
  ["ce soir", "2026-11-24T17:00:00Z"],
  ["fin de semaine", "2026-11-27T17:00:00Z"],
  ["le 3 mars 10h", "2027-03-03T09:00:00Z"],
  ["12/12 à 11:00", "2026-12-12T10:00:00Z"],
  ["le 12", "2026-12-12T17:00:00Z"],
])("« %s » is understood", (typed, due) => {
  expect(typedWhen(typed, { now, zone, language: "fr" })).toBe(Date.parse(due));
});

test.each([
  ["thursday 9am", "2026-11-26T08:00:00Z"],
  ["tomorrow noon", "2026-11-25T11:00:00Z"],
  ["in 3 days", "2026-11-27T17:00:00Z"],
  ["in two hours", "2026-11-24T11:30:00Z"],
  ["4:30pm", "2026-11-24T15:30:00Z"],
  ["3 March 2027", "2027-03-03T17:00:00Z"],
])("“%s” is understood", (typed, due) => {
  expect(typedWhen(typed, { now, zone, language: "en" })).toBe(Date.parse(due));
});

test.each(["", "bientôt", "dès que possible", "12 colis"])("« %s » says no date", (typed) => {
  expect(typedWhen(typed, { now, zone, language: "fr" })).toBeNull();
});

test("nine o’clock stays nine o’clock across the change of hour", () => {
  const saturday = instantOf({ year: 2027, month: 3, day: 27, hour: 9, minute: 0 }, zone);
  const sunday = instantOf(daysLater(wallTime(saturday, zone), 1), zone);
  expect((sunday - saturday) / 3_600_000).toBe(23);
  expect(wallTime(sunday, zone)).toMatchObject({ day: 28, hour: 9, weekday: 7 });
});
