import { minutesBetween } from "../calendars/opening-time.ts";
import { mainCalendar } from "../calendars/reading.ts";
import type { Work } from "../platform/work.ts";
import { warningBefore } from "../policies/counting.ts";

/** Half an opening day: time to do it, or to write to the customer, in the hours that are left. */
const mostMinutes = 240;

/** When to warn of a date that a person gave: a third of the way before it, half a day at most. */
export async function warningFor(work: Work, dueAt: string): Promise<string | null> {
  const calendar = await mainCalendar(work);
  const due = Temporal.Instant.from(dueAt);
  const whole = minutesBetween(calendar, work.now, due);
  const warnMinutes = Math.min(mostMinutes, Math.floor(whole / 3));
  return warningBefore(calendar, { start: work.now, due, stood: [] }, warnMinutes);
}
