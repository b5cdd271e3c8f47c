import type { GestureBudget } from "@guichet/contract/reasons.ts";
import { requireLead, requireReading } from "../access/policy.ts";
import { readCompany } from "../company/company.ts";
import type { Work } from "../platform/work.ts";
import { sumGestures, writeBudget } from "./rows.ts";

/** This month, on the company's own calendar. */
export async function monthOf(work: Work): Promise<string> {
  const { timeZone } = await readCompany(work);
  return work.now.toZonedDateTimeISO(timeZone).toPlainDate().toPlainYearMonth().toString();
}

export async function showBudget(work: Work, month: string | undefined): Promise<GestureBudget> {
  requireReading(work.actor);
  return budgetOf(work, month ?? (await monthOf(work)));
}

export async function setBudget(work: Work, monthly: number | null): Promise<GestureBudget> {
  requireLead(work.actor);
  await writeBudget(work, monthly);
  return budgetOf(work, await monthOf(work));
}

export async function budgetOf(work: Work, month: string): Promise<GestureBudget> {
  const { timeZone } = await readCompany(work);
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const from = first.toZonedDateTime(timeZone).toInstant();
  const to = first.add({ months: 1 }).toZonedDateTime(timeZone).toInstant();
  return { month, ...(await sumGestures(work, from, to)) };
}
