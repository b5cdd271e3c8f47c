import type { HolidayRegion } from "@guichet/contract/calendars.ts";
import { refuse } from "../platform/refuse.ts";
import { frenchHolidays, isFrenchRegion } from "./french-holidays.ts";
import type { HolidayName, HolidaysOf } from "./model.ts";

const none: ReadonlyMap<string, HolidayName> = new Map();

/** The public holidays of a place, worked out once a year. */
export async function holidaysIn(place: HolidayRegion | null): Promise<HolidaysOf> {
  if (place === null) return () => none;
  const years = new Map<number, ReadonlyMap<string, HolidayName>>();
  const found = french(place.region);
  return (year) => {
    const known = years.get(year) ?? found(year);
    years.set(year, known);
    return known;
  };
}

/** Mainland France unless a territory is named. */
function french(region: string | null): (year: number) => Map<string, HolidayName> {
  const territory = region !== null && isFrenchRegion(region) ? region : "metropole";
  return (year) => frenchHolidays(territory, year);
}

/** An unknown region would silently have the holidays of the whole country. */
export async function requireKnownHolidays(place: HolidayRegion): Promise<void> {
  if (place.country === "FR" && (place.region === null || isFrenchRegion(place.region))) return;
  throw refuse("calendar.holidays_unknown", place);
}
