import type { Language } from "@guichet/contract/ids.ts";
import { localeOf } from "./locale.ts";

/** A day that has no hour, as one reads it: « 3 mars 2027 ». */
export const plainDay = (day: string, language: Language, style: "medium" | "long" = "long"): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: style,
    timeZone: "UTC",
  }).format(new Date(day));
