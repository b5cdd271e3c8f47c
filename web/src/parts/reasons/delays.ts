import type { Language } from "@guichet/contract/ids.ts";

export const delayUnits = ["minutes", "hours", "days"] as const;
export type DelayUnit = (typeof delayUnits)[number];
export const minutesIn: Record<DelayUnit, number> = { minutes: 1, hours: 60, days: 1440 };

const locales: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };
const names = { minutes: "minute", hours: "hour", days: "day" } as const;

/** The largest unit that says it whole: two days rather than 48 hours, 90 minutes rather than an hour and a half. */
export function wholeDelay(minutes: number): { count: number; unit: DelayUnit } {
  const unit = delayUnits.findLast((each) => minutes % minutesIn[each] === 0) ?? "minutes";
  return { count: minutes / minutesIn[unit], unit };
}

/** « 2 jours », « 4 heures ». */
export function delayIn(minutes: number, language: Language): string {
  const { count, unit } = wholeDelay(minutes);
  return new Intl.NumberFormat(locales[language], {
    style: "unit",
    unit: names[unit],
    unitDisplay: "long",
  }).format(count);
}
