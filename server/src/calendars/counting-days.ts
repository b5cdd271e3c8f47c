import type { AskingDue, DayKind, Ending } from "@guichet/contract/calendars.ts";
import { isClosedAllDay } from "./days.ts";
import { type Calendar, dateAt, numberOf, type Pause } from "./model.ts";

/** One of them. */
export type DayDelay = Pick<AskingDue, "days" | "weeks" | "months" | "years">;
type Counting = { ends?: Ending; pauses?: readonly Pause[] };

/**
 * When a delay in days, weeks, months or years is over: with the last second of its last day. The law lets a period run
 * to the end of the last hour of its last day (Regulation 1182/71, article 3(2)(b)); midnight itself is already tomorrow.
 */
export function dueAfterDays(
  calendar: Calendar,
  start: Temporal.Instant,
  delay: DayDelay,
  counting: Counting = {},
): Temporal.Instant {
  const last = lastDay(calendar, start, delay, counting.pauses);
  return endOf(calendar, endingOn(calendar, dateAt(calendar, start), last, counting.ends)).subtract({
    seconds: 1,
  });
}

/** The last day as it is counted, before any rule moves it. The day on which it starts is not counted (article 3(1)). */
export function lastDay(
  calendar: Calendar,
  start: Temporal.Instant,
  { days, weeks = 0, months = 0, years = 0 }: DayDelay,
  pauses: readonly Pause[] = [],
): Temporal.PlainDate {
  const first = dateAt(calendar, start);
  if (days) return walk(calendar, first, days, pauses);
  // A month that has no such day ends with its last one (article 3(2)(c)).
  const raw = first.add({ years, months, weeks });
  return walk(calendar, first, { kind: "calendaires", count: numberOf(raw) - numberOf(first) }, pauses);
}

/** Where the last day falls once the rule was applied. */
function endingOn(
  calendar: Calendar,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  ends: Ending = "as_is",
): Temporal.PlainDate {
  if (ends === "next_working_day") return find(last, 1, (date) => isWorkingDay(calendar, date)) ?? last;
  if (ends === "as_is") return last;
  const before = find(last, -1, (date) => isWorkingDay(calendar, date) && isOuvre(calendar, date));
  // Prudence never asks for a day that was over when the clock started.
  return before && Temporal.PlainDate.compare(before, first) >= 0 ? before : last;
}

/** “Jour ouvrable”: Monday to Saturday, not a public holiday. A closure of the company's changes nothing to the law. */
export const isOuvrable = (calendar: Calendar, date: Temporal.PlainDate): boolean =>
  date.dayOfWeek !== 7 && !calendar.holidayOn(date);

/** “Jour ouvré”: a day actually worked. */
export const isOuvre = (calendar: Calendar, date: Temporal.PlainDate): boolean =>
  calendar.rules.workedDays.includes(date.dayOfWeek) &&
  !calendar.holidayOn(date) &&
  !isClosedAllDay(calendar.rules, date);

/** “Working days means all days other than public holidays, Sundays and Saturdays” (article 2(2)). */
const isWorkingDay = (calendar: Calendar, date: Temporal.PlainDate): boolean =>
  date.dayOfWeek < 6 && !calendar.holidayOn(date);

const counts: Record<DayKind, (calendar: Calendar, date: Temporal.PlainDate) => boolean> = {
  ouvrables: isOuvrable,
  ouvres: isOuvre,
  calendaires: () => true,
};

/** Farther than any delay that may be asked, whatever is closed. */
const mostDays = 14_610;

/** A day counts at its end: one that ends while the clock stands does not, a pause within the day takes nothing. */
function walk(
  calendar: Calendar,
  first: Temporal.PlainDate,
  { count, kind }: NonNullable<DayDelay["days"]>,
  pauses: readonly Pause[],
): Temporal.PlainDate {
  // Without a pause every day counts: nothing to walk through.
  if (kind === "calendaires" && pauses.length === 0) return first.add({ days: count });
  let date = first;
  let left = count;
  for (let days = 0; left > 0 && days < mostDays; days++) {
    date = date.add({ days: 1 });
    if (counts[kind](calendar, date) && !standsAtEndOf(calendar, date, pauses)) left -= 1;
  }
  return date;
}

function standsAtEndOf(calendar: Calendar, date: Temporal.PlainDate, pauses: readonly Pause[]): boolean {
  if (pauses.length === 0) return false;
  const end = endOf(calendar, date).epochMilliseconds;
  return pauses.some(({ from, to }) => from.epochMilliseconds < end && end <= to.epochMilliseconds);
}

const endOf = (calendar: Calendar, date: Temporal.PlainDate): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(calendar.day(numberOf(date)).end);

/** The first such day from this one on, looking at most a year away. */
function find(
  from: Temporal.PlainDate,
  step: 1 | -1,
  fits: (date: Temporal.PlainDate) => boolean,
): Temporal.PlainDate | undefined {
  for (let days = 0; days <= 366; days++) {
    const date = from.add({ days: step * days });
    if (fits(date)) return date;
  }
  return undefined;
}
