import type { CalendarRules, Calendar as CalendarWire } from "@guichet/contract/calendars.ts";
import { sql, toJson } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

type Reading = Pick<Work, "query">;

const columns = sql`id, name, main, time_zone as "timeZone", opening_hours as "openingHours", holidays, closures,
  worked_days as "workedDays"`;

export async function selectCalendars(work: Reading): Promise<CalendarWire[]> {
  return work.query(
    sql<CalendarWire>`select ${columns} from business_calendars order by main desc, lower(name), id`,
  );
}

export async function findCalendar(work: Reading, id: string): Promise<CalendarWire | undefined> {
  const [found] = await work.query(
    sql<CalendarWire>`select ${columns} from business_calendars where id = ${id}`,
  );
  return found;
}

export async function findMain(work: Reading): Promise<CalendarWire> {
  const [found] = await work.query(sql<CalendarWire>`select ${columns} from business_calendars where main`);
  if (!found) throw new Error("There is no main calendar: the migrations were not applied.");
  return found;
}

/** Held until the end: two people who change the main calendar do so one after the other. */
export async function lockCalendars(work: Work): Promise<void> {
  await work.query(sql`select from business_calendars order by id for update`);
}

type Writing = CalendarRules & { name: string };

export async function insertCalendar(work: Work, id: string, calendar: Writing): Promise<void> {
  await work.query(sql`
    insert into business_calendars (id, name, time_zone, opening_hours, holidays, closures, worked_days, created_at)
    values (${id}, ${calendar.name}, ${calendar.timeZone}, ${toJson(calendar.openingHours)}, ${orNull(calendar.holidays)},
      ${toJson(calendar.closures)}, ${toJson(calendar.workedDays)}, ${work.now})`);
}

export async function updateCalendar(work: Work, id: string, calendar: Writing): Promise<void> {
  await work.query(sql`
    update business_calendars set name = ${calendar.name}, time_zone = ${calendar.timeZone},
      opening_hours = ${toJson(calendar.openingHours)}, holidays = ${orNull(calendar.holidays)},
      closures = ${toJson(calendar.closures)}, worked_days = ${toJson(calendar.workedDays)}
    where id = ${id}`);
}

/** The index allows one main calendar at a time: the other stops being it first. */
export async function moveMain(work: Work, id: string): Promise<void> {
  await work.query(sql`update business_calendars set main = false where main and id <> ${id}`);
  await work.query(sql`update business_calendars set main = true where id = ${id}`);
}

export async function deleteCalendar(work: Work, id: string): Promise<void> {
  await work.query(sql`delete from business_calendars where id = ${id}`);
}

const orNull = (value: unknown): string | null => (value === null ? null : toJson(value));
