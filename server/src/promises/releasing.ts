import type { Releasing } from "@guichet/contract/promises.ts";
import { requireWriting } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { lockTicket } from "../tickets/locking.ts";
import { ledgerFor } from "./finding.ts";
import { type Ledger, openLedger } from "./ledger.ts";
import { type Commitment, isClock, isOverdue, stands } from "./model.ts";

/** Only the customer releases us, and somebody says how. A broken promise can't be released: it was broken. */
export async function releasePromise(work: Work, id: string, { reason }: Releasing): Promise<void> {
  requireWriting(work.actor);
  const { ledger, one } = await ledgerFor(work, id);
  if (!isReleasable(work, one)) throw refuse("promise.ended");
  release(work, ledger, one, reason);
  ledger.close();
}

/**
 * The customer takes the request back, on their page: they release us from everything that was promised for it. What
 * was broken stays so.
 */
export async function releaseAll(work: Work, ticketId: string, { reason }: Releasing): Promise<void> {
  await lockTicket(work, ticketId);
  const ledger = await openLedger(work, ticketId);
  for (const one of ledger.alive()) {
    if (isReleasable(work, one)) release(work, ledger, one, reason);
  }
  ledger.close();
}

const isReleasable = (work: Work, one: Commitment): boolean =>
  stands(one) && one.brokenAt === null && !isOverdue(one, work.now);

function release(work: Work, ledger: Ledger, one: Commitment, reason: string): void {
  const { id: commitmentId, kind, ticketId } = one;
  const released = ledger.change(one, {
    releasedAt: work.now.toString(),
    releasedBy: work.actor.kind === "agent" ? work.actor.id : null,
    releaseReason: reason,
  });
  if (isClock(one)) ledger.stopped(released);
  else ledger.tell((strip) => work.announce("promise.released", { ticketId, commitmentId, kind, strip }));
}
