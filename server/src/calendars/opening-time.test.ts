import type { CalendarRules, OpeningPeriod } from "@guichet/contract/calendars.ts";
import { expect, test } from "vitest";
import { openCalendar } from "./days.ts";
import {
  dueAfterMinutes,
  isOpenAt,
  minutesBetween,
  nextOpening,
  oneOpeningDayAfter,
} from "./opening-time.ts";

const timeZone = "Europe/Paris";
const weekdays = [1, 2, 3, 4, 5];
const each = (days: readonly number[], from: string, to: string): OpeningPeriod[] =>
  days.map((day) => ({ day, from, to }));

const calendar = (
  openingHours: OpeningPeriod[],
  more: Partial<CalendarRules> = {},
  holidays: string[] = [],
) =>
  openCalendar(
    { timeZone, openingHours, holidays: null, closures: [], workedDays: weekdays, ...more },
    () => new Map(holidays.map((date) => [date, { fr: "Férié", en: "Holiday" }])),
  );

const office = calendar(each(weekdays, "09:00", "18:00"));
const officeOff = calendar(each(weekdays, "09:00", "18:00"), {}, ["2026-05-01", "2026-12-25", "2027-01-01"]);
const always = calendar([]);
const roundTheClock = calendar(each([...weekdays, 6, 7], "00:00", "24:00"));
const sundayNight = calendar(each([7], "00:00", "06:00"));
const lunch = calendar([...each(weekdays, "13:30", "18:00"), ...each(weekdays, "09:00", "12:30")]);

const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).toInstant();
const local = (instant: Temporal.Instant) =>
  instant.toZonedDateTimeISO(timeZone).toString({ timeZoneName: "never", smallestUnit: "minute" });

test.each([
  [
    "an hour from Friday 17:30 ends on Monday after the change to summer time",
    office,
    "2026-03-27T17:30",
    60,
    "2026-03-30T09:30+02:00",
  ],
  [
    "an hour from Friday 17:30 ends on Monday after the change to winter time",
    office,
    "2026-10-23T17:30",
    60,
    "2026-10-26T09:30+01:00",
  ],
  [
    "eight hours round the clock lose the hour that spring takes",
    roundTheClock,
    "2026-03-28T20:00",
    480,
    "2026-03-29T05:00+02:00",
  ],
  [
    "eight hours round the clock gain the hour that autumn gives",
    roundTheClock,
    "2026-10-24T20:00",
    480,
    "2026-10-25T03:00+01:00",
  ],
  [
    "without any period, eight hours are eight hours in spring",
    always,
    "2026-03-28T20:00",
    480,
    "2026-03-29T05:00+02:00",
  ],
  [
    "without any period, eight hours are eight hours in autumn",
    always,
    "2026-10-24T20:00",
    480,
    "2026-10-25T03:00+01:00",
  ],
  [
    "a night of six hours holds five in spring",
    sundayNight,
    "2026-03-29T00:00",
    300,
    "2026-03-29T06:00+02:00",
  ],
  [
    "a night of six hours holds seven in autumn",
    sundayNight,
    "2026-10-25T00:00",
    360,
    "2026-10-25T05:00+01:00",
  ],
  ["lunch is not counted", lunch, "2026-11-16T12:00", 60, "2026-11-16T14:00+01:00"],
  [
    "a time that ends with the day ends at closing, not at the next opening",
    office,
    "2026-11-16T17:00",
    60,
    "2026-11-16T18:00+01:00",
  ],
  ["a time asked on a Saturday starts on Monday", office, "2026-11-21T11:00", 15, "2026-11-23T09:15+01:00"],
  ["T5 29 February is a day like another", office, "2028-02-28T17:30", 60, "2028-02-29T09:30+01:00"],
  ["T5 the year changes in the middle of a wait", office, "2026-12-31T17:30", 60, "2027-01-01T09:30+01:00"],
  ["a holiday is passed over with its weekend", officeOff, "2026-04-30T17:00", 120, "2026-05-04T10:00+02:00"],
  ["Christmas and its weekend are passed over", officeOff, "2026-12-24T17:30", 60, "2026-12-28T09:30+01:00"],
  ["a month of opening hours is found", office, "2026-11-02T09:00", 20 * 9 * 60, "2026-11-27T18:00+01:00"],
])("%s", (...row) => {
  const [, hours, start, minutes, due] = row;
  expect(local(dueAfterMinutes(hours, at(start), minutes))).toBe(due);
  expect(minutesBetween(hours, at(start), Temporal.Instant.from(due))).toBe(minutes);
});

test("an answer before the doors open, on the same day, took no opening time", () => {
  expect(minutesBetween(office, at("2026-11-16T07:00"), at("2026-11-16T08:30"))).toBe(0);
});

test("T2 an end before its start, on a clock that was set back, is no time at all and never less", () => {
  expect(minutesBetween(office, at("2026-11-17T10:00"), at("2026-11-16T10:00"))).toBe(0);
  expect(minutesBetween(always, at("2026-11-17T10:00"), at("2026-11-16T10:00"))).toBe(0);
});

test("a period that ends in the hour spring skips ends when the clock jumps", () => {
  const night = calendar(each([7], "00:00", "02:30"));
  expect(minutesBetween(night, at("2026-03-29T00:00"), at("2026-03-29T12:00"))).toBe(120);
});

test("a period in the hour autumn plays twice is open twice", () => {
  const night = calendar(each([7], "02:15", "02:45"));
  expect(minutesBetween(night, at("2026-10-25T00:00"), at("2026-10-25T12:00"))).toBe(60);
});

test("24:00 is the end of the day, and the next day follows without a gap", () => {
  const late = calendar([...each([6], "20:00", "24:00"), ...each([7], "00:00", "02:00")]);
  expect(minutesBetween(late, at("2026-11-21T20:00"), at("2026-11-22T12:00"))).toBe(360);
  expect(isOpenAt(late, at("2026-11-22T00:00"))).toBe(true);
});

test.each([
  ["the same time on the next open day", "2026-11-16T10:12", "2026-11-17T10:12+01:00"],
  ["a Friday's word is due on Monday", "2026-11-20T16:00", "2026-11-23T16:00+01:00"],
  ["a word of the night starts at the opening", "2026-11-16T22:00", "2026-11-18T09:00+01:00"],
  ["a word of the weekend starts on Monday morning", "2026-11-21T15:00", "2026-11-24T09:00+01:00"],
  ["a word said at lunch starts after it", "2026-11-16T13:00", "2026-11-17T13:30+01:00"],
  ["a word before a change of hour keeps its time of day", "2026-10-23T17:30", "2026-10-26T17:30+01:00"],
])("one opening day later: %s", (_, start, due) => {
  expect(local(oneOpeningDayAfter(lunch, at(start)))).toBe(due);
});

test("one opening day later is one day later when the doors never close", () => {
  expect(local(oneOpeningDayAfter(always, at("2026-11-21T15:00")))).toBe("2026-11-22T15:00+01:00");
});

test("a company open one day a week answers the week after", () => {
  const tuesdays = calendar(each([2], "09:00", "12:00"));
  expect(local(oneOpeningDayAfter(tuesdays, at("2026-11-17T10:00")))).toBe("2026-11-24T10:00+01:00");
});

test("the doors are open from the first minute and closed from the last", () => {
  expect(isOpenAt(office, at("2026-11-16T09:00"))).toBe(true);
  expect(isOpenAt(office, at("2026-11-16T18:00"))).toBe(false);
  expect(local(nextOpening(office, at("2026-11-20T18:00")))).toBe("2026-11-23T09:00+01:00");
});

test("the zone is the company's: the same instant is open in Paris and closed in Réunion", () => {
  const elsewhere = calendar(each(weekdays, "09:00", "18:00"), { timeZone: "Indian/Reunion" });
  expect(isOpenAt(office, at("2026-11-16T17:00"))).toBe(true);
  expect(isOpenAt(elsewhere, at("2026-11-16T17:00"))).toBe(false);
});
