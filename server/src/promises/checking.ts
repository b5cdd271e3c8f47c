import { requireReading } from "../access/policy.ts";
import type { Work } from "../platform/work.ts";
import { listFacts, listOutcomes } from "./check-rows.ts";
import { type Outcome, tallyFacts, tellsOfPromises } from "./tallying.ts";

/** Where the ledger is not what the facts say; `what` is "row" when one side has no such promise. */
export type PromiseDifference = {
  commitmentId: string;
  what: keyof Outcome | "row";
  kept: unknown;
  recomputed: unknown;
};

/** Counts every promise again from the log of facts, and says what differs: nothing should. */
export async function checkPromises(work: Work): Promise<PromiseDifference[]> {
  requireReading(work.actor);
  const kept = await listOutcomes(work);
  const recomputed = tallyFacts(await listFacts(work, tellsOfPromises));
  const ids = new Set([...kept.keys(), ...recomputed.keys()]);
  return [...ids].flatMap((id) => compare(id, kept.get(id), recomputed.get(id)));
}

function compare(
  commitmentId: string,
  kept: Outcome | undefined,
  recomputed: Outcome | undefined,
): PromiseDifference[] {
  if (!kept || !recomputed) return [{ commitmentId, what: "row", kept, recomputed }];
  const names = Object.keys(recomputed).filter((name): name is keyof Outcome => name in kept);
  return names
    .filter((what) => !same(kept[what], recomputed[what]))
    .map((what) => ({ commitmentId, what, kept: kept[what], recomputed: recomputed[what] }));
}

/** The log writes instants with all their decimals, the database with six. */
function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  return typeof one === "string" && typeof other === "string" && Date.parse(one) === Date.parse(other);
}
