import type { Figure } from "@guichet/contract/figures.ts";
import type { Language } from "@guichet/contract/ids.ts";
import { spanWords } from "../../parts/time-words.ts";
import { numberWords } from "../../parts/words/numbers.ts";

const minute = 60_000;

/** A value with its unit, as people say it: « 42 », « 3 h 05 », « 62,5 % ». */
export function valueWords(value: number, unit: Figure["unit"], language: Language): string {
  // Figures come in whole minutes: none of them is a duration under one, and never no time at all.
  if (unit === "minutes") return spanWords(Math.max(1, value * minute), language);
  if (unit === "count") return numberWords(value, language);
  const number = numberWords(value, language, 1);
  return language === "fr" ? `${number}\u202f%` : `${number}%`;
}

export type Point = { day: string; x: number; y: number };

/**
 * Places a trend in a box from 0 to 1. A day without any value is a hole and leaves the line broken, unless the house was
 * closed: nothing was to be expected of it, and the line goes on.
 */
export function pointsOf(trend: Figure["trend"], closedDays: readonly string[]): Point[][] {
  const highest = Math.max(1e-9, ...trend.map((each) => each.value ?? 0));
  const last = Math.max(1, trend.length - 1);
  const runs: Point[][] = [[]];
  for (const [place, { day, value }] of trend.entries()) {
    if (value === null) {
      if (!closedDays.includes(day)) runs.push([]);
    } else runs.at(-1)?.push({ day, x: place / last, y: 1 - value / highest });
  }
  return runs.filter((run) => run.length > 0);
}

/** Days are counted on the calendar, in UTC where each has twenty-four hours: a change of clocks takes none away. */
export function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
