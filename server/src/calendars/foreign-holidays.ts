import type { HolidayCountry } from "@guichet/contract/calendars.ts";
import type Holidays from "date-holidays";
import type { HolidayName } from "./model.ts";

/*
 * The public holidays of everywhere but France, from a library whose data comes from Wikipedia. It is large and slow to
 * load, so it is loaded when the first calendar abroad, or the settings screen, asks for it.
 */
const load = async (): Promise<typeof Holidays> => (await import("date-holidays")).default;

/** The library lists these as countries of their own; ours are regions of France. */
const french = new Set(["BL", "FR", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "WF", "YT"]);

export async function foreignCountries(): Promise<HolidayCountry[]> {
  const Library = await load();
  const library = new Library();
  return Object.keys(library.query())
    .filter((country) => !french.has(country))
    .map((country) => ({
      country,
      regions: Object.entries(library.getStates(country) ?? {}).map(([region, name]) => ({ region, name })),
    }));
}

/** The library answers an unknown region with the whole country's holidays, and an unknown country with none. */
export async function isKnownAbroad(country: string, region: string | null): Promise<boolean> {
  const found = (await foreignCountries()).find((each) => each.country === country);
  return found !== undefined && (region === null || found.regions.some((each) => each.region === region));
}

export async function foreignHolidays(
  country: string,
  region: string | null,
): Promise<(year: number) => Map<string, HolidayName>> {
  const Library = await load();
  const library = () => (region === null ? new Library(country, only) : new Library(country, region, only));
  // One for each language: a day without a name in French falls back on its own, unless English was asked before.
  const [inFrench, inEnglish] = [library(), library()];
  return (year) => {
    const english = inEnglish.getHolidays(year, "en");
    const names = new Map<string, HolidayName>();
    for (const [index, { date, start, end, name }] of inFrench.getHolidays(year, "fr").entries()) {
      // A day off from noon on is no day off: whoever closes then says so with a closure of a few hours.
      if (!date.includes(" 00:00:00")) continue;
      const first = Temporal.PlainDate.from(date.slice(0, 10));
      const days = Math.round((end.getTime() - start.getTime()) / 86_400_000);
      for (let day = 0; day < Math.max(1, days); day++)
        names.set(first.add({ days: day }).toString(), { fr: name, en: english[index]?.name ?? name });
    }
    return names;
  };
}

const only = { types: ["public" as const] };
