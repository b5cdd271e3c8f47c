import type { CalendarRules, Closure } from "@guichet/contract/calendars.ts";
import { describe, expect, test } from "vitest";
import { type DayDelay, dueAfterDays } from "./counting-days.ts";
import { openCalendar } from "./days.ts";
import { holidaysIn } from "./holidays.ts";
import type { Calendar } from "./model.ts";

const timeZone = "Europe/Paris";
const rules: CalendarRules = {
  timeZone,
  openingHours: [],
  holidays: { country: "FR", region: "metropole" },
  closures: [],
  workedDays: [1, 2, 3, 4, 5],
};
const holidays = await holidaysIn(rules.holidays);
const mainland = openCalendar(rules, holidays);
const alsace = openCalendar(rules, await holidaysIn({ country: "FR", region: "alsace-moselle" }));
const closed = (...closures: Partial<Closure>[]): Calendar =>
  openCalendar(
    {
      ...rules,
      closures: closures.map((each) => ({ label: "Inventaire", from: "", to: "", hours: null, ...each })),
    },
    holidays,
  );

const at = (local: string, zone = timeZone) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
const dayOf = (due: Temporal.Instant) => due.toZonedDateTimeISO(timeZone).toPlainDate().toString();

const ouvrables = (count: number): DayDelay => ({ days: { count, kind: "ouvrables" } });
const ouvres = (count: number): DayDelay => ({ days: { count, kind: "ouvres" } });
const calendaires = (count: number): DayDelay => ({ days: { count, kind: "calendaires" } });

test.each([
  ["2026-04-30", "2026-05-15"],
  ["2026-12-11", "2026-12-28"],
  ["2027-12-18", "2028-01-03"],
])("fourteen days to withdraw from a delivery of %s run to the next working day, %s", (delivered, last) => {
  const due = dueAfterDays(mainland, at(`${delivered}T10:00`), calendaires(14), { ends: "next_working_day" });
  expect(dayOf(due)).toBe(last);
});

test.each([
  ["2026-04-29", ouvrables(10), "2026-05-13"],
  ["2026-04-29", ouvres(10), "2026-05-18"],
  ["2026-12-22", ouvrables(10), "2027-01-05"],
  ["2026-12-22", ouvres(10), "2027-01-07"],
  ["2027-05-03", ouvrables(10), "2027-05-18"],
  ["2027-05-03", ouvres(10), "2027-05-19"],
  ["2026-04-29", ouvrables(15), "2026-05-20"],
  ["2026-04-29", ouvrables(35), "2026-06-13"],
  ["2026-04-29", calendaires(10), "2026-05-09"],
])("from %s, %o ends on %s", (start, delay, last) => {
  expect(dayOf(dueAfterDays(mainland, at(`${start}T17:45`), delay))).toBe(last);
});

test.each([
  ["two months from a 31 December end with February", "2026-12-31", { months: 2 }, "as_is", "2027-02-28"],
  [
    "and aim at the Friday before its Sunday",
    "2026-12-31",
    { months: 2 },
    "working_day_before",
    "2027-02-26",
  ],
  ["a month from a 31 January ends with February", "2027-01-31", { months: 1 }, "as_is", "2027-02-28"],
  ["and runs to the Monday after its Sunday", "2027-01-31", { months: 1 }, "next_working_day", "2027-03-01"],
  ["a year from a 29 February ends on the 28th", "2028-02-29", { years: 1 }, "as_is", "2029-02-28"],
  ["a month from a 30 January of a leap year", "2028-01-30", { months: 1 }, "as_is", "2028-02-29"],
  ["two weeks end on the same day of the week", "2026-04-29", { weeks: 2 }, "as_is", "2026-05-13"],
] as const)("T6 %s", (...row) => {
  const [, start, delay, ends, last] = row;
  expect(dayOf(dueAfterDays(mainland, at(`${start}T09:00`), delay, { ends }))).toBe(last);
});

describe("T5 the days that are unlike others", () => {
  test("1 May 2008 was two holidays and is one day off", () => {
    expect(dayOf(dueAfterDays(mainland, at("2008-04-30T10:00"), ouvrables(1)))).toBe("2008-05-02");
    expect(mainland.holidayOn(Temporal.PlainDate.from("2008-05-01"))?.fr).toBe("Fête du travail, Ascension");
  });

  test("Good Friday and 26 December are off in Alsace-Moselle, and worked elsewhere", () => {
    expect(dayOf(dueAfterDays(alsace, at("2026-04-02T10:00"), ouvres(1)))).toBe("2026-04-07");
    expect(dayOf(dueAfterDays(mainland, at("2026-04-02T10:00"), ouvres(1)))).toBe("2026-04-03");
    expect(dayOf(dueAfterDays(alsace, at("2026-12-24T10:00"), ouvrables(1)))).toBe("2026-12-28");
    expect(dayOf(dueAfterDays(mainland, at("2026-12-24T10:00"), ouvrables(1)))).toBe("2026-12-26");
  });

  test("29 February counts like another day, and the year changes on the way", () => {
    expect(dayOf(dueAfterDays(mainland, at("2028-02-28T10:00"), calendaires(2)))).toBe("2028-03-01");
    expect(dayOf(dueAfterDays(mainland, at("2026-12-30T10:00"), ouvres(2)))).toBe("2027-01-04");
  });
});

test("a day ends with its last second, on the clock of its zone, whatever the clock did that day", () => {
  const local = (start: string) =>
    dueAfterDays(mainland, at(start), calendaires(1))
      .toZonedDateTimeISO(timeZone)
      .toString({ timeZoneName: "never" });
  expect(local("2026-03-28T23:30")).toBe("2026-03-29T23:59:59+02:00");
  expect(local("2026-10-24T00:10")).toBe("2026-10-25T23:59:59+01:00");
});

test("the day on which it starts is that of the calendar's zone", () => {
  const lateInReunion = at("2026-11-17T01:30", "Indian/Reunion");
  expect(dayOf(dueAfterDays(mainland, lateInReunion, calendaires(1)))).toBe("2026-11-17");
});

test("a closure takes days from those actually worked, and none from the law's", () => {
  const away = closed({ from: "2026-08-03", to: "2026-08-07" });
  expect(dayOf(dueAfterDays(away, at("2026-07-31T10:00"), ouvres(1)))).toBe("2026-08-10");
  expect(dayOf(dueAfterDays(away, at("2026-07-31T10:00"), ouvrables(1)))).toBe("2026-08-01");
});

test("a closure of a few hours leaves its day a day actually worked", () => {
  const afternoon = closed({ from: "2026-12-24", to: "2026-12-24", hours: { from: "13:00", to: "24:00" } });
  expect(dayOf(dueAfterDays(afternoon, at("2026-12-23T10:00"), ouvres(1)))).toBe("2026-12-24");
});

test("prudence aims before a closure too, and never before the start", () => {
  const away = closed({ from: "2026-12-24", to: "2026-12-31" });
  const prudent = (start: string, delay: DayDelay) =>
    dayOf(dueAfterDays(away, at(start), delay, { ends: "working_day_before" }));
  expect(prudent("2026-12-01T10:00", { months: 1 })).toBe("2026-12-23");
  expect(prudent("2026-12-26T10:00", calendaires(2))).toBe("2026-12-28");
});

test.each([
  [
    "a day that ends while the clock stands is not counted",
    "2026-11-18T10:00",
    "2026-11-20T15:00",
    "2026-11-24",
  ],
  ["a pause within a day takes nothing", "2026-11-18T10:00", "2026-11-18T17:00", "2026-11-20"],
  ["a pause of one whole day takes that day", "2026-11-18T00:00", "2026-11-19T00:00", "2026-11-23"],
  [
    "a pause that is over before the start takes nothing",
    "2026-11-01T00:00",
    "2026-11-10T00:00",
    "2026-11-20",
  ],
])("of four days from a Monday, %s", (_, from, to, last) => {
  const pauses = [{ from: at(from), to: at(to) }];
  expect(dayOf(dueAfterDays(mainland, at("2026-11-16T09:00"), ouvres(4), { pauses }))).toBe(last);
});

test("a month that stood for three days ends three days later", () => {
  const pauses = [{ from: at("2027-02-01T12:00"), to: at("2027-02-04T12:00") }];
  expect(dayOf(dueAfterDays(mainland, at("2027-01-31T09:00"), { months: 1 }, { pauses }))).toBe("2027-03-03");
});
