import type {
  AddingCalendar,
  CalendarChange,
  Calendar as CalendarWire,
  OpeningPeriod,
} from "@guichet/contract/calendars.ts";
import { requireAdmin, requireReading } from "../access/policy.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { requireKnownHolidays } from "./holidays.ts";
import { forgetMain } from "./reading.ts";
import {
  deleteCalendar,
  findCalendar,
  findMain,
  insertCalendar,
  lockCalendars,
  moveMain,
  selectCalendars,
  updateCalendar,
} from "./rows.ts";

export async function listCalendars(work: Work): Promise<CalendarWire[]> {
  requireReading(work.actor);
  return selectCalendars(work);
}

export async function showCalendar(work: Work, id: string): Promise<CalendarWire> {
  requireReading(work.actor);
  return known(work, id);
}

export async function addCalendar(work: Work, adding: AddingCalendar): Promise<CalendarWire> {
  requireAdmin(work.actor);
  await requireSense(adding);
  const id = newId(work.now);
  await insertCalendar(work, id, adding);
  work.announce("calendar.added", { calendarId: id });
  return known(work, id);
}

/**
 * What was counted stays counted: the figures keep the hours in which each wait ended. Whoever holds a clock that still
 * runs hears `calendar.changed` and counts it again.
 */
export async function changeCalendar(
  work: Work,
  id: string,
  { main, ...change }: CalendarChange,
): Promise<CalendarWire> {
  requireAdmin(work.actor);
  await requireSense(change);
  await lockCalendars(work);
  const before = await known(work, id);
  await updateCalendar(work, id, {
    name: change.name ?? before.name,
    timeZone: change.timeZone ?? before.timeZone,
    openingHours: change.openingHours ?? before.openingHours,
    holidays: change.holidays === undefined ? before.holidays : change.holidays,
    closures: change.closures ?? before.closures,
    workedDays: change.workedDays ?? before.workedDays,
  });
  if (main) await moveMain(work, id);
  forgetMain(work);
  work.announce("calendar.changed", { calendarId: id });
  return known(work, id);
}

/** The company's hours and its main calendar's are the same thing, whichever door they come by. */
export async function changeMainCalendar(
  work: Work,
  change: Pick<CalendarChange, "timeZone" | "openingHours">,
): Promise<void> {
  await changeCalendar(work, (await findMain(work)).id, change);
}

export async function removeCalendar(work: Work, id: string): Promise<void> {
  requireAdmin(work.actor);
  await lockCalendars(work);
  const calendar = await known(work, id);
  if (calendar.main) throw refuse("calendar.main");
  try {
    await deleteCalendar(work, id);
  } catch (error) {
    // Whatever counts with a calendar points to it: PostgreSQL knows, without this module knowing who.
    if (isPointedTo(error)) throw refuse("calendar.in_use");
    throw error;
  }
  work.announce("calendar.removed", { calendarId: id });
}

async function known(work: Work, id: string): Promise<CalendarWire> {
  const calendar = await findCalendar(work, id);
  if (!calendar) throw refuse("not_found");
  return calendar;
}

async function requireSense({ timeZone, openingHours, holidays }: CalendarChange): Promise<void> {
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw refuse("company.time_zone_unknown", { timeZone });
  if (openingHours) requireApart(openingHours);
  if (holidays) await requireKnownHolidays(holidays);
}

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat("fr", { timeZone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

function requireApart(periods: readonly OpeningPeriod[]): void {
  const sorted = periods.toSorted((a, b) => a.day - b.day || a.from.localeCompare(b.from));
  for (const [index, period] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next && next.day === period.day && next.from < period.to)
      throw refuse("company.hours_overlap", { day: period.day });
  }
}

const isPointedTo = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "23503";
