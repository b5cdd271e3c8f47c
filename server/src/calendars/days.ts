import type { CalendarRules, Closure } from "@guichet/contract/calendars.ts";
import { type Calendar, type Day, dateOf, type HolidaysOf, type Span } from "./model.ts";
import { wallClockOn } from "./wall-clock.ts";

/** Enough for ten years of days in a row; past it the memory of days begins anew. */
const mostDaysKept = 4000;
const minutesOfDay = 1440;

/** Makes what a calendar says into the value that counts. Each day is worked out once. */
export function openCalendar(rules: CalendarRules, holidaysOf: HolidaysOf): Calendar {
  const days = new Map<number, Day>();
  const holidayOn: Calendar["holidayOn"] = (date) => holidaysOf(date.year).get(date.toString());
  return {
    rules,
    holidayOn,
    day: (number) => {
      const known = days.get(number);
      if (known) return known;
      if (days.size >= mostDaysKept) days.clear();
      const day = workOut({ rules, holidayOn }, number);
      days.set(number, day);
      return day;
    },
  };
}

type Says = Pick<Calendar, "rules" | "holidayOn">;

/** When the clock on the wall says it is open, in minutes since midnight: its hours, less holidays and closures. */
export function openMinutesOn({ rules, holidayOn }: Says, date: Temporal.PlainDate): Span[] {
  if (holidayOn(date)) return [];
  const spans = hoursOf(rules, date.dayOfWeek);
  return closuresOn(rules, date).reduce((open, closure) => without(open, closedMinutes(closure)), spans);
}

export function closuresOn(rules: CalendarRules, date: Temporal.PlainDate): Closure[] {
  if (rules.closures.length === 0) return [];
  const day = date.toString();
  return rules.closures.filter((closure) => closure.from <= day && day <= closure.to);
}

export const isClosedAllDay = (rules: CalendarRules, date: Temporal.PlainDate): boolean =>
  closuresOn(rules, date).some((closure) => closure.hours === null);

export function timeOf(minute: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

function hoursOf({ openingHours }: CalendarRules, weekday: number): Span[] {
  if (openingHours.length === 0) return [[0, minutesOfDay]];
  return openingHours
    .filter((period) => period.day === weekday)
    .map((period): Span => [minuteOf(period.from), minuteOf(period.to)])
    .sort(([one], [other]) => one - other);
}

const closedMinutes = ({ hours }: Closure): Span =>
  hours ? [minuteOf(hours.from), minuteOf(hours.to)] : [0, minutesOfDay];

const without = (spans: readonly Span[], [from, to]: Span): Span[] =>
  spans.flatMap(([start, end]) =>
    [[start, Math.min(end, from)] as const, [Math.max(start, to), end] as const].filter(
      ([one, other]) => one < other,
    ),
  );

function workOut(says: Says, number: number): Day {
  const { start, end, stretches } = wallClockOn(says.rules.timeZone, number);
  const open = openMinutesOn(says, dateOf(number));
  const spans = stretches.flatMap(({ from, to, midnight }) =>
    open
      .map(
        ([since, until]): Span => [
          Math.max(from, midnight + since * 60_000),
          Math.min(to, midnight + until * 60_000),
        ],
      )
      .filter(([since, until]) => since < until),
  );
  return { start, end, spans };
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
