import type { Moments } from "@guichet/contract/moments.ts";
import { type Calendar, dateAt } from "../calendars/model.ts";
import { nextOpening } from "../calendars/opening-time.ts";

type Preset = Moments["presets"][number];

const nine = new Temporal.PlainTime(9);

/** When work begins on a day, or on the first open day after it. Doors that are open at midnight have no morning: nine. */
export function morningOf(calendar: Calendar, date: Temporal.PlainDate): Temporal.Instant {
  const { timeZone } = calendar.rules;
  const midnight = date.toZonedDateTime({ timeZone }).toInstant();
  const opening = nextOpening(calendar, midnight);
  if (!opening.equals(midnight)) return opening;
  return nextOpening(calendar, date.toZonedDateTime({ timeZone, plainTime: nine }).toInstant());
}

/** Only what is true: no “later today” near the closing, no “tomorrow” on a Friday, no Monday that is tomorrow. */
export function presetsAt(calendar: Calendar, now: Temporal.Instant): Preset[] {
  const today = dateAt(calendar, now);
  const tomorrow = morningOf(calendar, today.add({ days: 1 }));
  const monday = morningOf(calendar, today.add({ days: 8 - today.dayOfWeek }));
  const week = morningOf(calendar, today.add({ days: 7 }));
  const later = nextOpening(calendar, inThreeHours(calendar, now));
  const found: Preset[] = [];
  if (dateAt(calendar, later).equals(today)) found.push({ preset: "later_today", at: later.toString() });
  if (dateAt(calendar, tomorrow).equals(today.add({ days: 1 })))
    found.push({ preset: "tomorrow_morning", at: tomorrow.toString() });
  if (!found.some(({ at }) => at === monday.toString()))
    found.push({ preset: "monday", at: monday.toString() });
  if (!found.some(({ at }) => at === week.toString()))
    found.push({ preset: "in_a_week", at: week.toString() });
  return found;
}

/** On a quarter of an hour, as one would say it. */
function inThreeHours({ rules }: Calendar, now: Temporal.Instant): Temporal.Instant {
  const local = now.toZonedDateTimeISO(rules.timeZone).add({ hours: 3 });
  return local.round({ smallestUnit: "minute", roundingIncrement: 15, roundingMode: "ceil" }).toInstant();
}
