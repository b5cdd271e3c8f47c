import type { PromiseTotals } from "@guichet/contract/promises.ts";
import { requireReading } from "../access/policy.ts";
import type { Work } from "../platform/work.ts";
import { findCoverage, listDueBetween } from "./check-rows.ts";
import { tally } from "./tallying.ts";

/** How the house keeps its word: the promises first due from one instant up to but without another. */
export async function promiseTotals(
  work: Work,
  period: { from: string; to: string },
): Promise<PromiseTotals> {
  requireReading(work.actor);
  const [outcomes, coverage] = await Promise.all([listDueBetween(work, period), findCoverage(work, period)]);
  return { ...tally(outcomes), ...coverage };
}
