import type { Company, CompanyChange } from "@guichet/contract/company.ts";
import { note } from "../access/audit/noting.ts";
import { requireAdmin, requireReading } from "../access/policy.ts";
import { changeMainCalendar } from "../calendars/keeping.ts";
import { type KeptSaying, mainColumn, rememberMain } from "../calendars/reading.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

const columns = sql`name, language, time_zone as "timeZone", opening_hours as "openingHours",
  counter_opened_at as "counterOpenedAt", undo_seconds as "undoSeconds", owner_minutes as "ownerMinutes",
  survey_delay_hours as "surveyDelayHours", tickets_seen_by as "ticketsSeenBy",
  continue_after_days as "continueAfterDays", customer_word as "customerWord", agent_word as "agentWord",
  caller_may as "callerMay", caller_may_not as "callerMayNot"`;

const read = new WeakMap<object, Promise<Company>>();
const marks = new WeakMap<object, string>();

/**
 * The house as every module needs it: no permission asked, since only verbs get here. Read once a work, which may be
 * the reading of thirty letters.
 */
export function readCompany(work: Pick<Work, "query">): Promise<Company> {
  const known = read.get(work) ?? findCompany(work);
  read.set(work, known);
  return known;
}

function readAnew(work: Work): Promise<Company> {
  read.delete(work);
  return readCompany(work);
}

/** Another one as soon as any policy says something else: what they say is kept in memory by it. */
export async function policiesMark(work: Pick<Work, "query">): Promise<string> {
  await readCompany(work);
  return marks.get(work) ?? "";
}

type Besides = { main: KeptSaying; policiesMark: string };

async function findCompany(work: Pick<Work, "query">): Promise<Company> {
  const [found] = await work.query(
    sql<Company & Besides>`select ${columns}, policies_mark as "policiesMark", ${mainColumn} from company`,
  );
  if (!found) throw new Error("The company's row is missing: the migrations were not applied.");
  const { main, policiesMark, ...company } = found;
  rememberMain(work, main);
  marks.set(work, policiesMark);
  return company;
}

export async function showCompany(work: Work): Promise<Company> {
  requireReading(work.actor);
  return readCompany(work);
}

export async function changeCompany(work: Work, change: CompanyChange): Promise<Company> {
  requireAdmin(work.actor);
  const { timeZone, openingHours } = change;
  if (timeZone !== undefined || openingHours !== undefined)
    await changeMainCalendar(work, { timeZone, openingHours });
  await work.query(sql`
    update company set
      name = coalesce(${change.name ?? null}, name),
      language = coalesce(${change.language ?? null}, language),
      undo_seconds = coalesce(${change.undoSeconds ?? null}::int, undo_seconds),
      owner_minutes = coalesce(${change.ownerMinutes ?? null}::int, owner_minutes),
      survey_delay_hours = coalesce(${change.surveyDelayHours ?? null}::int, survey_delay_hours),
      customer_word = coalesce(${change.customerWord ?? null}, customer_word),
      agent_word = coalesce(${change.agentWord ?? null}, agent_word),
      tickets_seen_by = coalesce(${change.ticketsSeenBy ?? null}, tickets_seen_by),
      continue_after_days = case when ${change.continueAfterDays === undefined} then continue_after_days
        else ${change.continueAfterDays ?? null}::int end,
      caller_may = case when ${change.callerMay === undefined} then caller_may else ${change.callerMay ?? null} end,
      caller_may_not = case when ${change.callerMayNot === undefined} then caller_may_not
        else ${change.callerMayNot ?? null} end`);
  work.announce("company.changed", {});
  const { ticketsSeenBy } = change;
  if (ticketsSeenBy !== undefined) await note(work, "sight.changed", { about: { ticketsSeenBy } });
  return readAnew(work);
}

/** The counter opens: from now on acknowledgements and surveys leave by themselves. Opening twice changes nothing. */
export async function openCounter(work: Work): Promise<Company> {
  requireAdmin(work.actor);
  const opened = await work.query(sql`
    update company set counter_opened_at = ${work.now} where counter_opened_at is null returning 1`);
  if (opened.length > 0) work.announce("counter.opened", { openedAt: work.now.toString() });
  return readAnew(work);
}

/** Silent again: all still enters and shows; agents' own replies still leave. */
export async function silenceCounter(work: Work): Promise<Company> {
  requireAdmin(work.actor);
  const silenced = await work.query(sql`
    update company set counter_opened_at = null where counter_opened_at is not null returning 1`);
  if (silenced.length > 0) work.announce("counter.silenced", {});
  return readAnew(work);
}
