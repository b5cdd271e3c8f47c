import type { DayKind, Precision } from "./model.ts";
import { type Clock, countDays, dayAfter, endOfDay, onDay } from "./reckoning.ts";

/** What one pattern reads, before neighbours are put together ("demain" + "à 10 h"). */
export type Meaning =
  | {
      sort: "day";
      day: Temporal.PlainDate;
      precision: Precision;
      shifts?: boolean;
      past?: boolean;
      loose?: boolean;
    }
  /** "le jour même", "le lendemain": counted from the day said before. */
  | { sort: "same"; days: number }
  /** "ce matin" is of today even when it is over: whatever it tells then is most likely past. */
  | { sort: "time"; hour: number; minute: number; part?: boolean; today?: boolean }
  /** "sous 48 h" binds by itself; a bare "48 h" only says how long. */
  | { sort: "delay" | "bare"; until: Temporal.ZonedDateTime; precision: Precision }
  /** The past ("il y a trois jours") and habits ("tous les lundis") promise nothing. */
  | { sort: "nothing" };

export type TimeOfDay = Extract<Meaning, { sort: "time" }>;
type Mark = Meaning & { start: number; end: number };

export type DateRule = { pattern: RegExp; read: (match: RegExpExecArray, clock: Clock) => Meaning | null };

/** How the words between and before dates are read in a language. */
export type DateWords = {
  rules: readonly DateRule[];
  filler: RegExp;
  before: RegExp;
  range: RegExp;
  latest: RegExp;
  aim: RegExp;
};

/** A time to come, or one that is past, in a sentence. */
export type Moment = {
  start: number;
  end: number;
  until: Temporal.ZonedDateTime;
  precision: Precision;
  sort: "point" | "delay" | "bare";
  past: boolean;
  latest: boolean;
  /** "pour lundi", "d'ici lundi", "by Monday": something is aimed at it, even if told in the past. */
  aimed: boolean;
  /** A weekday or an hour may as well lie behind: "il est passé lundi". */
  loose: boolean;
};

export function momentsIn(text: string, words: DateWords, clock: Clock): Moment[] {
  const found: Moment[] = [];
  for (const marks of neighbours(text, marksIn(text, words.rules, clock), words)) {
    const moment = together(marks, clock, { text, words, previous: found.at(-1) });
    if (moment) found.push(moment);
  }
  return found;
}

/** Each pattern in turn, first come first served: what one has read is blanked for the next. */
function marksIn(text: string, rules: readonly DateRule[], clock: Clock): Mark[] {
  const marks: Mark[] = [];
  let left = text;
  for (const { pattern, read } of rules) {
    pattern.lastIndex = 0;
    for (const match of left.matchAll(pattern)) {
      const meaning = read(match, clock);
      if (!meaning) continue;
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      marks.push({ ...meaning, start, end });
      left = left.slice(0, start) + "|".repeat(end - start) + left.slice(end);
    }
  }
  return marks.toSorted((one, other) => one.start - other.start);
}

/** A day and a time with nothing but small words between them are one moment. */
function neighbours(text: string, marks: readonly Mark[], words: DateWords): Mark[][] {
  const groups: Mark[][] = [];
  for (const mark of marks) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const gap = last ? text.slice(last.end, mark.start) : "";
    if (group && last && gap.length <= 24 && words.filler.test(gap) && fits(group, mark, gap))
      group.push(mark);
    else groups.push([mark]);
  }
  return groups;

  function fits(group: readonly Mark[], mark: Mark, between: string): boolean {
    if (mark.sort === "nothing" || group.some(({ sort }) => sort === "nothing" || sort === "delay"))
      return false;
    const same = group.find(({ sort }) => sort === mark.sort);
    if (!same) return mark.sort !== "delay" && mark.sort !== "bare" && group[0]?.sort !== "bare";
    return mark.sort === "time" || words.range.test(between);
  }
}

type Around = { text: string; words: DateWords; previous: Moment | undefined };

function together(marks: readonly Mark[], clock: Clock, around: Around): Moment | null {
  const first = marks[0];
  const last = marks.at(-1);
  if (!first || !last || first.sort === "nothing") return null;
  const before = around.text.slice(Math.max(0, first.start - 24), first.start);
  const following = around.text.slice(last.end, last.end + 24).split(/[,;.]/)[0] ?? "";
  const latest =
    around.words.latest.test(before.split(/[,;.]/).at(-1) ?? "") || around.words.latest.test(following);
  const place = { start: first.start, end: last.end, latest, aimed: around.words.aim.test(before) };
  if (first.sort === "delay" || first.sort === "bare") {
    return {
      ...place,
      until: first.until,
      precision: first.precision,
      sort: first.sort,
      past: false,
      loose: first.sort === "bare",
    };
  }
  const read = dayAndTime(marks, clock, { ...around, before });
  const firm = marks.some((mark) => mark.sort === "day" && !mark.loose);
  return {
    ...place,
    ...read,
    sort: "point",
    loose: !firm || isFar(read.until, clock),
    past: read.past || Temporal.ZonedDateTime.compare(read.until, clock.at) < 0,
  };
}

/** Without a year, "le 28 février" said in November may as well be the last one. */
const isFar = (until: Temporal.ZonedDateTime, { at }: Clock): boolean =>
  Temporal.ZonedDateTime.compare(until, at.add({ days: 60 })) > 0;

type Read = { until: Temporal.ZonedDateTime; precision: Precision; past: boolean };

function dayAndTime(marks: readonly Mark[], clock: Clock, around: Around & { before: string }): Read {
  const days = marks.flatMap((mark) => (mark.sort === "day" || mark.sort === "same" ? [mark] : []));
  const times = marks.flatMap((mark) => (mark.sort === "time" ? [mark] : []));
  const last = days.at(-1);
  const said = last?.sort === "day" ? last : null;
  const day = said?.day ?? relative(last?.sort === "same" ? last.days : null, clock, around.previous);
  const past = said?.past ?? false;
  const time = times.findLast(({ part }) => !part) ?? times.at(-1);
  if (time) {
    const at = onDay(clock, day, new Temporal.PlainTime(time.hour, time.minute));
    const isDated = last !== undefined || around.previous !== undefined;
    const isOver = !isDated && Temporal.ZonedDateTime.compare(at, clock.at) <= 0;
    return isOver ? whenOver(at, times, clock) : { until: at, precision: precisionAt(time), past };
  }
  const sooner = (said?.shifts ?? true) && days.length === 1 && around.words.before.test(around.before);
  const eve = sooner ? latestEve(day, clock) : day;
  return { until: endOfDay(clock, eve), precision: said?.precision ?? "day", past };
}

/** An hour that is over today is tomorrow's, unless it is said to be today's: nobody promises what has passed. */
function whenOver(at: Temporal.ZonedDateTime, times: readonly TimeOfDay[], clock: Clock): Read {
  const exact = times.findLast(({ part }) => !part);
  if (times.some(({ today }) => today))
    return { until: endOfDay(clock, clock.today), precision: "day", past: exact !== undefined };
  return { until: at.add({ days: 1 }), precision: exact ? "minute" : "day", past: false };
}

const precisionAt = ({ part }: TimeOfDay): Precision => (part ? "day" : "minute");

/** "Before Friday" is kept on Thursday at the latest, but never yesterday. */
function latestEve(day: Temporal.PlainDate, clock: Clock): Temporal.PlainDate {
  const eve = day.subtract({ days: 1 });
  const isAhead = Temporal.PlainDate.compare(day, clock.today) > 0;
  return isAhead && Temporal.PlainDate.compare(eve, clock.today) < 0 ? clock.today : eve;
}

function relative(days: number | null, clock: Clock, previous: Moment | undefined): Temporal.PlainDate {
  const from = previous && !previous.past ? previous.until.toPlainDate() : clock.today;
  return days === null ? from : from.add({ days });
}

export const on = (day: Temporal.PlainDate | null, precision: Precision = "day"): Meaning | null =>
  day && { sort: "day", day, precision };

export const within = (clock: Clock, days: number, precision: Precision = "day"): Meaning => ({
  sort: "delay",
  until: endOfDay(clock, dayAfter(clock, days)),
  precision,
});

export type Unit = "minute" | "hour" | "day" | "week" | "fortnight" | "month" | "year";

export type Length = { count: number; unit: Unit; kind: DayKind };

/** When a length of time, counted from now, is over. Hours run by the clock; days end with the doors. */
export function after(clock: Clock, { count, unit, kind }: Length, sort: "delay" | "bare"): Meaning | null {
  if (!Number.isFinite(count) || count < 0 || count > 5000) return null;
  if (unit === "minute" || unit === "hour") {
    const minutes = Math.round(count * (unit === "hour" ? 60 : 1));
    return { sort, until: clock.at.add({ minutes }).round("minute"), precision: "minute" };
  }
  return {
    sort,
    until: endOfDay(clock, lastDay(clock, { count, unit, kind })),
    precision: precisionOf(unit),
  };
}

function lastDay(clock: Clock, { count, unit, kind }: Length): Temporal.PlainDate {
  if (unit === "day") return countDays(clock, kind, Math.ceil(count));
  if (unit === "week") return dayAfter(clock, Math.ceil(count * 7));
  if (unit === "fortnight") return dayAfter(clock, Math.ceil(count * 14));
  if (unit === "year") return clock.today.add({ months: Math.round(count * 12) });
  const whole = Math.floor(count);
  return clock.today.add({ months: whole, days: Math.round((count - whole) * 30) });
}

/** A delay is known to the day whatever it was told in: "trois semaines" has a last day. */
const precisionOf = (unit: Unit): Precision => (unit === "month" || unit === "year" ? "month" : "day");
