import { numberOf } from "../calendars/model.ts";
import type { Hours } from "./measuring.ts";

/** Days on which the house did not open, by the hours in force when each of them ended. */
export function closedAmong(days: readonly string[], hours: readonly Hours[]): string[] {
  return days.filter((day) => {
    const number = numberOf(Temporal.PlainDate.from(day));
    const inForce = hours.findLast(({ since, calendar }) => Date.parse(since) < calendar.day(number).end);
    return (inForce ?? hours[0])?.calendar.day(number).spans.length === 0;
  });
}
