import type { Language } from "@guichet/contract/ids.ts";
import type { Calendar } from "../calendars/model.ts";
import { nextOpening } from "../calendars/opening-time.ts";
import { englishDates } from "../language/dates-en.ts";
import { frenchDates } from "../language/dates-fr.ts";
import { type Moment, momentsIn } from "../language/marks.ts";
import { normalise } from "../language/normalising.ts";
import { clockOf } from "../language/reckoning.ts";
import { morningOf } from "./presets.ts";

/*
 * What the readers of dates find is an end: “jeudi” ends with Thursday's doors. Whoever types “jeudi” here wants to be
 * woken, not to be late: a day begins with its opening, a week with its Monday, a month with its first day.
 */

const dates = { fr: frenchDates, en: englishDates };
const other: Record<Language, Language> = { fr: "en", en: "fr" };

/** The time to come that these words say, in the house's zone; null when they say none, or one that is past. */
export function readTyped(
  words: string,
  language: Language,
  calendar: Calendar,
  now: Temporal.Instant,
): Temporal.Instant | null {
  const [own, others] = [language, other[language]].map((each) => readIn(words, each, calendar, now));
  // Whoever reads English may still type “jeudi 9h”: the language that understood more of it is the right one.
  const read = (others?.understood ?? 0) > (own?.understood ?? 0) ? others : own;
  return read && Temporal.Instant.compare(read.at, now) > 0 ? read.at : null;
}

type Read = { at: Temporal.Instant; understood: number };

function readIn(words: string, language: Language, calendar: Calendar, now: Temporal.Instant): Read | null {
  const { text } = normalise(words, language);
  const length = shortLength(text.trim(), language);
  if (length) return { at: now.add({ minutes: length }).round("minute"), understood: text.length };
  const said = dayLength(text, language);
  const clock = clockOf(now.toZonedDateTimeISO(calendar.rules.timeZone));
  const moment = momentsIn(said, dates[language], clock).find(({ past }) => !past);
  return moment ? { at: beginning(moment, said, calendar), understood: moment.end - moment.start } : null;
}

/** “2h”, “30 min”: from now on. In French, “9h” is an hour of the day, and nobody asks for two in the morning. */
function shortLength(text: string, language: Language): number | null {
  const found = /^(\d{1,3}) ?(h|heures?|hours?|hrs?|min|mn|minutes?|m)$/u.exec(text);
  if (!found) return null;
  const count = Number(found[1]);
  if (!found[2]?.startsWith("h")) return count;
  const isTimeOfDay = language === "fr" && found[2] === "h" && count >= 7 && count <= 23;
  return isTimeOfDay ? null : count * 60;
}

/** “3j”, “2 weeks”: a bare length is counted from now. */
function dayLength(text: string, language: Language): string {
  const found = /^(\d{1,3}) ?(j|jours?|d|days?|sem|semaines?|w|weeks?)$/u.exec(text.trim());
  if (!found) return text;
  const isWeek = /^[sw]/u.test(found[2] ?? "");
  if (language === "fr") return `dans ${found[1]} ${isWeek ? "semaines" : "jours"}`;
  return `in ${found[1]} ${isWeek ? "weeks" : "days"}`;
}

function beginning({ until, precision, sort }: Moment, text: string, calendar: Calendar): Temporal.Instant {
  if (precision === "minute") return until.toInstant();
  const day = until.toPlainDate();
  if (sort !== "point") return morningOf(calendar, day);
  if (precision === "week" && !/\b(?:fin|end|week-?end)\b/u.test(text))
    return morningOf(calendar, day.subtract({ days: day.dayOfWeek - 1 }));
  if (precision === "month" && !/\b(?:fin|end)\b/u.test(text))
    return morningOf(calendar, day.with({ day: 1 }));
  return partOfDay(day, text, calendar);
}

/** “Jeudi après-midi” begins at two, “ce soir” at six; a morning with the doors. */
function partOfDay(day: Temporal.PlainDate, text: string, calendar: Calendar): Temporal.Instant {
  const { timeZone } = calendar.rules;
  const from = (hour: number) => day.toZonedDateTime({ timeZone, plainTime: new Temporal.PlainTime(hour) });
  if (/\b(?:apres-midi|aprem|afternoon)\b/u.test(text)) return nextOpening(calendar, from(14).toInstant());
  if (/\b(?:soir|soiree|evening|tonight)\b/u.test(text)) return from(18).toInstant();
  return morningOf(calendar, day);
}
