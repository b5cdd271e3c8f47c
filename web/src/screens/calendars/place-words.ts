import type { HolidayCountry, HolidayRegion } from "@guichet/contract/calendars.ts";
import type { Language } from "@guichet/contract/ids.ts";

/** « Canada (QC) »; the whole country, or mainland France, by its name alone. */
export function placeWords({ country, region }: HolidayRegion, language: Language): string {
  const name = countryWords(country, language);
  return region === null || region === "metropole" ? name : `${name} (${regionWords(region)})`;
}

export const countryWords = (country: string, language: Language): string =>
  new Intl.DisplayNames([language], { type: "region" }).of(country) ?? country;

/** Codes stay as they are; the French ones are written names. */
const regionWords = (region: string): string =>
  /^[a-z]/u.test(region)
    ? region.replaceAll(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase())
    : region;

/** France and its neighbours first would be a guess about the reader: France, then everything by name. */
export function countryOptions(
  countries: readonly HolidayCountry[],
  language: Language,
): { value: string; label: string }[] {
  const [first, ...others] = countries.map(({ country }) => ({
    value: country,
    label: countryWords(country, language),
  }));
  const sorted = others.sort((one, other) => one.label.localeCompare(other.label, language));
  return first === undefined ? [] : [first, ...sorted];
}
