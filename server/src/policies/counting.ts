import type { Delay, Policy } from "@guichet/contract/promises.ts";
import { dueAfterDays } from "../calendars/counting-days.ts";
import type { Calendar, Pause } from "../calendars/model.ts";
import { dueAfterMinutes } from "../calendars/opening-time.ts";
import { mainCalendar, readCalendar } from "../calendars/reading.ts";
import type { Work } from "../platform/work.ts";
import { warningBefore } from "../promises/warning.ts";

/** Everything a clock needs to be counted, now or again: what was promised, since when, and when it stood. */
export type Clock = {
  target: Delay;
  startedAt: string;
  pauses: readonly { from: string; to: string }[];
};

export type Counted = { dueAt: string; riskAt: string | null };

export async function countClock(
  work: Work,
  clock: Clock,
  { calendarId, warnMinutes }: Pick<Policy, "calendarId" | "warnMinutes">,
): Promise<Counted> {
  const calendar = calendarId === null ? await mainCalendar(work) : await readCalendar(work, calendarId);
  return countOn(calendar, clock, warnMinutes);
}

/** The due time, and so many opening minutes before it the warning; none when the clock is shorter than its warning. */
function countOn(calendar: Calendar, { target, startedAt, pauses }: Clock, warnMinutes: number): Counted {
  const start = Temporal.Instant.from(startedAt);
  const stood = pauses.map(({ from, to }) => ({
    from: Temporal.Instant.from(from),
    to: Temporal.Instant.from(to),
  }));
  const due = dueAfter(calendar, start, target, stood);
  return { dueAt: due.toString(), riskAt: warningBefore(calendar, { start, due, stood }, warnMinutes) };
}

function dueAfter(
  calendar: Calendar,
  start: Temporal.Instant,
  target: Delay,
  stood: readonly Pause[],
): Temporal.Instant {
  if ("minutes" in target) return dueAfterMinutes(calendar, start, target.minutes, stood);
  if ("days" in target)
    return dueAfterDays(
      calendar,
      start,
      { days: { count: target.days, kind: target.of } },
      { pauses: stood },
    );
  // A period in months that ends on a day off runs to the next working day (Regulation 1182/71, article 3(4)).
  return dueAfterDays(
    calendar,
    start,
    { months: target.months },
    { pauses: stood, ends: "next_working_day" },
  );
}
