import type { GuardFinding } from "@guichet/contract/guard.ts";

/** What became of a finding: followed as a commitment, denied by its author, or approved by whoever may. */
export type Settled = { id: string; by: "commitment" | "no" | "approval" };

/**
 * What still holds a text back. A promise leaves when it is followed or denied; a stop only when it is approved (or
 * removed, and then it is found no more): a “no” is no way round a ceiling.
 */
export function findUnsettledPromises<Finding extends Pick<GuardFinding, "id" | "weight">>(
  findings: readonly Finding[],
  settled: readonly Settled[],
): Finding[] {
  const ways = new Map<string, Set<Settled["by"]>>();
  for (const { id, by } of settled) ways.set(id, (ways.get(id) ?? new Set()).add(by));
  return findings.filter(({ id, weight }) => {
    const way = ways.get(id);
    if (weight === "stop") return !way?.has("approval");
    return weight !== "advice" && !way?.has("commitment") && !way?.has("no");
  });
}
