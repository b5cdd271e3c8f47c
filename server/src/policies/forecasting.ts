import type { Work } from "../platform/work.ts";
import { warn } from "../promises/falling-due.ts";
import { openLedger } from "../promises/ledger.ts";
import { runs } from "../promises/model.ts";
import { lockTicket } from "../tickets/locking.ts";
import { listLasted, listUnwarned } from "./forecast-rows.ts";

/** Fewer than these teach nothing. */
const fewest = 20;

/**
 * How long such tickets take in all, once they have lasted this long: the median of those that lasted longer. Null when
 * too few did. Minutes, in elapsed time on both sides.
 */
export function likelyDuration(lasted: readonly number[], ageMinutes: number): number | null {
  const longer = lasted.filter((minutes) => minutes > ageMinutes).toSorted((one, other) => one - other);
  if (longer.length < fewest) return null;
  return longer[Math.floor((longer.length - 1) / 2)] ?? null;
}

/** A promise that most of its kind would miss, at the age it has, is at risk before the clock says so. Each is said once. */
export async function forecastRisks(work: Work): Promise<boolean> {
  const lasted = await listLasted(work);
  const running = await listUnwarned(work);
  // In the order of the tickets, as whoever holds several does: nobody waits for each other.
  for (const { id, ticketId, policyId, startedAt, dueAt } of running.toSorted(byTicket)) {
    const age = minutesFrom(startedAt, work.now.toString());
    const likely = likelyDuration(lasted.get(policyId) ?? [], age);
    if (likely === null || likely <= minutesFrom(startedAt, dueAt)) continue;
    await lockTicket(work, ticketId);
    const ledger = await openLedger(work, ticketId);
    const one = ledger.alive().find((each) => each.id === id);
    if (one && runs(one) && one.warnedAt === null) warn(work, ledger, one, "forecast");
    ledger.close();
  }
  return false;
}

const minutesFrom = (one: string, other: string): number => (Date.parse(other) - Date.parse(one)) / 60_000;

const byTicket = (one: { ticketId: string }, other: { ticketId: string }): number =>
  one.ticketId < other.ticketId ? -1 : 1;
