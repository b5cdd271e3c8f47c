import type { RuleHours } from "@guichet/contract/routing.ts";

export const daysOfWeek = [1, 2, 3, 4, 5, 6, 7] as const;

/** The fifth of January 2026 was a Monday. */
export const dayName = (day: number, language: string): string =>
  new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(Date.UTC(2026, 0, 4 + day));

/** “from Monday to Friday” where they follow one another, else one by one. */
export function daysInWords(
  { days }: RuleHours,
  language: string,
  span: (first: string, last: string) => string,
): string {
  const [first, last] = [days[0], days.at(-1)];
  const follow =
    days.length > 2 && last !== undefined && first !== undefined && last - first === days.length - 1;
  const named = days.map((day) => dayName(day, language));
  if (follow) return span(named[0] ?? "", named.at(-1) ?? "");
  return new Intl.ListFormat(language).format(named);
}

/** « 16 h 30 », “16:30”. */
export function hourInWords(time: string, language: string): string {
  if (!language.startsWith("fr")) return time;
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return `${hours}\u00a0h${minutes === 0 ? "" : `\u00a0${String(minutes).padStart(2, "0")}`}`;
}
