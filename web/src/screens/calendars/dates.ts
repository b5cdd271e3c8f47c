import type { Language } from "@guichet/contract/ids.ts";
import { dateOnlyWords, weekdayName } from "../../parts/time-words.ts";

const day = 86_400_000;

/** The date that a zone's calendar shows: “2026-11-22”. */
export const dateIn = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(at);

export const laterBy = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);

/** « vendredi 25 décembre 2026 »: a date has no zone, so it is read at noon in none. */
export function dateWithDay(date: string, language: Language): string {
  const at = Date.parse(date) + day / 2;
  const weekday = ((Math.floor(at / day) + 3) % 7) + 1;
  return `${weekdayName(weekday, language)} ${dateOnlyWords(at, 0, { zone: "UTC", language })}`;
}
