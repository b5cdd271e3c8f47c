import type { Language } from "@guichet/contract/ids.ts";

/** Where and in which language hours are read: the company's zone, the reader's language. */
export type Reading = { zone: string; language: Language };

const space = "\u00a0";
const locales: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };
const minute = 60_000;
const day = 86_400_000;

type Calendar = { year: number; month: number; date: number; hour: number; minutes: number; weekday: string };

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  // Making one costs a hundred times what using one costs.
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}

const calendars = new Map<string, Calendar>();
const mostCalendars = 5000;

/** A list says the same instants each time it is drawn, several times each: they are parted once. */
function calendar(at: number, reading: Reading): Calendar {
  const key = `${at} ${reading.zone} ${reading.language}`;
  const known = calendars.get(key);
  if (known !== undefined) return known;
  if (calendars.size >= mostCalendars) calendars.clear();
  const parted = calendarOf(at, reading);
  calendars.set(key, parted);
  return parted;
}

function calendarOf(at: number, { zone, language }: Reading): Calendar {
  const format = formatter(locales[language], {
    timeZone: zone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    weekday: "long",
    hourCycle: "h23",
  });
  const parts = Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
  return {
    year: Number(parts.year),
    month: Number(parts.month),
    date: Number(parts.day),
    hour: Number(parts.hour),
    minutes: Number(parts.minute),
    weekday: parts.weekday ?? "",
  };
}

const months = new Map<string, string>();

function monthName(at: number, reading: Reading, style: "long" | "short"): string {
  const { zone, language } = reading;
  const key = `${calendar(at, reading).month} ${language} ${style}`;
  const name = months.get(key) ?? formatter(locales[language], { timeZone: zone, month: style }).format(at);
  months.set(key, name);
  return name;
}

/** « 16 h 30 », « 16 h »; 16:30 in English. */
export function hourWords(at: number, reading: Reading): string {
  const { hour, minutes } = calendar(at, reading);
  const padded = String(minutes).padStart(2, "0");
  if (reading.language === "en") return `${String(hour).padStart(2, "0")}:${padded}`;
  return minutes === 0 ? `${hour}${space}h` : `${hour}${space}h${space}${padded}`;
}

/** Days between two instants as people count them: midnights crossed, in the zone of reading. */
function daysBetween(from: number, to: number, reading: Reading): number {
  const one = calendar(from, reading);
  const other = calendar(to, reading);
  const midnights =
    Date.UTC(other.year, other.month - 1, other.date) - Date.UTC(one.year, one.month - 1, one.date);
  return Math.round(midnights / day);
}

const near: Record<Language, Record<string, string>> = {
  fr: { "-1": "hier", "0": "aujourd’hui", "1": "demain" },
  en: { "-1": "yesterday", "0": "today", "1": "tomorrow" },
};

/** « aujourd’hui », « hier », « lundi », « lundi 3 mars », « 3 mars 2025 ». */
export function dayWords(at: number, now: number, reading: Reading): string {
  const away = daysBetween(now, at, reading);
  const word = near[reading.language][String(away)];
  if (word !== undefined) return word;
  const { weekday, year } = calendar(at, reading);
  if (Math.abs(away) < 7) return weekday;
  const date = dateWords(at, reading, "long");
  return year === calendar(now, reading).year ? date : `${date}${space}${year}`;
}

function dateWords(at: number, reading: Reading, style: "long" | "short"): string {
  const { date } = calendar(at, reading);
  const first = reading.language === "fr" && date === 1 ? "1er" : String(date);
  return `${first}${space}${monthName(at, reading, style)}`;
}

/** « 3 mars », « 3 mars 2024 »: for what is far enough for its day to matter and not its hour. */
export function dateOnlyWords(at: number, now: number, reading: Reading): string {
  const { year } = calendar(at, reading);
  const date = dateWords(at, reading, "long");
  return year === calendar(now, reading).year ? date : `${date}${space}${year}`;
}

/** « lundi » for 1, « dimanche » for 7. */
export function weekdayName(weekday: number, language: Language): string {
  // The fifth of January 2026 was a Monday.
  const monday = Date.UTC(2026, 0, 5, 12);
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", weekday: "long" };
  return formatter(locales[language], options).format(monday + (weekday - 1) * day);
}

/** « aujourd’hui 16 h 30 », « lundi 9 h », « 3 mars 10 h 42 ». */
export function momentWords(at: number, now: number, reading: Reading): string {
  return `${dayWords(at, now, reading)} ${hourWords(at, reading)}`;
}

/** As momentWords, the day left out when it is today: for lines where the hour is enough. */
export function soonWords(at: number, now: number, reading: Reading): string {
  const isToday = daysBetween(now, at, reading) === 0;
  return isToday ? hourWords(at, reading) : momentWords(at, now, reading);
}

/** For the narrow corner of a row: « 10 h 42 », « hier », « lun. », « 12 mars », « 12 mars 2024 ». */
export function cornerWords(at: number, now: number, reading: Reading): string {
  const away = daysBetween(now, at, reading);
  if (away === 0) return hourWords(at, reading);
  const word = near[reading.language][String(away)];
  if (word !== undefined) return word;
  const options: Intl.DateTimeFormatOptions = { timeZone: reading.zone, weekday: "short" };
  if (Math.abs(away) < 7) return formatter(locales[reading.language], options).format(at);
  const date = dateWords(at, reading, "short");
  const { year } = calendar(at, reading);
  return year === calendar(now, reading).year ? date : `${date}${space}${year}`;
}

/** The whole of it, for hovering and for print: « lundi 3 mars 2026 à 16 h 30 ». */
export function absoluteWords(at: number, reading: Reading): string {
  const { weekday, year } = calendar(at, reading);
  const date = `${weekday} ${dateWords(at, reading, "long")}${space}${year}`;
  return reading.language === "fr"
    ? `${date} à ${hourWords(at, reading)}`
    : `${date}, ${hourWords(at, reading)}`;
}

/** What typed words were understood to say: « jeudi 26 novembre à 9 h 00 », with its minutes, since an hour was asked for. */
export function echoWords(at: number, now: number, reading: Reading): string {
  const { weekday, year, hour, minutes } = calendar(at, reading);
  const yearWords = year === calendar(now, reading).year ? "" : `${space}${year}`;
  const date = `${weekday} ${dateWords(at, reading, "long")}${yearWords}`;
  const padded = String(minutes).padStart(2, "0");
  return reading.language === "fr"
    ? `${date} à ${hour}${space}h${space}${padded}`
    : `${date}, ${hourWords(at, reading)}`;
}

const short: Record<Language, string> = { fr: "moins d’une minute", en: "less than a minute" };

/** A length of time in few words: « moins d’une minute », « 12 min », « 2 h 05 », « 3 jours ». */
export function spanWords(milliseconds: number, language: Language): string {
  // « 0 min » would say that nothing passed at all.
  if (milliseconds > 0 && milliseconds < minute) return short[language];
  const minutes = Math.max(0, Math.round(milliseconds / minute));
  if (minutes < 60) return `${minutes}${space}min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours}${space}h${space}${String(minutes % 60).padStart(2, "0")}`;
  const days = Math.round(hours / 24);
  return `${days}${space}${language === "fr" ? "jours" : "days"}`;
}

/** How long someone has been known: whole years, else whole months, else days. */
export function ageOf(since: number, now: number): { unit: "years" | "months" | "days"; count: number } {
  const days = Math.floor((now - since) / day);
  if (days >= 365) return { unit: "years", count: Math.floor(days / 365.25) || 1 };
  if (days >= 31) return { unit: "months", count: Math.floor(days / 30.44) };
  return { unit: "days", count: Math.max(0, days) };
}
