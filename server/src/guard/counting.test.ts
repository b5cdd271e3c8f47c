import type { CalendarRules } from "@guichet/contract/calendars.ts";
import { expect, test } from "vitest";
import { calendarSaying } from "../calendars/reading.ts";
import { readingCalendar } from "./counting.ts";

const rules: CalendarRules = {
  timeZone: "Europe/Paris",
  openingHours: [1, 2, 3, 4, 5].flatMap((day) => [
    { day, from: "09:00", to: "12:00" },
    { day, from: "14:00", to: day === 5 ? "16:30" : "17:30" },
  ]),
  holidays: { country: "FR", region: null },
  closures: [],
  workedDays: [1, 2, 3, 4, 5],
};
const calendar = readingCalendar(await calendarSaying(JSON.stringify(rules)));
const day = (date: string) => Temporal.PlainDate.from(date);

test.each<["calendar" | "worked" | "business", string]>([
  ["calendar", "2026-05-04"],
  ["worked", "2026-05-07"],
  ["business", "2026-05-06"],
])("four %s days from the eve of a bridge", (kind, expected) => {
  expect(calendar.addDays(kind, 4, day("2026-04-30")).toString()).toBe(expected);
});

test("a day ends when the doors close, a closed one as an ordinary day would", () => {
  expect(calendar.closing(day("2026-05-07")).toString()).toBe("17:30:00");
  expect(calendar.closing(day("2026-05-15")).toString()).toBe("16:30:00");
  expect(calendar.closing(day("2026-05-01")).toString()).toBe("17:30:00");
});

test("a calendar on which nobody works ends all the same", async () => {
  const idle = readingCalendar(
    await calendarSaying(JSON.stringify({ ...rules, workedDays: [], openingHours: [] })),
  );
  expect(idle.addDays("worked", 3, day("2026-04-30")).year).toBe(2034);
});
