import type { Language } from "@guichet/contract/ids.ts";
import { localeOf } from "./locale.ts";

/** 1 234 in French, 1,234 in English. */
export function numberWords(value: number, language: Language, digits = 0): string {
  return new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: digits }).format(value);
}

/** « 412 Ko », « 1,4 Mo »; 412 kB in English. */
export function sizeWords(bytes: number, language: Language): string {
  const [small, large] = language === "fr" ? ["Ko", "Mo"] : ["kB", "MB"];
  if (bytes < 1_000_000)
    return `${numberWords(Math.max(1, Math.round(bytes / 1000)), language)}\u00a0${small}`;
  return `${numberWords(bytes / 1_000_000, language, 1)}\u00a0${large}`;
}

/** « 84,00 € », « 45 € »; €45 in English. */
export function moneyWords(value: number, currency: string, language: Language): string {
  const digits = Number.isInteger(value) ? 0 : 2;
  return new Intl.NumberFormat(localeOf(language), {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}
