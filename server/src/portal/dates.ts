import type { Company } from "@guichet/contract/company.ts";
import type { Language } from "@guichet/contract/ids.ts";
import {
  locales,
  type Reading,
  tellMoment as tellAt,
  tellBefore as tellBeforeThat,
  tellWhole,
} from "../locales/moments.ts";
import { portalWords } from "../locales/portal.ts";
import type { PortalWords } from "../locales/portal-words.ts";
import { type Html, html } from "../platform/http/html.ts";
import type { Reader } from "./portal.ts";

/** When, in words near today; the whole date is one hover away, and printed. */
export const momentOf = (at: string, reader: Reader): Html => stamp(at, reader, tellMoment(at, reader));

/** For what is still to come: “today before 4 pm”. */
export const beforeMoment = (at: string, reader: Reader): Html => stamp(at, reader, tellBefore(at, reader));

export const readingOf = ({ language, company, now }: Reader): Reading => ({
  language,
  timeZone: company.timeZone,
  now,
});

function stamp(at: string, reader: Reader, words: string): Html {
  return html`<time datetime="${at}" title="${tellWhole(at, readingOf(reader))}">${words}</time>`;
}

export const tellMoment = (at: string, reader: Reader): string => tellAt(at, readingOf(reader));

export const tellBefore = (at: string, reader: Reader): string => tellBeforeThat(at, readingOf(reader));

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
