import { readFile } from "node:fs/promises";
import type { CalendarRules, Closure, OpeningPeriod } from "@guichet/contract/calendars.ts";
import { expect, test } from "vitest";
import { openCalendar } from "./days.ts";
import { holidaysIn } from "./holidays.ts";
import { dueAfterMinutes, minutesBetween } from "./opening-time.ts";

/*
 * The oracle shares nothing with what it judges. It asks Intl, every quarter of an hour, what a clock on the wall shows,
 * then walks minute by minute and asks of each minute whether somebody is there. Its holidays are the official data set's.
 */
const cases = 10_000;
const zones = [
  "Europe/Paris",
  "America/Toronto",
  "Indian/Reunion",
  "Australia/Lord_Howe",
  "America/St_Johns",
  "Africa/Cairo",
  "Asia/Kathmandu",
  "Pacific/Chatham",
];
const regions = ["metropole", "alsace-moselle", "la-reunion"] as const;
const minute = 60_000;
const quarter = 15 * minute;
/** Two changes of hour a year, three Easters, a 29 February. */
const first = Date.UTC(2026, 11, 1);
const last = Date.UTC(2029, 5, 1);

/** What the clock on the wall shows, as if it were UTC, for each quarter of an hour. */
function wallClock(zone: string): Float64Array {
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const shown = new Float64Array((last - first) / quarter);
  // Read once a day while the offset stays, and at each quarter of the days on which it moves.
  const read = (epoch: number) => {
    const [day = 0, month = 0, year = 0, hour = 0, minutes = 0] = clock
      .format(epoch)
      .split(/\D+/u)
      .map(Number);
    return Date.UTC(year, month - 1, day, hour, minutes);
  };
  const perDay = 96;
  for (let start = 0; start < shown.length; start += perDay) {
    const from = first + start * quarter;
    const offset = read(from) - from;
    const moves = read(from + perDay * quarter) - (from + perDay * quarter) !== offset;
    for (let index = start; index < Math.min(start + perDay, shown.length); index++) {
      const epoch = first + index * quarter;
      shown[index] = moves ? read(epoch) : epoch + offset;
    }
  }
  return shown;
}

type Case = {
  rules: CalendarRules;
  start: number;
  minutes: number;
  pauses: readonly (readonly [number, number])[];
};

type Known = { clock: Float64Array; daysOff: ReadonlySet<number> };

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const dayOf = (date: string) => Date.parse(date) / 86_400_000;

/** Whether somebody is there during the minute that begins then. Texts are read once a case, not once a minute. */
function presence({ rules, pauses }: Case, { clock, daysOff }: Known): (epoch: number) => boolean {
  const hours = rules.openingHours.map(({ day, from, to }) => ({ day, time: minutesOf({ from, to }) }));
  const closures = rules.closures.map(
    (each) =>
      [[dayOf(each.from), dayOf(each.to) + 1], each.hours ? minutesOf(each.hours) : wholeDay] as const,
  );
  return (epoch) => {
    const wall = (clock[Math.floor((epoch - first) / quarter)] ?? Number.NaN) + ((epoch - first) % quarter);
    const day = Math.floor(wall / 86_400_000);
    const time = (wall - day * 86_400_000) / minute;
    const weekday = ((day + 3) % 7) + 1;
    if (hours.length > 0 && !hours.some((each) => each.day === weekday && isWithin(each.time, time)))
      return false;
    if (daysOff.has(day) || pauses.some((pause) => isWithin(pause, epoch))) return false;
    return !closures.some(([days, some]) => isWithin(days, day) && isWithin(some, time));
  };
}

type Interval = readonly [from: number, to: number];
const wholeDay: Interval = [0, 1440];
const minutesOf = (hours: { from: string; to: string }): Interval => [
  minuteOf(hours.from),
  minuteOf(hours.to),
];
const isWithin = (interval: Interval, value: number): boolean => interval[0] <= value && value < interval[1];

/** The end of the minute in which the last one was counted. */
function walk(asked: Case, known: Known): number {
  const isThere = presence(asked, known);
  let left = asked.minutes;
  let epoch = asked.start;
  while (left > 0) {
    if (isThere(epoch)) left -= 1;
    epoch += minute;
  }
  return epoch;
}

/** The same numbers at each run: a failure can be played again. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const timeAt = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
const dateAfter = (days: number) => new Date(first + days * 86_400_000).toISOString().slice(0, 10);

/** Nights, lunches, days without hours and, once in ten, doors that never close. */
function randomHours(random: (below: number) => number): OpeningPeriod[] {
  if (random(10) === 0) return [];
  const periods: OpeningPeriod[] = [];
  for (let day = 1; day <= 7; day++) {
    if (random(10) < 2) continue;
    const cuts = [random(1441), random(1441), random(1441), random(1441)].sort((one, other) => one - other);
    for (const [from = 0, to = 0] of [cuts.slice(0, 2), cuts.slice(2)])
      if (from < to) periods.push({ day, from: timeAt(from), to: timeAt(to) });
  }
  return periods.length > 0 ? periods : [{ day: 3, from: "10:00", to: "11:00" }];
}

function randomClosures(random: (below: number) => number): Closure[] {
  return Array.from({ length: random(4) }, () => {
    const from = random(850);
    const cuts = [random(1441), random(1441)].sort((one, other) => one - other) as [number, number];
    const hours =
      random(2) === 0 && cuts[0] < cuts[1] ? { from: timeAt(cuts[0]), to: timeAt(cuts[1]) } : null;
    return { label: "Fermé", from: dateAfter(from), to: dateAfter(from + random(6)), hours };
  });
}

function randomCase(random: (below: number) => number): Case & { region: (typeof regions)[number] | null } {
  const timeZone = zones[random(zones.length)] ?? "Europe/Paris";
  const region = regions[random(4)] ?? null;
  const start = first + (24 * 60 + random(800 * 24 * 60)) * minute;
  const pauses = Array.from({ length: random(4) }, () => {
    const from = start + (random(6 * 24 * 60) - 24 * 60) * minute;
    return [from, from + random(2 * 24 * 60) * minute] as const;
  });
  const holidays = region && { country: "FR", region };
  const openingHours = randomHours(random);
  const closures = randomClosures(random);
  const minutes = 1 + random(random(5) === 0 ? 3000 : 600);
  return {
    rules: { timeZone, openingHours, holidays, closures, workedDays: [1] },
    start,
    minutes,
    pauses,
    region,
  };
}

async function officialDays(region: string): Promise<ReadonlySet<number>> {
  const file = new URL(`../../testing/specimens/holidays/jours_feries_${region}.csv`, import.meta.url);
  const lines = (await readFile(file, "utf8")).trim().split("\n").slice(1);
  return new Set(lines.map((line) => dayOf(line.slice(0, 10))));
}

// About four seconds alone; the limit is for a machine that does much else.
test("T1 ten thousand random dues agree to the minute with an oracle that walks minute by minute", async () => {
  const random = seeded(20_261_122);
  const clocks = new Map(zones.map((zone) => [zone, wallClock(zone)]));
  const official = new Map<string | null, ReadonlySet<number>>([[null, new Set()]]);
  for (const region of regions) official.set(region, await officialDays(region));
  const different: unknown[] = [];
  for (let round = 0; round < cases; round++) {
    const { region, ...asked } = randomCase(random);
    const clock = clocks.get(asked.rules.timeZone) ?? new Float64Array();
    const told = walk(asked, { clock, daysOff: official.get(region) ?? new Set() });
    const calendar = openCalendar(asked.rules, await holidaysIn(asked.rules.holidays));
    const at = Temporal.Instant.fromEpochMilliseconds;
    const pauses = asked.pauses.map(([from, to]) => ({ from: at(from), to: at(to) }));
    const due = dueAfterMinutes(calendar, at(asked.start), asked.minutes, pauses);
    const counted = minutesBetween(calendar, at(asked.start), at(told), pauses);
    if (due.epochMilliseconds !== told || counted !== asked.minutes)
      different.push({ round, ...asked, due: due.toString(), told: at(told).toString(), counted });
  }
  expect(different.slice(0, 3)).toEqual([]);
  expect(different).toHaveLength(0);
});
