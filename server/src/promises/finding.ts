import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { lockTicket } from "../tickets/locking.ts";
import { type Ledger, openWholeLedger } from "./ledger.ts";
import type { Commitment } from "./model.ts";
import { findCommitment, listRunning } from "./rows.ts";

/** One promise, its ticket held, and the ledger it stands in. What is absent, or never left, is not found. */
export async function ledgerFor(work: Work, id: string): Promise<{ ledger: Ledger; one: Commitment }> {
  const found = await findCommitment(work, id);
  if (!found) throw refuse("not_found");
  await lockTicket(work, found.ticketId);
  const ledger = await openWholeLedger(work, found.ticketId);
  const one = ledger.alive().find((each) => each.id === id);
  if (!one || one.withdrawnAt !== null) throw refuse("not_found");
  return { ledger, one };
}

/** The clocks of a policy that still run. */
export const runningOf = (work: Work, policyId: string): Promise<Commitment[]> => listRunning(work, policyId);
