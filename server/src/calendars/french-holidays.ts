import type { HolidayName } from "./model.ts";

/*
 * The public holidays of France: article L. 3133-1 of the labour code everywhere, and what each territory adds. Checked
 * against the official data set, which holds mainland France, Alsace-Moselle and Réunion. Days that are only a custom
 * (Good Friday in Martinique) are no public holidays: a company that closes then writes a closure.
 */
type Rule = { name: HolidayName; on: (year: number) => Temporal.PlainDate | null };

const fixed =
  (month: number, day: number) =>
  (year: number): Temporal.PlainDate =>
    Temporal.PlainDate.from({ year, month, day });

const afterEaster =
  (days: number) =>
  (year: number): Temporal.PlainDate =>
    easter(year).add({ days });

const rule = (fr: string, en: string, on: Rule["on"]): Rule => ({ name: { fr, en }, on });

const everywhere: readonly Rule[] = [
  rule("Jour de l’an", "New Year’s Day", fixed(1, 1)),
  rule("Lundi de Pâques", "Easter Monday", afterEaster(1)),
  rule("Fête du travail", "Labour Day", fixed(5, 1)),
  rule("Victoire de 1945", "Victory in Europe Day", fixed(5, 8)),
  rule("Ascension", "Ascension Day", afterEaster(39)),
  rule("Lundi de Pentecôte", "Whit Monday", afterEaster(50)),
  rule("Fête nationale", "Bastille Day", fixed(7, 14)),
  rule("Assomption", "Assumption Day", fixed(8, 15)),
  rule("Toussaint", "All Saints’ Day", fixed(11, 1)),
  rule("Armistice de 1918", "Armistice Day", fixed(11, 11)),
  rule("Noël", "Christmas Day", fixed(12, 25)),
];

const goodFriday = rule("Vendredi saint", "Good Friday", afterEaster(-2));
const abolition = (month: number, day: number): Rule =>
  rule("Abolition de l’esclavage", "Abolition of Slavery", fixed(month, day));

/** Polynesia traded its Autonomy Day for Matari’i in 2025. */
const until = (last: number, on: Rule["on"]) => (year: number) => (year <= last ? on(year) : null);
const since = (first: number, on: Rule["on"]) => (year: number) => (year >= first ? on(year) : null);

const added = {
  metropole: [],
  // Article L. 3134-13 of the labour code.
  "alsace-moselle": [goodFriday, rule("Saint-Étienne", "St Stephen’s Day", fixed(12, 26))],
  guadeloupe: [abolition(5, 27)],
  guyane: [abolition(6, 10)],
  martinique: [abolition(5, 22)],
  "la-reunion": [abolition(12, 20)],
  mayotte: [abolition(4, 27)],
  "saint-barthelemy": [abolition(10, 9)],
  "saint-martin": [abolition(5, 28)],
  "saint-pierre-et-miquelon": [],
  "nouvelle-caledonie": [rule("Fête de la citoyenneté", "Citizenship Day", fixed(9, 24))],
  "polynesie-francaise": [
    rule("Arrivée de l’Évangile", "Arrival of the Gospel", fixed(3, 5)),
    goodFriday,
    rule("Fête de l’autonomie", "Autonomy Day", until(2024, fixed(6, 29))),
    rule("Matari’i i ni’a", "Matari’i i ni’a", since(2025, fixed(11, 20))),
  ],
  "wallis-et-futuna": [
    rule("Saint-Pierre-Chanel", "St Peter Chanel’s Day", fixed(4, 28)),
    rule("Saints Pierre et Paul", "St Peter and St Paul’s Day", fixed(6, 29)),
    rule("Fête du territoire", "Territory Day", fixed(7, 29)),
  ],
} as const satisfies Record<string, readonly Rule[]>;

type FrenchRegion = keyof typeof added;

export const isFrenchRegion = (region: string): region is FrenchRegion => Object.hasOwn(added, region);

export const frenchRegions: readonly { region: FrenchRegion; name: string }[] = [
  { region: "metropole", name: "Métropole" },
  { region: "alsace-moselle", name: "Alsace-Moselle" },
  { region: "guadeloupe", name: "Guadeloupe" },
  { region: "guyane", name: "Guyane" },
  { region: "martinique", name: "Martinique" },
  { region: "la-reunion", name: "La Réunion" },
  { region: "mayotte", name: "Mayotte" },
  { region: "nouvelle-caledonie", name: "Nouvelle-Calédonie" },
  { region: "polynesie-francaise", name: "Polynésie française" },
  { region: "saint-barthelemy", name: "Saint-Barthélemy" },
  { region: "saint-martin", name: "Saint-Martin" },
  { region: "saint-pierre-et-miquelon", name: "Saint-Pierre-et-Miquelon" },
  { region: "wallis-et-futuna", name: "Wallis-et-Futuna" },
];

export function frenchHolidays(region: FrenchRegion, year: number): Map<string, HolidayName> {
  const names = new Map<string, HolidayName>();
  for (const { name, on } of [...everywhere, ...added[region]]) {
    const date = on(year)?.toString();
    if (date === undefined) continue;
    const other = names.get(date);
    // 1 May 2008 was Labour Day and Ascension Day: one day off, with both names.
    names.set(date, other ? { fr: `${other.fr}, ${name.fr}`, en: `${other.en}, ${name.en}` } : name);
  }
  return names;
}

/** Gauss's rule of Easter for the Gregorian calendar, with the exceptions of its lunar cycle. */
function easter(year: number): Temporal.PlainDate {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const correction = 15 + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + correction) % 30;
  const fullMoon = epact - (epact === 29 || (epact === 28 && golden > 10) ? 1 : 0);
  const moon = Temporal.PlainDate.from({ year, month: 3, day: 21 }).add({ days: fullMoon });
  // The Sunday after the full moon, even when that is itself a Sunday.
  return moon.add({ days: 7 - (moon.dayOfWeek % 7) });
}
