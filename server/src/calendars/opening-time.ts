import { type Calendar, dayNumberAt, type Pause, type Span } from "./model.ts";

/** Forty years of days: farther than any wait, near enough to end. What is not over by then ends there. */
const mostDays = 14_610;

/** The instant at which `minutes` of opening time have passed since `start`, while no pause kept the clock standing. */
export function dueAfterMinutes(
  calendar: Calendar,
  start: Temporal.Instant,
  minutes: number,
  pauses: readonly Pause[] = [],
): Temporal.Instant {
  let left = minutes * 60_000;
  let last = start.epochMilliseconds;
  for (const [from, to] of spansFrom(calendar, start, pauses)) {
    if (left <= to - from) return instantAt(from + left);
    left -= to - from;
    last = to;
  }
  return instantAt(last);
}

/** Whole minutes of opening time between two instants; 0 when they are in the wrong order. */
export function minutesBetween(
  calendar: Calendar,
  start: Temporal.Instant,
  end: Temporal.Instant,
  pauses: readonly Pause[] = [],
): number {
  const until = end.epochMilliseconds;
  let passed = 0;
  for (const [from, to] of spansFrom(calendar, start, pauses)) {
    if (from >= until) break;
    passed += Math.min(to, until) - from;
  }
  return Math.floor(passed / 60_000);
}

/** The given instant when open, else the next moment the doors open. */
export function nextOpening(calendar: Calendar, start: Temporal.Instant): Temporal.Instant {
  for (const [from] of spansFrom(calendar, start, [])) return instantAt(from);
  return start;
}

export function isOpenAt(calendar: Calendar, instant: Temporal.Instant): boolean {
  const epoch = instant.epochMilliseconds;
  const { spans } = calendar.day(dayNumberAt(calendar, epoch));
  return spans.some(([from, to]) => from <= epoch && epoch < to);
}

/**
 * One opening day later: the same time on the next open day; a word received out of hours starts at the next opening.
 * This is what “unanswered” means until a policy says otherwise.
 */
export function oneOpeningDayAfter(calendar: Calendar, start: Temporal.Instant): Temporal.Instant {
  if (calendar.rules.openingHours.length === 0) return nextOpening(calendar, start.add({ hours: 24 }));
  const opening = nextOpening(calendar, start);
  const opened = dayNumberAt(calendar, opening.epochMilliseconds);
  for (let days = 1; days <= mostDays; days++) {
    if (calendar.day(opened + days).spans.length === 0) continue;
    const later = opening.toZonedDateTimeISO(calendar.rules.timeZone).add({ days });
    return nextOpening(calendar, later.toInstant());
  }
  return start.add({ hours: 24 });
}

/** Open spans from an instant on, the first one cut at it, less the pauses. */
function* spansFrom(
  calendar: Calendar,
  start: Temporal.Instant,
  pauses: readonly Pause[],
): Generator<Span, void> {
  const epoch = start.epochMilliseconds;
  const stands = standing(pauses);
  const first = dayNumberAt(calendar, epoch);
  for (let number = first; number < first + mostDays; number++) {
    for (const [from, to] of calendar.day(number).spans) {
      if (to > epoch) yield* running([Math.max(from, epoch), to], stands);
    }
  }
}

/** What is left of a span while no pause stands. */
function* running([from, to]: Span, stands: readonly Span[]): Generator<Span, void> {
  let since = from;
  for (const [pausedAt, resumedAt] of stands) {
    if (resumedAt <= since) continue;
    if (pausedAt >= to) break;
    if (pausedAt > since) yield [since, pausedAt];
    since = resumedAt;
  }
  if (since < to) yield [since, to];
}

/** In order of their beginning; they may overlap, since each one moves the clock on only past what is behind it. */
function standing(pauses: readonly Pause[]): Span[] {
  return pauses
    .map(({ from, to }): Span => [from.epochMilliseconds, to.epochMilliseconds])
    .filter(([from, to]) => from < to)
    .sort(([one], [other]) => one - other);
}

const instantAt = (epoch: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(epoch);
