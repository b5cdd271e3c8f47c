import type { AskingDue, CalendarDay, DaysAsked, Due } from "@guichet/contract/calendars.ts";
import { requireReading } from "../access/policy.ts";
import type { Work } from "../platform/work.ts";
import { dueAfterDays, isOuvrable, isOuvre, lastDay } from "./counting-days.ts";
import { closuresOn, openMinutesOn, timeOf } from "./days.ts";
import { type Calendar, dateAt, numberOf, type Pause } from "./model.ts";
import { dueAfterMinutes } from "./opening-time.ts";
import { readCalendar } from "./reading.ts";

const mostDaysTold = 60;

/** When something would be due, and which days were passed over on the way. */
export async function tellDue(work: Work, id: string, asked: AskingDue): Promise<Due> {
  requireReading(work.actor);
  const calendar = await readCalendar(work, id);
  const start = momentIn(calendar, asked.start);
  const pauses = asked.pauses.flatMap(({ from, to }): Pause[] =>
    to === undefined ? [] : [{ from: momentIn(calendar, from), to: momentIn(calendar, to) }],
  );
  const counted =
    asked.minutes === undefined
      ? dueAfterDays(calendar, start, asked, { ends: asked.ends, pauses })
      : dueAfterMinutes(calendar, start, asked.minutes, pauses);
  const due = standsBefore(calendar, asked, counted) ? null : counted;
  return {
    due: due?.toString() ?? null,
    local: due && localTime(calendar, due),
    timeZone: calendar.rules.timeZone,
    rawEnd: asked.minutes === undefined ? lastDay(calendar, start, asked, pauses).toString() : null,
    daysOff: daysOff(calendar, dateAt(calendar, start), dateAt(calendar, counted)),
  };
}

/** What each day is. */
export async function listDays(work: Work, id: string, { from, to }: DaysAsked): Promise<CalendarDay[]> {
  requireReading(work.actor);
  const calendar = await readCalendar(work, id);
  return datesBetween(Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)).map((date) =>
    tellDay(calendar, date),
  );
}

function tellDay(calendar: Calendar, date: Temporal.PlainDate): CalendarDay {
  const { spans } = calendar.day(numberOf(date));
  return {
    date: date.toString(),
    open: openMinutesOn(calendar, date).map(([from, to]) => ({ from: timeOf(from), to: timeOf(to) })),
    openMinutes: Math.floor(spans.reduce((sum, [from, to]) => sum + to - from, 0) / 60_000),
    ...offOn(calendar, date),
    ouvrable: isOuvrable(calendar, date),
    ouvre: isOuvre(calendar, date),
  };
}

const offOn = (calendar: Calendar, date: Temporal.PlainDate): Pick<CalendarDay, "holiday" | "closures"> => ({
  holiday: calendar.holidayOn(date) ?? null,
  closures: closuresOn(calendar.rules, date).map(({ label }) => label),
});

/** A clock that stands before its time has come, with no end to it, is never due. */
const standsBefore = (calendar: Calendar, { pauses }: AskingDue, counted: Temporal.Instant): boolean =>
  pauses.some(
    ({ from, to }) => to === undefined && Temporal.Instant.compare(momentIn(calendar, from), counted) < 0,
  );

function daysOff(calendar: Calendar, first: Temporal.PlainDate, last: Temporal.PlainDate): Due["daysOff"] {
  const off: Due["daysOff"] = [];
  for (let date = first; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    const told = offOn(calendar, date);
    if (told.holiday || told.closures.length > 0) off.push({ date: date.toString(), ...told });
    if (off.length === mostDaysTold) break;
  }
  return off;
}

function datesBetween(first: Temporal.PlainDate, last: Temporal.PlainDate): Temporal.PlainDate[] {
  return Array.from({ length: numberOf(last) - numberOf(first) + 1 }, (_, days) => first.add({ days }));
}

/** A local time is the calendar's; an hour that spring skips is read as the one after it. */
function momentIn({ rules: { timeZone } }: Calendar, moment: string): Temporal.Instant {
  if (/(?:Z|[+-]\d\d:?\d\d)$/iu.test(moment) && moment.includes("T")) return Temporal.Instant.from(moment);
  return Temporal.PlainDateTime.from(moment).toZonedDateTime(timeZone).toInstant();
}

const localTime = ({ rules: { timeZone } }: Calendar, instant: Temporal.Instant): string =>
  instant.toZonedDateTimeISO(timeZone).toString({ timeZoneName: "never" });
