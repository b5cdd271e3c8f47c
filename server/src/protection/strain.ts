import type { Statement } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import { countBorne, wasFlagged } from "./rows.ts";

/** What weighs, in days: older exchanges are no reason to keep somebody from a customer. */
const weighs = 30;
const since = (now: Temporal.Instant) => now.subtract({ hours: 24 * weighs });

/** For a `select`: somebody flagged a message of this customer lately, so that their tickets are spread. */
export const isDifficult = (work: Pick<Work, "now">, customerId: Statement<unknown>): Statement<unknown> =>
  wasFlagged(customerId, since(work.now));

/** How many messages each flagged lately: who bore most is spared first. For routing alone, never shown. */
export async function flagsBorne(work: Pick<Work, "query" | "now">): Promise<ReadonlyMap<string, number>> {
  const counted = await countBorne(work, since(work.now));
  return new Map(counted.map(({ agentId, flags }) => [agentId, flags]));
}
