import type { HolidayCountry, HolidayRegion } from "@guichet/contract/calendars.ts";
import { requireReading } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { foreignCountries, foreignHolidays, isKnownAbroad } from "./foreign-holidays.ts";
import { frenchHolidays, frenchRegions, isFrenchRegion } from "./french-holidays.ts";
import type { HolidayName, HolidaysOf } from "./model.ts";

const none: ReadonlyMap<string, HolidayName> = new Map();

/** The public holidays of a place, worked out once a year. */
export async function holidaysIn(place: HolidayRegion | null): Promise<HolidaysOf> {
  if (place === null) return () => none;
  const years = new Map<number, ReadonlyMap<string, HolidayName>>();
  const { country, region } = place;
  const workOut = country === "FR" ? french(region) : await foreignHolidays(country, region);
  return (year) => {
    const known = years.get(year) ?? workOut(year);
    years.set(year, known);
    return known;
  };
}

/** Mainland France unless a territory is named. */
function french(region: string | null): (year: number) => Map<string, HolidayName> {
  const territory = region !== null && isFrenchRegion(region) ? region : "metropole";
  return (year) => frenchHolidays(territory, year);
}

export async function listHolidayRegions(work: Work): Promise<HolidayCountry[]> {
  requireReading(work.actor);
  return [{ country: "FR", regions: [...frenchRegions] }, ...(await foreignCountries())];
}

/** An unknown region would silently have the holidays of the whole country. */
export async function requireKnownHolidays({ country, region }: HolidayRegion): Promise<void> {
  const isKnown =
    country === "FR" ? region === null || isFrenchRegion(region) : await isKnownAbroad(country, region);
  if (!isKnown) throw refuse("calendar.holidays_unknown", { country, region });
}
