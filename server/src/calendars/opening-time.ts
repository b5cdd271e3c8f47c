import type { OpeningPeriod } from "@guichet/contract/company.ts";

/** When the company is there. Without any period it is taken to be always open. */
export type Calendar = { timeZone: string; periods: readonly OpeningPeriod[] };

type Span = { from: Temporal.Instant; to: Temporal.Instant };

/** Far enough for any wait, near enough to end: a calendar with a period opens within a week. */
const mostDays = 400;

/** The instant at which `minutes` of opening time have passed since `start`. */
export function addOpeningMinutes(calendar: Calendar, start: Temporal.Instant, minutes: number): Temporal.Instant {
  let left = minutes * 60_000;
  for (const span of spansFrom(calendar, start)) {
    const length = span.to.epochMilliseconds - span.from.epochMilliseconds;
    if (left <= length) return span.from.add({ milliseconds: left });
    left -= length;
  }
  return start.add({ minutes });
}

/** Whole minutes of opening time between two instants; 0 when they are in the wrong order. */
export function openingMinutesBetween(calendar: Calendar, start: Temporal.Instant, end: Temporal.Instant): number {
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
    if (calendar.periods.some((period) => period.day === later.dayOfWeek)) return nextOpening(calendar, later.toInstant());
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
 * Opening spans from an instant on, the first one cut at it. Each period is placed on its own day in local time,
 * so a change of hour gives a span its real length.
 */
function* spansFrom(calendar: Calendar, start: Temporal.Instant): Generator<Span> {
  if (calendar.periods.length === 0) {
    yield { from: start, to: start.add({ hours: 24 * mostDays }) };
    return;
  }
  const periods = calendar.periods.toSorted((a, b) => a.from.localeCompare(b.from));
  let day = start.toZonedDateTimeISO(calendar.timeZone).toPlainDate();
  for (let days = 0; days < mostDays; days++) {
    for (const period of periods) {
      if (period.day !== day.dayOfWeek) continue;
      const to = place(day, period.to, calendar.timeZone);
      if (to.epochMilliseconds <= start.epochMilliseconds) continue;
      const from = place(day, period.from, calendar.timeZone);
      yield { from: from.epochMilliseconds < start.epochMilliseconds ? start : from, to };
    }
    day = day.add({ days: 1 });
  }
}

function place(day: Temporal.PlainDate, time: string, timeZone: string): Temporal.Instant {
  if (time === "24:00") return day.add({ days: 1 }).toZonedDateTime({ timeZone }).toInstant();
  return day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
}
