import type { OpeningPeriod } from "@guichet/contract/company.ts";
import { expect, test } from "vitest";
import {
  addOpeningMinutes,
  type Calendar,
  isOpenAt,
  nextOpening,
  oneOpeningDayAfter,
  openingMinutesBetween,
} from "./opening-time.ts";

const timeZone = "Europe/Paris";
const weekdays = [1, 2, 3, 4, 5];
const each = (days: readonly number[], from: string, to: string): OpeningPeriod[] =>
  days.map((day) => ({ day, from, to }));

const office: Calendar = { timeZone, periods: each(weekdays, "09:00", "18:00") };
const always: Calendar = { timeZone, periods: [] };
const roundTheClock: Calendar = { timeZone, periods: each([...weekdays, 6, 7], "00:00", "24:00") };
const sundayNight: Calendar = { timeZone, periods: each([7], "00:00", "06:00") };
const lunch: Calendar = {
  timeZone,
  periods: [...each(weekdays, "13:30", "18:00"), ...each(weekdays, "09:00", "12:30")],
};

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
  ["29 February is a day like another", office, "2028-02-28T17:30", 60, "2028-02-29T09:30+01:00"],
  ["the year changes in the middle of a wait", office, "2026-12-31T17:30", 60, "2027-01-01T09:30+01:00"],
  ["a month of opening hours is found", office, "2026-11-02T09:00", 20 * 9 * 60, "2026-11-27T18:00+01:00"],
])("%s", (...row) => {
  const [, calendar, start, minutes, due] = row;
  expect(local(addOpeningMinutes(calendar, at(start), minutes))).toBe(due);
  expect(openingMinutesBetween(calendar, at(start), Temporal.Instant.from(due))).toBe(minutes);
});

test("an answer before the doors open, on the same day, took no opening time", () => {
  expect(openingMinutesBetween(office, at("2026-11-16T07:00"), at("2026-11-16T08:30"))).toBe(0);
});

test("an end before its start is no time at all", () => {
  expect(openingMinutesBetween(office, at("2026-11-17T10:00"), at("2026-11-16T10:00"))).toBe(0);
  expect(openingMinutesBetween(always, at("2026-11-17T10:00"), at("2026-11-16T10:00"))).toBe(0);
});

test("a period that ends in the hour spring skips ends when the clock jumps", () => {
  const night: Calendar = { timeZone, periods: each([7], "00:00", "02:30") };
  expect(openingMinutesBetween(night, at("2026-03-29T00:00"), at("2026-03-29T12:00"))).toBe(120);
});

test("a period in the hour autumn plays twice is open twice", () => {
  const night: Calendar = { timeZone, periods: each([7], "02:15", "02:45") };
  expect(openingMinutesBetween(night, at("2026-10-25T00:00"), at("2026-10-25T12:00"))).toBe(60);
});

test("24:00 is the end of the day, and the next day follows without a gap", () => {
  const late: Calendar = {
    timeZone,
    periods: [...each([6], "20:00", "24:00"), ...each([7], "00:00", "02:00")],
  };
  expect(openingMinutesBetween(late, at("2026-11-21T20:00"), at("2026-11-22T12:00"))).toBe(360);
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
  const tuesdays: Calendar = { timeZone, periods: each([2], "09:00", "12:00") };
  expect(local(oneOpeningDayAfter(tuesdays, at("2026-11-17T10:00")))).toBe("2026-11-24T10:00+01:00");
});

test("the doors are open from the first minute and closed from the last", () => {
  expect(isOpenAt(office, at("2026-11-16T09:00"))).toBe(true);
  expect(isOpenAt(office, at("2026-11-16T18:00"))).toBe(false);
  expect(local(nextOpening(office, at("2026-11-20T18:00")))).toBe("2026-11-23T09:00+01:00");
});

test("the zone is the company's: the same instant is open in Paris and closed in Réunion", () => {
  const elsewhere: Calendar = { ...office, timeZone: "Indian/Reunion" };
  expect(isOpenAt(office, at("2026-11-16T17:00"))).toBe(true);
  expect(isOpenAt(elsewhere, at("2026-11-16T17:00"))).toBe(false);
});

test("T1 a thousand random waits agree to the minute with an oracle that walks minute by minute", () => {
  const random = seeded(20_261_121);
  for (let round = 0; round < 1000; round += 1) {
    const calendar = randomCalendar(random);
    const start = at("2026-03-20T00:00").add({ minutes: random(365 * 24 * 60) });
    const minutes = 1 + random(600);
    const due = walk(calendar, start, minutes);
    const told = { round, calendar, start: start.toString(), minutes };
    expect({ ...told, due: addOpeningMinutes(calendar, start, minutes).toString() }).toEqual({
      ...told,
      due: due.toString(),
    });
    expect(openingMinutesBetween(calendar, start, due), JSON.stringify(told)).toBe(minutes);
  }
});

/** Counts open minutes one at a time, on a clock that only knows the local day and hour. */
function walk(calendar: Calendar, start: Temporal.Instant, minutes: number): Temporal.Instant {
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: calendar.timeZone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
  const open = (epoch: number): boolean => {
    const [day = "", hour = ""] = clock.format(epoch).split(/,? /u);
    return calendar.periods.some(
      (period) => days[period.day - 1] === day && period.from <= hour && hour < period.to,
    );
  };
  let left = minutes;
  let epoch = start.epochMilliseconds;
  while (left > 0) {
    if (open(epoch)) left -= 1;
    epoch += 60_000;
  }
  return Temporal.Instant.fromEpochMilliseconds(epoch);
}

/** Up to two periods on each of several days, in one of four zones, so that weeks, nights and changes of hour all come. */
function randomCalendar(random: (below: number) => number): Calendar {
  const zones = ["Europe/Paris", "America/Toronto", "Australia/Lord_Howe", "Indian/Reunion"];
  const periods: OpeningPeriod[] = [];
  for (let day = 1; day <= 7; day += 1) {
    if (random(10) < 3) continue;
    const cuts = [random(96), random(96), random(96), 1 + random(96)].sort((a, b) => a - b);
    for (const [from = 0, to = 0] of [cuts.slice(0, 2), cuts.slice(2)]) {
      if (from < to) periods.push({ day, from: quarter(from), to: quarter(to) });
    }
  }
  const sure = periods.length > 0 ? periods : each([3], "10:00", "11:00");
  return { timeZone: zones[random(zones.length)] ?? "Europe/Paris", periods: sure };
}

const quarter = (quarters: number): string =>
  `${String(Math.floor(quarters / 4)).padStart(2, "0")}:${String((quarters % 4) * 15).padStart(2, "0")}`;

/** The same numbers at each run: a failure can be played again. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
