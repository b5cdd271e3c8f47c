import type { Language } from "@guichet/contract/ids.ts";
import { daysLater, instantOf, type WallTime, wallTime } from "./wall-clock.ts";

type Around = { now: number; zone: string; language: Language };

/** When nobody says the hour, a day ends as the doors close. */
const endOfDay = { hour: 18, minute: 0 };

const weekdays = [
  "lundi|monday|mon",
  "mardi|tuesday|tue",
  "mercredi|wednesday|wed",
  "jeudi|thursday|thu",
].concat(["vendredi|friday|fri", "samedi|saturday|sat", "dimanche|sunday|sun"]);
const months = [
  "janv(?:ier)?|jan(?:uary)?",
  "fevr?(?:ier)?|feb(?:ruary)?",
  "mars|mar(?:ch)?",
  "avr(?:il)?|apr(?:il)?",
]
  .concat(["mai|may", "juin|june?", "juil(?:let)?|july?", "aout|aug(?:ust)?", "sept?(?:embre|ember)?"])
  .concat(["oct(?:obre|ober)?", "nov(?:embre|ember)?", "dec(?:embre|ember)?"]);

const whole = (pattern: string): RegExp => new RegExp(`(?<![a-z0-9])(?:${pattern})(?![a-z0-9])`, "u");

/** « jeudi 9h », « demain midi », « dans 3 jours », “tomorrow 9am”: what a hand types quickly. Null when it says no date. */
export function typedWhen(typed: string, { now, zone, language }: Around): number | null {
  const text = plain(typed);
  if (text === "") return null;
  const today = wallTime(now, zone);
  const span = spanIn(text, today, now, zone);
  if (span !== null) return span;
  const { time, rest } = timeIn(text);
  const day = dayIn(rest, today, language);
  if (day === null && time === null) return null;
  const { hour, minute } = time ?? endOfDay;
  const at = instantOf({ ...(day ?? today), hour, minute }, zone);
  // An hour alone that has passed today means tomorrow's.
  return day === null && at <= now ? instantOf({ ...daysLater(today, 1), hour, minute }, zone) : at;
}

function plain(typed: string): string {
  return typed
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[’']/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();
}

const numbers: Record<string, number> = {
  un: 1,
  une: 1,
  a: 1,
  an: 1,
  one: 1,
  deux: 2,
  two: 2,
  trois: 3,
  three: 3,
};

/** « dans 3 jours », « sous 48 h », “in two weeks”: minutes and hours from now; days end as days do. */
function spanIn(text: string, today: WallTime, now: number, zone: string): number | null {
  const match =
    /(?<![a-z])(?:dans|sous|d ici|in|within) (\d{1,3}|[a-z]+) ?(min(?:ute)?s?|h(?:eures?|ours?)?|j(?:ours?)?|days?|semaines?|weeks?)(?![a-z])/u.exec(
      text,
    );
  if (match === null) return null;
  const [, amount = "", unit = ""] = match;
  const count = numbers[amount] ?? Number(amount);
  if (!Number.isFinite(count)) return null;
  if (unit.startsWith("min")) return now + count * 60_000;
  if (unit.startsWith("h")) return now + count * 3_600_000;
  const days = unit.startsWith("j") || unit.startsWith("d") ? count : count * 7;
  const time = timeIn(text.replace(match[0], " ")).time ?? endOfDay;
  return instantOf({ ...daysLater(today, days), ...time }, zone);
}

type TimeFound = { time: { hour: number; minute: number } | null; rest: string };

function timeIn(text: string): TimeFound {
  const named = [
    { pattern: whole("midi|noon"), hour: 12 },
    { pattern: whole("fin de matinee|ce matin|matin|morning"), hour: 12 },
    { pattern: whole("apres-midi|apres midi|afternoon"), hour: 18 },
    { pattern: whole("fin de journee|ce soir|soir|evening|tonight|end of day"), hour: 18 },
  ];
  const clock = /(?<![\d/])(\d{1,2}) ?(?:h ?(\d{2})?|:(\d{2}) ?(am|pm)?|(am|pm))(?![a-z0-9])/u.exec(text);
  if (clock !== null) {
    const [words, hours = "", afterH, afterColon, half, bareHalf] = clock;
    const isAfternoon = (half ?? bareHalf) === "pm" && Number(hours) < 12;
    const hour = Number(hours) + (isAfternoon ? 12 : 0);
    const minute = Number(afterH ?? afterColon ?? 0);
    if (hour < 24 && minute < 60) return { time: { hour, minute }, rest: text.replace(words, " ") };
  }
  for (const { pattern, hour } of named) {
    if (pattern.test(text)) return { time: { hour, minute: 0 }, rest: text.replace(pattern, " ") };
  }
  return { time: null, rest: text };
}

function dayIn(text: string, today: WallTime, language: Language): WallTime | null {
  if (whole("apres-demain|apres demain|day after tomorrow").test(text)) return daysLater(today, 2);
  if (whole("demain|tomorrow").test(text)) return daysLater(today, 1);
  if (whole("aujourd hui|today|tantot").test(text)) return today;
  if (whole("fin de semaine|end of (?:the )?week").test(text))
    return daysLater(today, (12 - today.weekday) % 7);
  const weekday = weekdays.findIndex((names) => whole(names).test(text)) + 1;
  const date = dateIn(text, today, language);
  if (date !== null) return date;
  // Today's own name means the one to come.
  return weekday === 0 ? null : daysLater(today, ((weekday - today.weekday + 6) % 7) + 1);
}

function dateIn(text: string, today: WallTime, language: Language): WallTime | null {
  const figures = /(?<!\d)(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?!\d)/u.exec(text);
  if (figures !== null) {
    const [, day, month, year] = figures;
    return onDate(today, Number(day), Number(month), year);
  }
  const month = months.findIndex((names) => whole(names).test(text)) + 1;
  const day = /(?<!\d)(\d{1,2})(?:er|st|nd|rd|th)?(?!\d)/u.exec(text)?.[1];
  const year = /(?<!\d)(20\d{2})(?!\d)/u.exec(text)?.[1];
  if (day === undefined) return null;
  if (month > 0) return onDate(today, Number(day), month, year);
  if (language === "fr" && !whole("le").test(text)) return null;
  return Number(day) < today.day
    ? onDate(today, Number(day), (today.month % 12) + 1, undefined)
    : { ...today, day: Number(day) };
}

/** Without its year, a date that has passed is next year's. */
function onDate(today: WallTime, day: number, month: number, year: string | undefined): WallTime | null {
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  const isPast = month < today.month || (month === today.month && day < today.day);
  return { ...today, day, month, year: year === undefined ? today.year + (isPast ? 1 : 0) : Number(year) };
}
