import { z } from "zod";
import { At, Id } from "./ids.ts";

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/u, "time_of_day");

/** One opening period of a week day (1 is Monday, 7 Sunday), in the calendar's time zone. Several a day: lunch exists. */
export const OpeningPeriod = z
  .object({ day: z.int().min(1).max(7), from: TimeOfDay, to: TimeOfDay })
  .refine((period) => period.from < period.to, "period_order");
export type OpeningPeriod = z.infer<typeof OpeningPeriod>;

export const TimeZone = z.string().min(1).max(64);

/** Whose public holidays. A region that nobody knows is refused: it would silently be the whole country's list. */
export const HolidayRegion = z.object({
  /** ISO 3166-1: `FR`, `BE`, `CA`. */
  country: z.string().regex(/^[A-Z]{2}$/u, "country"),
  /** Null for what the whole country has; else as `GET /api/holiday-regions` lists them: `alsace-moselle`, `QC`. */
  region: z.string().min(1).max(40).nullable().default(null),
});
export type HolidayRegion = z.infer<typeof HolidayRegion>;

const Hours = z
  .object({ from: TimeOfDay, to: TimeOfDay })
  .refine((hours) => hours.from < hours.to, "period_order");

/** Days on which nobody is there, both ends included. */
export const Closure = z
  .object({
    label: z.string().trim().min(1).max(120),
    from: z.iso.date(),
    to: z.iso.date(),
    /** Only these hours of each of its days; null for the whole days. */
    hours: Hours.nullable().default(null),
  })
  .refine((closure) => closure.from <= closure.to, "period_order");
export type Closure = z.infer<typeof Closure>;

/** What a calendar says of time; nothing of who uses it. */
const Rules = z.object({
  timeZone: TimeZone,
  /** Without any period it is open around the clock, holidays and closures apart. */
  openingHours: z.array(OpeningPeriod).max(70),
  holidays: HolidayRegion.nullable(),
  closures: z.array(Closure).max(300),
  /** The week days that count as “jours ouvrés”, 1 for Monday. */
  workedDays: z.array(z.int().min(1).max(7)).min(1).max(7),
});
export type CalendarRules = z.infer<typeof Rules>;

export const Calendar = Rules.extend({
  id: Id,
  name: z.string().trim().min(1).max(120),
  /** The company's own: exactly one calendar is. Its hours and its time zone are the company's. */
  main: z.boolean(),
});
export type Calendar = z.infer<typeof Calendar>;

export const AddingCalendar = Calendar.omit({ id: true, main: true }).extend({
  holidays: HolidayRegion.nullable().default(null),
  closures: Rules.shape.closures.default([]),
  workedDays: Rules.shape.workedDays.default([1, 2, 3, 4, 5]),
});
export type AddingCalendar = z.infer<typeof AddingCalendar>;

/** Fields left out stay as they are; `main: true` makes it the main one, and the other stops being so. */
export const CalendarChange = Calendar.omit({ id: true, main: true })
  .partial()
  .extend({ main: z.literal(true).optional() });
export type CalendarChange = z.infer<typeof CalendarChange>;

const Name = z.object({ fr: z.string(), en: z.string() });

export const HolidayCountry = z.object({
  country: z.string(),
  /** Those that have days of their own; without a region, the country's list is meant. */
  regions: z.array(z.object({ region: z.string(), name: z.string() })),
});
export type HolidayCountry = z.infer<typeof HolidayCountry>;

/** The days asked for, both ends included. */
export const DaysAsked = z
  .object({ from: z.iso.date(), to: z.iso.date() })
  .refine((asked) => asked.from <= asked.to, "period_order")
  .refine((asked) => Date.parse(asked.to) - Date.parse(asked.from) <= 400 * 86_400_000, "too_long");
export type DaysAsked = z.infer<typeof DaysAsked>;

/** What one day is. */
export const CalendarDay = z.object({
  date: z.iso.date(),
  /** When it is open, once holidays and closures are taken away, on the clock of the calendar's zone. */
  open: z.array(Hours),
  /** Real minutes: a day on which the clock changes may hold more or fewer than its hours say. */
  openMinutes: z.int(),
  holiday: Name.nullable(),
  closures: z.array(z.string()),
  /** “Jour ouvrable”: Monday to Saturday, not a public holiday. */
  ouvrable: z.boolean(),
  /** “Jour ouvré”: a week day this calendar works, not a public holiday, not closed the whole day. */
  ouvre: z.boolean(),
});
export type CalendarDay = z.infer<typeof CalendarDay>;

/**
 * Terms of French law, kept as they are: `ouvrables` are Monday to Saturday but public holidays, `ouvres` the days
 * actually worked, `calendaires` every day.
 */
export const DayKind = z.enum(["ouvrables", "ouvres", "calendaires"]);
export type DayKind = z.infer<typeof DayKind>;

/**
 * When the last day is a Saturday, a Sunday or a public holiday: stay there; run to the next working day, as Regulation
 * (EEC, Euratom) 1182/71 does; or aim at the last working day before it, on which the calendar also works.
 */
export const Ending = z.enum(["as_is", "next_working_day", "working_day_before"]);
export type Ending = z.infer<typeof Ending>;

/** An instant, or a local date and time in the calendar's zone, or a date, which begins at midnight. */
const Moment = z.union([At, z.iso.datetime({ local: true }), z.iso.date()]);

/** One delay exactly. Days, weeks, months and years leave the starting day out and end with their last day. */
export const AskingDue = z
  .object({
    start: Moment,
    /** Minutes during which the calendar is open. */
    minutes: z.int().min(0).max(5_256_000).optional(),
    days: z.object({ count: z.int().min(0).max(3650), kind: DayKind }).optional(),
    weeks: z.int().min(0).max(520).optional(),
    /** The same day of a later month, or its last day when it has no such day. */
    months: z.int().min(0).max(120).optional(),
    years: z.int().min(0).max(10).optional(),
    /** For all but minutes, which always end while the calendar is open. */
    ends: Ending.default("as_is"),
    /** While the clock stands; what was left then runs on. Without `to` it stands still. */
    pauses: z
      .array(z.object({ from: Moment, to: Moment.optional() }))
      .max(500)
      .default([]),
  })
  .refine(
    ({ minutes, days, weeks, months, years }) =>
      [minutes, days, weeks, months, years].filter((delay) => delay !== undefined).length === 1,
    "one_delay",
  );
export type AskingDue = z.infer<typeof AskingDue>;

export const Due = z.object({
  /** Null while a pause that has no end keeps it from being known. A day ends with its last second, 23:59:59. */
  due: At.nullable(),
  /** The same instant on the clock of the calendar's zone, with its offset. */
  local: z.string().nullable(),
  timeZone: z.string(),
  /** The last day before `ends` moved it; null for minutes. */
  rawEnd: z.iso.date().nullable(),
  /** The holidays and the closed days met on the way, the first sixty. */
  daysOff: z.array(z.object({ date: z.iso.date(), holiday: Name.nullable(), closures: z.array(z.string()) })),
});
export type Due = z.infer<typeof Due>;

export type CalendarFacts = {
  "calendar.added": { calendarId: Id };
  /** Clocks that still run may be counted again; those that ended keep the hours in which they did. */
  "calendar.changed": { calendarId: Id };
  "calendar.removed": { calendarId: Id };
};
