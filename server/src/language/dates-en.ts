import {
  after,
  type DateRule,
  type DateWords,
  type Meaning,
  on,
  type TimeOfDay,
  type Unit,
} from "./marks.ts";
import type { DayKind } from "./model.ts";
import { numberOf, numberPattern } from "./numbers.ts";
import {
  type Clock,
  dateOf,
  dayAfter,
  dayOfMonthAhead,
  easterAhead,
  fridayOf,
  lastOf,
  nearestDate,
  nearestMonth,
  sundayOf,
  weekdayAhead,
  weekdayNextWeek,
} from "./reckoning.ts";

const weekdayStarts = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const weekday =
  "(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|wednes|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)s?\\b\\.?";
const months =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const monthStarts = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const number = numberPattern.en;
const day = "(\\d{1,2})(?:st|nd|rd|th)?";
const unit = "(?:minutes?|mins?|hours?|hrs?|h|days?|nights?|weeks?|wks?|fortnights?|months?|years?|yrs?)\\b";
const kind = "(working|business|office|calendar|full|whole|short|more|clear)?";
const range = `(?:(?:between )?(?:${number}) ?(?:to|-|or|and) ?)?`;
const length = `${range}(${number})[ -]?(?:next )?(?:${kind} )?(${unit})('? ?time)?`;
const introduction =
  "(?:within|inside|in|under|over|in less than|no (?:later|more|longer) than|less than|up to|at most|max(?:imum)?(?: of)?|allow(?: us| me)?|give (?:me|us)|takes?(?: us| me| them)?|taking|need(?:s)?(?: another)?|for another|expect|after|by)(?: about| around| roughly| approximately| the| next| a maximum of)*";

const weekdayNumber = (name: string | undefined): number =>
  weekdayStarts.findIndex((start) => name?.startsWith(start)) + 1;

const monthNumber = (name: string | undefined): number =>
  monthStarts.findIndex((start) => name?.startsWith(start)) + 1;

function lengthAfter(clock: Clock, match: RegExpExecArray, sort: "delay" | "bare"): Meaning | null {
  const count = numberOf(match[1], "en");
  return count === null
    ? null
    : after(clock, { count, unit: unitOf(match[3] ?? ""), kind: kindOf(match[2]) }, sort);
}

function unitOf(said: string): Unit {
  if (said.startsWith("mi")) return "minute";
  if (said.startsWith("h")) return "hour";
  if (/^[dn]/.test(said)) return "day";
  if (said.startsWith("w")) return "week";
  if (said.startsWith("f")) return "fortnight";
  return said.startsWith("mo") ? "month" : "year";
}

const kindOf = (said: string | undefined): DayKind =>
  said === "working" || said === "business" || said === "office" ? "worked" : "calendar";

function fullDate(clock: Clock, dayOfDate: string | undefined, month: number, year?: string): Meaning | null {
  if (!year) return on(nearestDate(clock, Number(dayOfDate), month));
  return on(dateOf(year.length === 2 ? 2000 + Number(year) : Number(year), month, Number(dayOfDate)));
}

/** Twelve and four are written the European way; a month that cannot be one was the day. */
function numeric(
  clock: Clock,
  first: string | undefined,
  second: string | undefined,
  year?: string,
): Meaning | null {
  return Number(second) > 12
    ? fullDate(clock, second, Number(first), year)
    : fullDate(clock, first, Number(second), year);
}

const nothing = (): Meaning => ({ sort: "nothing" });
const whole = (date: Temporal.PlainDate, precision: "day" | "week" | "month" = "day"): Meaning => ({
  sort: "day",
  day: date,
  precision,
  shifts: false,
});

// biome-ignore format: a table reads best with one rule a line.
const elsewhere: DateRule[] = [
  { pattern: new RegExp(`\\b(?:about |over |around )?${length} (?:ago|earlier|old|late)\\b`, "g"), read: nothing },
  { pattern: new RegExp(`\\b(?:since|for the (?:last|past)|in the (?:last|past)|over the (?:last|past)|the (?:last|past)) ${length}`, "g"), read: nothing },
  { pattern: new RegExp(`\\byour (?:call|message|e-?mail|letter|request|order|chat) (?:of|from|dated) (?:this morning|${weekday})|\\b(?:following|after|further to|regarding|thanks for|thank you for|re) (?:your|our) (?:call|message|e-?mail|request|chat|conversation) on ${weekday}`, "g"), read: nothing },
  { pattern: new RegExp(`\\bsince (?:last )?${weekday}`, "g"), read: nothing },
  { pattern: new RegExp(`\\b(?:last|past|previous) (?:night|week|weekend|month|year|${weekday}|${months})\\b|\\byesterday(?: (?:morning|afternoon|evening))?\\b|\\bthe other day\\b|\\bthis ${weekday} past\\b`, "g"), read: nothing },
  { pattern: new RegExp(`\\b(?:every|each) ${weekday}|\\b(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days(?: (?:and|or|to|through|-) (?:mon|tues|wednes|thurs|fri|satur|sun)days?)?\\b|\\b(?:mon(?:day)?) ?(?:to|-|through) ?(?:fri|satur|sun)(?:day)?\\b`, "g"), read: nothing },
  { pattern: new RegExp(`\\bevery ${length}`, "g"), read: nothing },
];

/** Before the weeks themselves, or they would be read without their day. */
// biome-ignore format: a table reads best with one rule a line.
const nextWeek: DateRule[] = [
  { pattern: new RegExp(`\\b(?:next (${weekday})|(${weekday}) (?:of )?next week)`, "g"), read: (match, clock) => on(weekdayNextWeek(clock, weekdayNumber(match[1] ?? match[2]))) },
  { pattern: /\b(?:early|start of|beginning of|first thing) next week\b/g, read: (_, clock) => whole(dayAfter(clock, 9 - clock.today.dayOfWeek), "week") },
];

// biome-ignore format: a table reads best with one rule a line.
const periods: DateRule[] = [
  { pattern: /\b(?:the )?(?:close|end) of (?:the |this )?(?:business|play|day|working day|today|trading)\b|\bcob\b|\beod\b|\beob\b|\bclose of play\b/g, read: () => ({ sort: "same", days: 0 }) },
  { pattern: /\b(?:the )?(?:end|close|back end) of (?:the |this )?week\b|\beow\b|\b(?:later |sometime )?this week\b|\bthe week is out\b/g, read: (_, clock) => whole(fridayOf(clock, 0), "week") },
  { pattern: /\b(?:the )?end of next week\b|\bnext week\b|\bthe week after\b/g, read: (_, clock) => on(fridayOf(clock, 1), "week") },
  { pattern: /\b(?:the )?end of (?:the |this )?month\b|\beom\b|\b(?:later )?this month\b|\bmonth[- ]end\b/g, read: (_, clock) => whole(lastOf(clock.today.toPlainYearMonth()), "month") },
  { pattern: /\b(?:the )?(?:end of )?next month\b/g, read: (_, clock) => whole(lastOf(clock.today.toPlainYearMonth().add({ months: 1 })), "month") },
  { pattern: /\b(?:the )?end of (?:the |this )?(quarter|year)\b|\b(?:later )?this (year|quarter)\b/g, read: (match, clock) => whole((match[1] ?? match[2]) === "year" ? new Temporal.PlainDate(clock.today.year, 12, 31) : lastOf(new Temporal.PlainYearMonth(clock.today.year, Math.ceil(clock.today.month / 3) * 3)), "month") },
  { pattern: new RegExp(`\\b(?:the )?(end|beginning|start|middle|early|mid|late)[ -](?:of |in )?(${months})\\b(?: (\\d{4}))?`, "g"), read: (match, clock) => inMonth(clock, match[2], match[1], match[3]) },
  { pattern: /\b(?:this|the|over the|at the|next) week-?end\b/g, read: (match, clock) => on(sundayOf(clock, match[0].startsWith("next") ? 1 : 0), "week") },
  { pattern: new RegExp(`\\b(?:the )?week (?:of|commencing|beginning|starting) (?:the )?(?:${weekday} )?(?:the )?${day}(?: (?:of )?(${months})\\b)?`, "g"), read: (match, clock) => weekOf(clock, match[1], match[2]) },
];

// biome-ignore format: a table reads best with one rule a line.
const delays: DateRule[] = [
  { pattern: /\b(?:with)?in (?:a |the |half an? |about an? |under an? )?(fortnight|hour|few minutes|moment|minute|tick|sec(?:ond)?)\b/g, read: (match, clock) => after(clock, shortLength(match[0]), "delay") },
  { pattern: new RegExp(`\\b${introduction} ${length}`, "g"), read: (match, clock) => lengthAfter(clock, match, match[0].startsWith("after") ? "bare" : "delay") },
  { pattern: new RegExp(`\\b${length}(?= (?:at (?:the )?(?:most|latest)|max(?:imum)?|tops|from (?:now|today|tomorrow))\\b)`, "g"), read: (match, clock) => lengthAfter(clock, match, "delay") },
  { pattern: /\b(?:with)?in (?:just )?(?:a matter of )?(minutes|hours|days)\b/g, read: (match, clock) => after(clock, { count: match[1] === "minutes" ? 60 : 6, unit: match[1] === "days" ? "day" : unitOf(match[1] === "minutes" ? "min" : "h"), kind: "calendar" }, "delay") },
  { pattern: /\bhalf an? hour\b/g, read: (_, clock) => after(clock, { count: 30, unit: "minute", kind: "calendar" }, "delay") },
];

function shortLength(said: string): { count: number; unit: Unit; kind: DayKind } {
  if (said.endsWith("fortnight")) return { count: 14, unit: "day", kind: "calendar" };
  return { count: /half/.test(said) ? 30 : 60, unit: "minute", kind: "calendar" };
}

// biome-ignore format: a table reads best with one rule a line.
const dates: DateRule[] = [
  { pattern: /\b(\d{4})-(\d\d)-(\d\d)\b/g, read: (match, clock) => fullDate(clock, match[3], Number(match[2]), match[1]) },
  { pattern: new RegExp(`\\b(?:from |between )?(?:the )?\\d{1,2}(?:st|nd|rd|th)? ?(?:to|and|-|or) ?(?:the )?${day}(?: of)? (${months})\\b(?:,? (\\d{4}))?`, "g"), read: (match, clock) => fullDate(clock, match[1], monthNumber(match[2]), match[3]) },
  { pattern: new RegExp(`\\b(?:${weekday},? )?(?:the )?${day}(?: of)? (${months})\\b\\.?(?:,? (\\d{4}))?`, "g"), read: (match, clock) => fullDate(clock, match[1], monthNumber(match[2]), match[3]) },
  { pattern: new RegExp(`\\b(?:${weekday},? )?(${months})\\.? (?:the )?${day}\\b(?! ?(?:am|pm|:))(?:,? (\\d{4}))?`, "g"), read: (match, clock) => fullDate(clock, match[2], monthNumber(match[1]), match[3]) },
  { pattern: /(?<![\d/.,])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?(?![\d/%])/g, read: (match, clock) => numeric(clock, match[1], match[2], match[3]) },
  { pattern: /\b(easter monday|easter|good friday|christmas(?: eve)?|xmas|new year(?:'s)?(?: day| eve)?|boxing day)\b/g, read: (match, clock) => feast(clock, match[1] ?? "") },
  { pattern: new RegExp(`\\b(${weekday}) week\\b|\\ba week (?:on|from) (${weekday})`, "g"), read: (match, clock) => on(weekdayAhead(clock, weekdayNumber(match[1] ?? match[2])).add({ days: 7 })) },
  { pattern: new RegExp(`\\b${weekday},? (?:the )?${day}\\b(?! ?(?:am|pm|a\\.m|p\\.m|:|-|to \\d|%|(?:working |business )?(?:days|hours)))`, "g"), read: (match, clock) => on(dayOfMonthAhead(clock, Number(match[1]))) },
  { pattern: /(?<!\b(?:the|i|we|you) )\b(?:this |coming |on )?(mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat(?! (?:down|in|on|at|with|there))|sun(?! is| was))\b\.?|\b(?:this |coming )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/g, read: (match, clock) => ({ sort: "day", day: weekdayAhead(clock, weekdayNumber(match[1] ?? match[2])), precision: "day", loose: true }) },
  { pattern: /\bthe day after tomorrow\b/g, read: (_, clock) => on(dayAfter(clock, 2)) },
  { pattern: /\btomorrow\b/g, read: (_, clock) => on(dayAfter(clock, 1)) },
  { pattern: /\b(?:the )?(?:very )?(same|next|following) (?:working |business )?day\b/g, read: (match) => ({ sort: "same", days: match[1] === "same" ? 0 : 1 }) },
  { pattern: /\b(?:later )?today\b|\bthis very day\b/g, read: (_, clock) => ({ sort: "day", day: clock.today, precision: "day", shifts: false, loose: true }) },
  { pattern: /\b(?:this morning|this after(?:noon)?|this aft|this arvo|this evening|tonight|this lunchtime)\b/g, read: (match) => ({ ...partOf(match[0]), today: !/night/.test(match[0]) }) },
  { pattern: /\b(?:the) (\d{1,2})(?:st|nd|rd|th)\b(?! (?:time|floor|day|email|message|item|attempt|of each|of every))/g, read: (match, clock) => on(dayOfMonthAhead(clock, Number(match[1]))) },
  { pattern: new RegExp(`\\b(?:in|by|before|until|till|during|from|for|through) (?:early |late |mid-?)?(${months})\\b(?:,? (\\d{4}))?`, "g"), read: (match, clock) => aMonth(clock, match[0], match[1], match[2]) },
];

// biome-ignore format: a table reads best with one rule a line.
const times: DateRule[] = [
  { pattern: /\b(?:between |from )?\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|a\.m\.?|p\.m\.?)? ?(?:-|to|and|until) ?(\d{1,2})(?:[:.](\d\d))? ?(am|pm|a\.m|p\.m)\b/g, read: (match) => time(match[1], match[2], match[3]) },
  { pattern: /\b(\d{1,2})(?:[:.](\d\d))? ?(am|pm|a\.m|p\.m)\b/g, read: (match) => time(match[1], match[2], match[3]) },
  { pattern: /\b(\d{1,2}):(\d\d)\b/g, read: (match) => time(match[1], match[2]) },
  { pattern: /(?<=\b(?:at|by|before|until|after|around) )(?:about |around )?(\d{1,2})(?: o'clock)?\b(?! ?(?:[:.%/]?\d|%|[a-z]))/g, read: (match) => time(match[1], "0", Number(match[1]) < 8 ? "pm" : "") },
  { pattern: /\b(?:between|from) \d{1,2} (?:and|to) (\d{1,2})\b(?! ?(?:%|percent|euros|pounds|dollars|days|hours|weeks|working|business|january|february|march|april|may|june|july|august|september|october|november|december))/g, read: (match) => time(match[1], "0", Number(match[1]) < 8 ? "pm" : "") },
  { pattern: /\b(?:noon|midday|lunchtime|lunch)\b/g, read: () => ({ sort: "time", hour: 12, minute: 0 }) },
  { pattern: /\bmidnight\b/g, read: () => ({ sort: "time", hour: 23, minute: 59 }) },
  { pattern: new RegExp(`\\b${length}`, "g"), read: (match, clock) => lengthAfter(clock, match, "bare") },
  { pattern: /\b(?:a |one |the )?fortnight\b/g, read: (_, clock) => after(clock, { count: 14, unit: "day", kind: "calendar" }, "bare") },
  { pattern: /\b(?:first thing(?: in the morning)?|(?:in the |mid-?)?morning|(?:in the )?afternoon|(?:in the )?evening|night)\b/g, read: (match) => partOf(match[0]) },
];

function time(hour: string | undefined, minute: string | undefined, half?: string): Meaning | null {
  const said = Number(hour);
  const late = half?.startsWith("p") && said < 12 ? 12 : 0;
  const hours = half?.startsWith("a") && said === 12 ? 0 : said + late;
  const minutes = Number(minute ?? 0);
  return hours <= 23 && minutes <= 59 ? { sort: "time", hour: hours, minute: minutes } : null;
}

function partOf(said: string): TimeOfDay {
  if (/morning|first thing|lunch/.test(said)) return { sort: "time", hour: 12, minute: 0, part: true };
  return { sort: "time", hour: /evening|night/.test(said) ? 20 : 18, minute: 0, part: true };
}

function inMonth(clock: Clock, name: string | undefined, part = "", year?: string): Meaning {
  const near = nearestMonth(clock, monthNumber(name));
  const found = year ? near.with({ year: Number(year) }) : near;
  const last = /^(?:beg|start|early)/.test(part) ? 5 : found.daysInMonth;
  return whole(found.toPlainDate({ day: part.startsWith("mid") ? 15 : last }), "month");
}

function aMonth(clock: Clock, said: string, name: string | undefined, year?: string): Meaning {
  const near = nearestMonth(clock, monthNumber(name));
  const found = year ? near.with({ year: Number(year) }) : near;
  const isBefore = /^(?:before|until|till)/.test(said);
  return whole(lastOf(isBefore ? found.subtract({ months: 1 }) : found), "month");
}

function weekOf(clock: Clock, dayOfDate: string | undefined, month: string | undefined): Meaning | null {
  const date = month
    ? nearestDate(clock, Number(dayOfDate), monthNumber(month))
    : dayOfMonthAhead(clock, Number(dayOfDate));
  return on(date?.add({ days: 5 - date.dayOfWeek }) ?? null, "week");
}

function feast(clock: Clock, name: string): Meaning | null {
  if (name.startsWith("easter")) return on(easterAhead(clock, name === "easter" ? 0 : 1));
  if (name === "good friday") return on(easterAhead(clock, -2));
  if (name === "boxing day") return on(dateOf(clock.today.year, 12, 26));
  if (name.startsWith("new year"))
    return on(
      dateOf(
        clock.today.year + (name.endsWith("eve") ? 0 : 1),
        name.endsWith("eve") ? 12 : 1,
        name.endsWith("eve") ? 31 : 1,
      ),
    );
  return on(dateOf(clock.today.year, 12, name.endsWith("eve") ? 24 : 25));
}

export const englishDates: DateWords = {
  rules: [...elsewhere, ...nextWeek, ...periods, ...delays, ...dates, ...times],
  filler:
    /^(?:[ ,(:]|\b(?:at|by|on|in|before|the|between|from|and|to|or|no|later|than|latest|around|about|of|after|until|til|till|for|-)\b)*$/,
  before: /\b(?:before|prior to|ahead of)(?: the)? $/,
  range: /^ ?(?:to|and|or|-|,|until|and the|or the)(?: the)? ?$/,
  aim: /\b(?:for|by|before|from|no later than|until)(?: the)? ?$/,
  latest: /\b(?:at the (?:very )?latest|latest|no later than|by|max(?:imum)?|tops|at most|without fail)\b/,
};
