import { fold } from "./asking.ts";

const weekdays: readonly (readonly string[])[] = [
  ["lundi", "monday"],
  ["mardi", "tuesday"],
  ["mercredi", "wednesday"],
  ["jeudi", "thursday"],
  ["vendredi", "friday"],
  ["samedi", "saturday"],
  ["dimanche", "sunday"],
];

type Counting = (today: Temporal.PlainDate) => Temporal.PlainDate;

const named: Record<string, Counting> = {
  aujourdhui: (today) => today,
  today: (today) => today,
  hier: (today) => today.subtract({ days: 1 }),
  yesterday: (today) => today.subtract({ days: 1 }),
  semaine: (today) => today.subtract({ days: today.dayOfWeek - 1 }),
  week: (today) => today.subtract({ days: today.dayOfWeek - 1 }),
  mois: (today) => today.with({ day: 1 }),
  month: (today) => today.with({ day: 1 }),
  annee: (today) => today.with({ month: 1, day: 1 }),
  year: (today) => today.with({ month: 1, day: 1 }),
};

const units: Record<string, "days" | "weeks" | "months"> = {
  j: "days",
  jour: "days",
  jours: "days",
  d: "days",
  day: "days",
  days: "days",
  sem: "weeks",
  semaines: "weeks",
  w: "weeks",
  weeks: "weeks",
  mois: "months",
  months: "months",
};

/** The day somebody means: « lundi » is the last one, today included; « 3j » is three days ago. Null when it is no day. */
export function readDay(said: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const word = fold(said).replaceAll(/['’]/gu, "");
  const weekday = weekdays.findIndex((each) => each.includes(word));
  if (weekday >= 0) return today.subtract({ days: (today.dayOfWeek - weekday - 1 + 7) % 7 });
  return named[word]?.(today) ?? countedBack(word, today) ?? written(word, today);
}

function countedBack(word: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const [, count = "", unit = ""] = /^(\d{1,3})\s?([a-z]+)$/u.exec(word) ?? [];
  const known = units[unit];
  return known === undefined ? null : today.subtract({ [known]: Number(count) });
}

/** 2026-11-16, 16/11/2026, 16/11: days first, as everywhere here; without a year, the last one that has passed. */
function written(word: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const found =
    /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/u.exec(word) ??
    /^(?<day>\d{1,2})[/.](?<month>\d{1,2})(?:[/.](?<year>\d{4}))?$/u.exec(word);
  if (found?.groups === undefined) return null;
  const { year, month, day } = found.groups;
  const meant = { year: Number(year ?? today.year), month: Number(month), day: Number(day) };
  try {
    const date = Temporal.PlainDate.from(meant, { overflow: "reject" });
    const isToCome = year === undefined && Temporal.PlainDate.compare(date, today) > 0;
    return isToCome ? date.subtract({ years: 1 }) : date;
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}
