import type { DueAsked } from "../../api/time/calendars.ts";

export const units = ["minutes", "hours", "ouvrables", "ouvres", "calendaires", "weeks", "months"] as const;
export const endings = ["as_is", "next_working_day", "working_day_before"] as const;

export type Example = {
  date: string;
  time: string;
  count: number;
  unit: (typeof units)[number];
  ends: (typeof endings)[number];
};

/** What the example asks of the calendar; undefined while its date is being typed. */
export function askedOf({ date, time, count, unit, ends }: Example): DueAsked | undefined {
  if (!/^\d{4}-\d\d-\d\d$/u.test(date) || !Number.isInteger(count)) return undefined;
  const start = `${date}T${time === "24:00" ? "23:59" : time}`;
  if (unit === "minutes") return { start, minutes: count };
  if (unit === "hours") return { start, minutes: count * 60 };
  if (unit === "weeks") return { start, weeks: count, ends };
  if (unit === "months") return { start, months: count, ends };
  return { start, days: { count, kind: unit }, ends };
}
