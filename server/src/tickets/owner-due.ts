import { addOpeningMinutes } from "../calendars/opening-time.ts";
import { calendarOf, readCompany } from "../company/company.ts";
import type { Work } from "../platform/work.ts";

/** Until when a ticket may stay without an owner, from now on: then the lead owns it. */
export async function ownerDue(work: Work): Promise<Temporal.Instant> {
  const company = await readCompany(work);
  return addOpeningMinutes(calendarOf(company), work.now, company.ownerMinutes);
}
