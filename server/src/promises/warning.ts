import type { Calendar, Pause } from "../calendars/model.ts";
import { dueAfterMinutes, minutesBetween } from "../calendars/opening-time.ts";
import { mainCalendar } from "../calendars/reading.ts";
import type { Work } from "../platform/work.ts";

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

type Running = { start: Temporal.Instant; due: Temporal.Instant; stood: readonly Pause[] };

/** So many opening minutes before the end. A word that is due when nobody is there is warned of while somebody was. */
export function warningBefore(
  calendar: Calendar,
  { start, due, stood }: Running,
  warnMinutes: number,
): string | null {
  const whole = minutesBetween(calendar, start, due, stood);
  if (warnMinutes <= 0 || whole <= warnMinutes) return null;
  return dueAfterMinutes(calendar, start, whole - warnMinutes, stood).toString();
}
