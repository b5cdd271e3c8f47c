import { readFile } from "node:fs/promises";
import type { HolidayRegion } from "@guichet/contract/calendars.ts";
import { expect, test } from "vitest";
import { Refusal } from "../platform/refuse.ts";
import { frenchRegions } from "./french-holidays.ts";
import { holidaysIn, requireKnownHolidays } from "./holidays.ts";

const specimens = new URL("../../testing/specimens/holidays/", import.meta.url);

async function officialDays(file: string): Promise<string[]> {
  const lines = (await readFile(new URL(file, specimens), "utf8")).trim().split("\n").slice(1);
  return [...new Set(lines.map((line) => line.slice(0, 10)))].sort();
}

const datesIn = async (place: HolidayRegion, year: number) =>
  [...(await holidaysIn(place))(year).keys()].sort();

const france = (region: string | null) => ({ country: "FR", region });

test.each([
  ["metropole", "jours_feries_metropole.csv"],
  ["alsace-moselle", "jours_feries_alsace-moselle.csv"],
  ["la-reunion", "jours_feries_la-reunion.csv"],
])("the holidays of %s are those of the official data set, 2006 to 2031", async (region, file) => {
  const official = await officialDays(file);
  const ours: string[] = [];
  for (let year = 2006; year <= 2031; year++) ours.push(...(await datesIn(france(region), year)));
  expect(ours).toEqual(official);
  expect(official.length).toBeGreaterThan(280);
});

test.each([
  ["guadeloupe", ["2026-05-27"]],
  ["guyane", ["2026-06-10"]],
  ["martinique", ["2026-05-22"]],
  ["la-reunion", ["2026-12-20"]],
  ["mayotte", ["2026-04-27"]],
  ["saint-barthelemy", ["2026-10-09"]],
  ["saint-martin", ["2026-05-28"]],
  ["saint-pierre-et-miquelon", []],
  ["nouvelle-caledonie", ["2026-09-24"]],
  ["polynesie-francaise", ["2026-03-05", "2026-04-03", "2026-11-20"]],
  ["wallis-et-futuna", ["2026-04-28", "2026-06-29", "2026-07-29"]],
  ["alsace-moselle", ["2026-04-03", "2026-12-26"]],
])("%s has, beside the mainland's, %j", async (region, added) => {
  const mainland = await datesIn(france(null), 2026);
  const theirs = await datesIn(france(region), 2026);
  expect(theirs.filter((date) => !mainland.includes(date))).toEqual(added);
  expect(mainland.every((date) => theirs.includes(date))).toBe(true);
});

test.each([
  ["BE", null, "2026-07-21", "Fête nationale"],
  ["CH", "GE", "2026-09-10", "Jeûne Genevois"],
  ["LU", null, "2026-06-23", "Fête nationale"],
  ["CA", "QC", "2026-06-24", "Fête nationale du Québec"],
  ["DE", "BY", "2026-06-04", "la Fête-Dieu"],
  ["ES", "CT", "2026-09-11", "Dia de Cataluña"],
  ["IT", null, "2026-06-02", "Festa della Repubblica"],
  ["GB", "SCT", "2026-11-30", "St Andrew’s Day"],
])("%s %s is off on its own day, %s", async (country, region, date, name) => {
  const found = (await holidaysIn({ country, region }))(2026);
  expect(found.get(date)?.fr).toBe(name);
});

test("a day of a region is worked in the rest of its country", async () => {
  expect(await datesIn({ country: "CA", region: "ON" }, 2026)).not.toContain("2026-06-24");
  expect(await datesIn({ country: "DE", region: null }, 2026)).not.toContain("2026-06-04");
});

test.each([
  ["FR", "ZZ"],
  ["FR", "QC"],
  ["CA", "ZZ"],
  ["CA", "qc"],
  ["ZZ", null],
  ["RE", null],
])("%s %s is refused: it would silently be another list", async (country, region) => {
  const thrown = await requireKnownHolidays({ country, region }).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(Refusal);
  expect(thrown).toMatchObject({ code: "calendar.holidays_unknown", particulars: { country, region } });
});

test("every region of France that is offered is known", async () => {
  for (const { region } of frenchRegions) {
    await requireKnownHolidays(france(region));
    expect((await datesIn(france(region), 2026)).length).toBeGreaterThanOrEqual(11);
  }
});
