import type { CalendarRules } from "@guichet/contract/calendars.ts";

/*
 * A calendar in memory: what it says, and what each day is once somebody asked. Nothing here reads a clock or a database,
 * so that a due time costs microseconds on the road of every mail. A changed calendar is another value, never this one.
 */
export type Calendar = {
  rules: CalendarRules;
  holidayOn: (date: Temporal.PlainDate) => HolidayName | undefined;
  /** The local day with this number, counted from 1 January 1970. */
  day: (number: number) => Day;
};

/** A calendar that is kept, and may be pointed to. */
export type KeptCalendar = Calendar & { id: string };

export type HolidayName = { fr: string; en: string };

/** The public holidays of a year, by their date. Two on one day are one day. */
export type HolidaysOf = (year: number) => ReadonlyMap<string, HolidayName>;

/** Between two local midnights: the spans during which it is open, in order, all in milliseconds of the epoch. */
export type Day = { start: number; end: number; spans: readonly Span[] };
export type Span = readonly [from: number, to: number];

/** An interval during which the clock stands. */
export type Pause = { from: Temporal.Instant; to: Temporal.Instant };

const millisecondsOfDay = 86_400_000;

/** The local day that holds an instant. No zone is more than a day away from UTC, so a neighbour of the guess does. */
export function dayNumberAt(calendar: Calendar, epoch: number): number {
  const guess = Math.floor(epoch / millisecondsOfDay);
  if (epoch < calendar.day(guess).start) return guess - 1;
  return epoch < calendar.day(guess).end ? guess : guess + 1;
}

export const dateOf = (number: number): Temporal.PlainDate =>
  Temporal.PlainDate.from(new Date(number * millisecondsOfDay).toISOString().slice(0, 10));

export const numberOf = (date: Temporal.PlainDate): number =>
  Date.UTC(date.year, date.month - 1, date.day) / millisecondsOfDay;

export const dateAt = (calendar: Calendar, instant: Temporal.Instant): Temporal.PlainDate =>
  dateOf(dayNumberAt(calendar, instant.epochMilliseconds));
