import type { Language } from "@guichet/contract/ids.ts";
import { portalWords } from "./portal.ts";

/** Whoever reads: their language, the clock on the house's wall, and the present, since words near now are shorter. */
export type Reading = { language: Language; timeZone: string; now: Temporal.Instant };

export const locales: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };

/** “tomorrow at 4 pm” */
export function tellMoment(at: string, reader: Reading): string {
  const { moment } = portalWords[reader.language];
  const { away, time, day } = placed(at, reader);
  if (away === 0) return moment.today(time);
  if (away === 1) return moment.tomorrow(time);
  return away === -1 ? moment.yesterday(time) : moment.on(day, time);
}

/** For what is still to come: “today before 4 pm”. */
export function tellBefore(at: string, reader: Reading): string {
  const { before } = portalWords[reader.language].moment;
  const { away, time, day } = placed(at, reader);
  if (away === 0) return before.today(time);
  return away === 1 ? before.tomorrow(time) : before.on(day, time);
}

/** The whole date, for a title or for print. */
export function tellWhole(at: string, reader: Reading): string {
  const when = zoned(at, reader);
  const { moment } = portalWords[reader.language];
  return moment.on(dayWords(when, reader.language, true), timeOf(when, reader.language));
}

function placed(at: string, reader: Reading) {
  const when = zoned(at, reader);
  const today = reader.now.toZonedDateTimeISO(reader.timeZone).toPlainDate();
  const away = today.until(when.toPlainDate()).total("days");
  const near = Math.abs(away) < 7;
  const weekday = when.toLocaleString(locales[reader.language], { weekday: "long" });
  const day = near ? weekday : dayWords(when, reader.language, when.year !== today.year);
  return { away, time: timeOf(when, reader.language), day };
}

const zoned = (at: string, { timeZone }: Reading): Temporal.ZonedDateTime =>
  Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);

const timeOf = (when: Temporal.ZonedDateTime, language: Language): string =>
  portalWords[language].moment.time(when.hour, when.minute);

function dayWords(when: Temporal.ZonedDateTime, language: Language, withYear: boolean): string {
  const told = when.toLocaleString(locales[language], { weekday: "long", day: "numeric", month: "long" });
  const day = language === "fr" ? told.replace(/\b1 (?=\p{L})/u, "1er ") : told;
  return withYear ? `${day} ${when.year}` : day;
}
