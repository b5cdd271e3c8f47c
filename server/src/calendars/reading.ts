import type { CalendarRules } from "@guichet/contract/calendars.ts";
import { refuse } from "../platform/refuse.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import { openCalendar } from "./days.ts";
import { holidaysIn } from "./holidays.ts";
import type { Calendar, KeptCalendar } from "./model.ts";

type Reading = Pick<Work, "query">;
/** A calendar by its key and what it says. */
export type KeptSaying = { id: string; says: string };

/** What counts of a calendar, as one text: for whoever has such columns, under these names. */
export const saying = sql`jsonb_build_object('timeZone', time_zone, 'openingHours', opening_hours,
  'holidays', holidays, 'closures', closures, 'workedDays', worked_days)::text`;

/** The main calendar as a column of another's statement, so that the road of every mail reads it in passing. */
export const mainColumn = sql`(select jsonb_build_object('id', id, 'says', ${saying})
  from business_calendars where main) as main`;

/** Enough for every calendar of a large house and their past. */
const mostKept = 200;
const opened = new Map<string, Promise<Calendar>>();

/**
 * The value of what a calendar says, made once. It is kept by its text, so nothing has to be invalidated, here or in
 * another process: a changed calendar is another text, and a change that was rolled back never happened.
 */
export function calendarSaying(says: string): Promise<Calendar> {
  const known = opened.get(says);
  if (known) return known;
  const opening = makeCalendar(says);
  opened.set(says, opening);
  opening.catch(() => opened.delete(says));
  const [oldest] = opened.keys();
  if (opened.size > mostKept && oldest !== undefined) opened.delete(oldest);
  return opening;
}

async function makeCalendar(says: string): Promise<Calendar> {
  const rules: CalendarRules = JSON.parse(says);
  return openCalendar(rules, await holidaysIn(rules.holidays));
}

/** No permission is asked, since only verbs get here. */
export async function readCalendar(work: Reading, id: string): Promise<KeptCalendar> {
  const [found] = await work.query(sql<KeptSaying>`
    select id, ${saying} as says from business_calendars where id = ${id}`);
  if (!found) throw refuse("not_found");
  return keptAs(found);
}

const mains = new WeakMap<object, Promise<KeptSaying>>();

/** The company's own. Read once a work, and for nothing where the company was read before. */
export async function mainCalendar(work: Reading): Promise<KeptCalendar> {
  const found = mains.get(work) ?? findMain(work);
  mains.set(work, found);
  return keptAs(await found);
}

export function rememberMain(work: Reading, main: KeptSaying): void {
  mains.set(work, Promise.resolve(main));
}

export function forgetMain(work: Reading): void {
  mains.delete(work);
}

async function findMain(work: Reading): Promise<KeptSaying> {
  const [found] = await work.query(
    sql<KeptSaying>`select id, ${saying} as says from business_calendars where main`,
  );
  if (!found) throw new Error("There is no main calendar: the migrations were not applied.");
  return found;
}

const keptAs = async ({ id, says }: KeptSaying): Promise<KeptCalendar> => ({
  id,
  ...(await calendarSaying(says)),
});
