import type { RiskCause } from "@guichet/contract/promise-facts.ts";
import type { Work } from "../platform/work.ts";
import { type Ledger, openLedger } from "./ledger.ts";
import { breakPromise } from "./making.ts";
import { type Commitment, order, runs } from "./model.ts";
import { takeTurning } from "./rows.ts";

const batch = 50;

/**
 * The warnings and the broken dates of every ticket whose turn has come. Each is said once: what was said is a column,
 * and the ticket is held. A night of downtime says in the morning what fell due in the night, with its own hour.
 */
export async function turnPromises(work: Work): Promise<boolean> {
  const due = await takeTurning(work, batch);
  for (const ticketId of due) {
    const ledger = await openLedger(work, ticketId);
    for (const one of ledger.alive()) turn(work, ledger, one);
    ledger.close();
  }
  return due.length === batch;
}

function turn(work: Work, ledger: Ledger, one: Commitment): void {
  const now = work.now.toString();
  if (!runs(one) || one.dueAt === null) return;
  if (order(one.dueAt, now) <= 0) breakPromise(work, ledger, one, one.dueAt);
  else if (one.warnedAt === null && one.riskAt !== null && order(one.riskAt, now) <= 0)
    warn(work, ledger, one, "clock");
}

/** The strip turns amber, now at the latest, and whoever follows the fact hears of it; once. */
export function warn(work: Work, ledger: Ledger, one: Commitment, cause: RiskCause): void {
  const now = work.now.toString();
  const riskAt = one.riskAt !== null && order(one.riskAt, now) < 0 ? one.riskAt : now;
  ledger.change(one, { warnedAt: now, riskAt });
  const { id: commitmentId, kind, ticketId, dueAt } = one;
  ledger.tell((strip) =>
    work.announce("promise.at_risk", { ticketId, commitmentId, kind, dueAt: dueAt ?? now, cause, strip }),
  );
}
