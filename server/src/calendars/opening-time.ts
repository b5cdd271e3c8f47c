import type { OpeningPeriod } from "@guichet/contract/company.ts";

/** When the company is there. Without any period it is taken to be always open. */
export type Calendar = { timeZone: string; periods: readonly OpeningPeriod[] };

type Span = { from: Temporal.Instant; to: Temporal.Instant };

/** Far enough for any wait, near enough to end: a calendar with a period opens within a week. */
const mostDays = 400;

/** The instant at which `minutes` of opening time have passed since `start`. */
export function addOpeningMinutes(
  calendar: Calendar,
  start: Temporal.Instant,
  minutes: number,
): Temporal.Instant {
  let left = minutes * 60_000;
  for (const span of spansFrom(calendar, start)) {
    const length = span.to.epochMilliseconds - span.from.epochMilliseconds;
    if (left <= length) return span.from.add({ milliseconds: left });
    left -= length;
  }
  return start.add({ minutes });
}

/** Whole minutes of opening time between two instants; 0 when they are in the wrong order. */
export function openingMinutesBetween(
  calendar: Calendar,
  start: Temporal.Instant,
  end: Temporal.Instant,
): number {
  let passed = 0;
  for (const span of spansFrom(calendar, start)) {
    if (span.from.epochMilliseconds >= end.epochMilliseconds) break;
    passed += Math.min(span.to.epochMilliseconds, end.epochMilliseconds) - span.from.epochMilliseconds;
  }
  return Math.max(0, Math.floor(passed / 60_000));
}

/**
 * One opening day later: the same time on the next open day; a word received out of hours starts at the next opening.
 * This is what “unanswered” means until a policy says otherwise.
 */
export function oneOpeningDayAfter(calendar: Calendar, start: Temporal.Instant): Temporal.Instant {
  if (calendar.periods.length === 0) return start.add({ hours: 24 });
  const opened = nextOpening(calendar, start).toZonedDateTimeISO(calendar.timeZone);
  for (let days = 1; days <= mostDays; days++) {
    const later = opened.add({ days });
    if (calendar.periods.some((period) => period.day === later.dayOfWeek))
      return nextOpening(calendar, later.toInstant());
  }
  return start.add({ hours: 24 });
}

/** The given instant when open, else the next moment the doors open. */
export function nextOpening(calendar: Calendar, start: Temporal.Instant): Temporal.Instant {
  for (const span of spansFrom(calendar, start)) return span.from;
  return start;
}

export function isOpenAt(calendar: Calendar, instant: Temporal.Instant): boolean {
  return nextOpening(calendar, instant).equals(instant);
}

/**
 * Opening spans from an instant on, the first one cut at it. They are the instants at which a clock on the wall shows
 * an opening hour: the hour that spring skips is no time, the one that autumn plays twice counts twice.
 */
function* spansFrom(calendar: Calendar, start: Temporal.Instant): Generator<Span> {
  if (calendar.periods.length === 0) {
    yield { from: start, to: start.add({ hours: 24 * mostDays }) };
    return;
  }
  const periods = calendar.periods.toSorted((a, b) => a.from.localeCompare(b.from));
  let day = start.toZonedDateTimeISO(calendar.timeZone).startOfDay();
  for (let days = 0; days < mostDays; days++) {
    const next = day.add({ days: 1 }).startOfDay();
    for (const stretch of stretches(day, next)) {
      for (const period of periods) {
        if (period.day !== day.dayOfWeek) continue;
        const from = Math.max(stretch.clock(period.from), stretch.from, start.epochMilliseconds);
        const to = Math.min(stretch.clock(period.to), stretch.to);
        if (from < to) yield { from: instant(from), to: instant(to) };
      }
    }
    day = next;
  }
}

/** Part of a day during which the clock on the wall runs without a jump. */
type Stretch = { from: number; to: number; clock: (time: string) => number };

function stretches(day: Temporal.ZonedDateTime, next: Temporal.ZonedDateTime): Stretch[] {
  const jump = day.offsetNanoseconds === next.offsetNanoseconds ? null : day.getTimeZoneTransition("next");
  if (!jump) return [stretch(day, next)];
  return [stretch(day, jump), stretch(jump, next)];
}

function stretch(from: Temporal.ZonedDateTime, to: Temporal.ZonedDateTime): Stretch {
  const midnight = Date.UTC(from.year, from.month - 1, from.day) - from.offsetNanoseconds / 1e6;
  return {
    from: from.epochMilliseconds,
    to: to.epochMilliseconds,
    clock: (time) => midnight + minuteOf(time) * 60_000,
  };
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const instant = (epoch: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(epoch);
