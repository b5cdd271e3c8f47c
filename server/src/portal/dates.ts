import type { Company } from "@guichet/contract/company.ts";
import type { Language } from "@guichet/contract/ids.ts";
import { portalWords } from "../locales/portal.ts";
import type { PortalWords } from "../locales/portal-words.ts";
import { type Html, html } from "../platform/http/html.ts";
import type { Reader } from "./portal.ts";

const locales: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };

/** When, in words near today; the whole date is one hover away, and printed. */
export const momentOf = (at: string, reader: Reader): Html => stamp(at, reader, tellMoment(at, reader));

/** For what is still to come: “today before 4 pm”. */
export const beforeMoment = (at: string, reader: Reader): Html => stamp(at, reader, tellBefore(at, reader));

export function tellMoment(at: string, reader: Reader): string {
  const { moment } = portalWords[reader.language];
  const { away, time, day } = placed(at, reader);
  if (away === 0) return moment.today(time);
  if (away === 1) return moment.tomorrow(time);
  return away === -1 ? moment.yesterday(time) : moment.on(day, time);
}

export function tellBefore(at: string, reader: Reader): string {
  const { before } = portalWords[reader.language].moment;
  const { away, time, day } = placed(at, reader);
  if (away === 0) return before.today(time);
  return away === 1 ? before.tomorrow(time) : before.on(day, time);
}

function stamp(at: string, reader: Reader, words: string): Html {
  const { moment } = portalWords[reader.language];
  const when = zoned(at, reader);
  const absolute = moment.on(dayWords(when, reader.language, true), timeOf(when, reader.language));
  return html`<time datetime="${at}" title="${absolute}">${words}</time>`;
}

function placed(at: string, reader: Reader) {
  const when = zoned(at, reader);
  const today = reader.now.toZonedDateTimeISO(reader.company.timeZone).toPlainDate();
  const away = today.until(when.toPlainDate()).total("days");
  const near = Math.abs(away) < 7;
  const weekday = when.toLocaleString(locales[reader.language], { weekday: "long" });
  const day = near ? weekday : dayWords(when, reader.language, when.year !== today.year);
  return { away, time: timeOf(when, reader.language), day };
}

const zoned = (at: string, { company }: Reader): Temporal.ZonedDateTime =>
  Temporal.Instant.from(at).toZonedDateTimeISO(company.timeZone);

const timeOf = (when: Temporal.ZonedDateTime, language: Language): string =>
  portalWords[language].moment.time(when.hour, when.minute);

function dayWords(when: Temporal.ZonedDateTime, language: Language, withYear: boolean): string {
  const told = when.toLocaleString(locales[language], { weekday: "long", day: "numeric", month: "long" });
  const day = language === "fr" ? told.replace(/\b1 (?=\p{L})/u, "1er ") : told;
  return withYear ? `${day} ${when.year}` : day;
}

type Group = { first: number; last: number; hours: string };

/** « du lundi au vendredi, de 9 h à 12 h 30 et de 13 h 30 à 18 h » */
export function openingWords({ openingHours }: Company, language: Language): string {
  const { hours } = portalWords[language];
  if (openingHours.length === 0) return hours.always;
  const groups: Group[] = [];
  for (let day = 1; day <= 7; day++) {
    const told = periodsOf(openingHours, day, language);
    const before = groups.at(-1);
    if (told === "") continue;
    if (before?.last === day - 1 && before.hours === told) before.last = day;
    else groups.push({ first: day, last: day, hours: told });
  }
  return groups.map((group) => `${daysOf(group, language, hours)}, ${group.hours}`).join(hours.besides);
}

function periodsOf(openingHours: Company["openingHours"], day: number, language: Language): string {
  const { hours, moment } = portalWords[language];
  const told = (time: string) => moment.time(Number(time.slice(0, 2)), Number(time.slice(3)));
  return openingHours
    .filter((period) => period.day === day)
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .map(({ from, to }) => hours.period(told(from), told(to)))
    .join(hours.and);
}

function daysOf({ first, last }: Group, language: Language, words: PortalWords["hours"]): string {
  return first === last
    ? dayName(first, language)
    : words.days(dayName(first, language), dayName(last, language));
}

/** The first of June 2026 is a Monday. */
const dayName = (day: number, language: Language): string =>
  new Temporal.PlainDate(2026, 6, day).toLocaleString(locales[language], { weekday: "long" });
