import type { DataRules } from "@guichet/contract/data-requests.ts";
import { requireAdmin, requireReading } from "../access/policy.ts";
import type { Work } from "../platform/work.ts";
import { findDelay, writeDelay } from "./rows.ts";

export async function readDataRules(work: Work): Promise<DataRules> {
  requireReading(work.actor);
  return { ibanDelayHours: await findDelay(work) };
}

/** What already waits keeps the time it was given. */
export async function changeDataRules(work: Work, { ibanDelayHours }: DataRules): Promise<DataRules> {
  requireAdmin(work.actor);
  await writeDelay(work, ibanDelayHours);
  return readDataRules(work);
}
