import { dueAfterMinutes } from "../../calendars/opening-time.ts";
import { mainCalendar } from "../../calendars/reading.ts";
import { readCompany } from "../../company/company.ts";
import type { Work } from "../../platform/work.ts";

/** Until when a ticket may stay without an owner, from now on: then the lead owns it. */
export async function ownerDue(work: Work): Promise<Temporal.Instant> {
  const { ownerMinutes } = await readCompany(work);
  return dueAfterMinutes(await mainCalendar(work), work.now, ownerMinutes);
}
