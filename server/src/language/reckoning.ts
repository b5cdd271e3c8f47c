import type { DayKind, ReadingCalendar } from "./model.ts";

/** The time of writing and the calendar that counts from it. */
export type Clock = { at: Temporal.ZonedDateTime; today: Temporal.PlainDate; calendar: ReadingCalendar };

const sixInTheEvening = new Temporal.PlainTime(18);

/** Monday to Friday, without holidays: what holds when no calendar was given. */
const plainCalendar: ReadingCalendar = {
  closing: () => sixInTheEvening,
  addDays(kind, count, from) {
    if (kind === "calendar") return from.add({ days: count });
    const last = kind === "worked" ? 5 : 6;
    let day = from;
    for (let left = count; left > 0; ) {
      day = day.add({ days: 1 });
      if (day.dayOfWeek <= last) left -= 1;
    }
    return day;
  },
};

export function clockOf(at: Temporal.ZonedDateTime, calendar: ReadingCalendar = plainCalendar): Clock {
  return { at, today: at.toPlainDate(), calendar };
}

export const dayAfter = (clock: Clock, days: number): Temporal.PlainDate => clock.today.add({ days });

export const countDays = (clock: Clock, kind: DayKind, count: number): Temporal.PlainDate =>
  clock.calendar.addDays(kind, count, clock.today);

/** The hour that spring skips is read as the one after it, as clocks on the wall do. */
export const onDay = (
  clock: Clock,
  day: Temporal.PlainDate,
  time: Temporal.PlainTime,
): Temporal.ZonedDateTime => day.toZonedDateTime({ timeZone: clock.at.timeZoneId, plainTime: time });

/** A day ends when the doors close; a day that is said once they are closed ends with the evening. */
export function endOfDay(clock: Clock, day: Temporal.PlainDate): Temporal.ZonedDateTime {
  const closing = onDay(clock, day, clock.calendar.closing(day));
  if (Temporal.ZonedDateTime.compare(closing, clock.at) > 0 || !day.equals(clock.today)) return closing;
  return onDay(clock, day, new Temporal.PlainTime(23, 59));
}

/** The next such day after today; said on that very day, it is a week away: people say "today" for today. */
export function weekdayAhead(clock: Clock, weekday: number): Temporal.PlainDate {
  return dayAfter(clock, ((weekday - clock.today.dayOfWeek + 6) % 7) + 1);
}

/** That day of the week after this one. */
export const weekdayNextWeek = (clock: Clock, weekday: number): Temporal.PlainDate =>
  dayAfter(clock, 7 - clock.today.dayOfWeek + weekday);

/** The nearest such date, behind or ahead: what is past stays past instead of being thrown into next year. */
export function nearestDate(clock: Clock, day: number, month: number): Temporal.PlainDate | null {
  const candidates = [-1, 0, 1].flatMap((years) => dateOf(clock.today.year + years, month, day) ?? []);
  const away = (date: Temporal.PlainDate) => Math.abs(clock.today.until(date).days);
  return candidates.toSorted((one, other) => away(one) - away(other))[0] ?? null;
}

export function dateOf(year: number, month: number, day: number): Temporal.PlainDate | null {
  if (month < 1 || month > 12 || day < 1 || day > Temporal.PlainYearMonth.from({ year, month }).daysInMonth) {
    return null;
  }
  return new Temporal.PlainDate(year, month, day);
}

/** The next day that bears this number in its month, today included. */
export function dayOfMonthAhead(clock: Clock, day: number): Temporal.PlainDate | null {
  for (let months = 0; months < 3; months++) {
    const month = clock.today.toPlainYearMonth().add({ months });
    const date = dateOf(month.year, month.month, day);
    if (date && Temporal.PlainDate.compare(date, clock.today) >= 0) return date;
  }
  return null;
}

/** A month without a year: the current one, one of the six ahead, or else one that is past. */
export function nearestMonth(clock: Clock, month: number): Temporal.PlainYearMonth {
  const ahead = (month - clock.today.month + 12) % 12;
  const months = ahead > 8 ? ahead - 12 : ahead;
  return clock.today.toPlainYearMonth().add({ months });
}

export const lastOf = (month: Temporal.PlainYearMonth): Temporal.PlainDate =>
  month.toPlainDate({ day: month.daysInMonth });

/** Friday, or Sunday when the weekend itself is meant. */
export const fridayOf = (clock: Clock, weeks: number): Temporal.PlainDate => {
  const friday = dayAfter(clock, 5 - clock.today.dayOfWeek + 7 * weeks);
  return Temporal.PlainDate.compare(friday, clock.today) < 0
    ? dayAfter(clock, 7 - clock.today.dayOfWeek)
    : friday;
};

export const sundayOf = (clock: Clock, weeks: number): Temporal.PlainDate =>
  dayAfter(clock, 7 - clock.today.dayOfWeek + 7 * weeks);

/** Easter Sunday by the anonymous Gregorian reckoning (Meeus). */
function easter(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * shift + 114;
  return new Temporal.PlainDate(year, Math.floor(days / 31), (days % 31) + 1);
}

/** The coming Easter, moved by so many days. */
export function easterAhead(clock: Clock, shift: number): Temporal.PlainDate {
  const date = easter(clock.today.year).add({ days: shift });
  return Temporal.PlainDate.compare(date, clock.today) >= 0
    ? date
    : easter(clock.today.year + 1).add({ days: shift });
}
