import { dateOf } from "./model.ts";

/** Part of a day during which the clock on the wall runs without a jump, and the midnight it counts from. */
type Stretch = { from: number; to: number; midnight: number };

/**
 * A local day in real time. Open spans are the instants at which the clock on the wall shows an opening hour: the hour
 * that spring skips is in no stretch, the one that autumn plays twice is in both.
 */
type WallDay = { start: number; end: number; stretches: readonly Stretch[] };

/** Enough for eleven years of days in a row; past it the memory of a zone begins anew. */
const mostDaysKept = 4000;
const zones = new Map<string, Map<number, WallDay>>();

/** The same for every calendar of a zone, so worked out once. */
export function wallClockOn(timeZone: string, number: number): WallDay {
  const days = zones.get(timeZone) ?? new Map<number, WallDay>();
  zones.set(timeZone, days);
  const known = days.get(number);
  if (known) return known;
  if (days.size >= mostDaysKept) days.clear();
  const worked = workOut(timeZone, dateOf(number));
  days.set(number, worked);
  return worked;
}

function workOut(timeZone: string, date: Temporal.PlainDate): WallDay {
  const day = date.toZonedDateTime({ timeZone });
  const next = date.add({ days: 1 }).toZonedDateTime({ timeZone });
  const jump = day.offsetNanoseconds === next.offsetNanoseconds ? null : day.getTimeZoneTransition("next");
  return {
    start: day.epochMilliseconds,
    end: next.epochMilliseconds,
    stretches: jump ? [stretch(day, jump), stretch(jump, next)] : [stretch(day, next)],
  };
}

const stretch = (from: Temporal.ZonedDateTime, to: Temporal.ZonedDateTime): Stretch => ({
  from: from.epochMilliseconds,
  to: to.epochMilliseconds,
  midnight: Date.UTC(from.year, from.month - 1, from.day) - from.offsetNanoseconds / 1e6,
});
