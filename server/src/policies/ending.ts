import type { Facts } from "@guichet/contract/facts.ts";
import type { Work } from "../platform/work.ts";
import { keep, resume } from "../promises/keeping.ts";
import { type Ledger, openLedger, openWholeLedger } from "../promises/ledger.ts";
import { type Commitment, isClock, isCounted, isOverdue, order, stands } from "../promises/model.ts";
import { resumeOne, runOn } from "./standing.ts";
import { startOn } from "./starting.ts";

/**
 * Closed is solved: the clock of the resolution is kept, in time or late. The other clocks have nothing left to say;
 * those that were broken stay counted as broken, done late. What a person promised survives the closing.
 */
export async function endClocks(work: Work, { ticketId, closedAt }: Facts["ticket.closed"]): Promise<void> {
  const ledger = await openLedger(work, ticketId);
  for (const one of ledger.alive()) {
    if (!isClock(one) || !stands(one)) continue;
    const isBroken = one.brokenAt !== null || isOverdue(one, work.now);
    if (one.kind === "resolution" || isBroken) keep(work, ledger, one, { at: closedAt });
    else ledger.stopped(ledger.change(one, { releasedAt: closedAt, releaseReason: "closed" }));
  }
  ledger.close();
}

/** It was no matter of its own: nothing published runs in it any more, and nothing of it was missed. */
export async function dropClocks(work: Work, { ticketId }: { ticketId: string }): Promise<void> {
  const ledger = await openLedger(work, ticketId);
  for (const one of ledger.alive()) {
    if (!isClock(one) || !stands(one)) continue;
    ledger.stopped(ledger.change(one, { releasedAt: work.now.toString(), releaseReason: "set_aside" }));
  }
  ledger.close();
}

/** Set aside by mistake: the clocks that ended so run as if they never had, since the customer waited all along. */
export async function bringClocksBack(work: Work, { ticketId }: { ticketId: string }): Promise<void> {
  const ledger = await openWholeLedger(work, ticketId);
  for (const one of ledger.alive())
    if (isClock(one) && one.releaseReason === "set_aside")
      ledger.started(ledger.change(one, { releasedAt: null, releaseReason: null }));
  ledger.close();
}

/**
 * It was not solved after all: the same clock runs on with what was left, as if it had stood while the ticket was
 * closed. Reopening starts no second clock, and gives back no promise that was already broken.
 */
export async function reviveClocks(work: Work, { ticketId }: Facts["ticket.reopened"]): Promise<void> {
  const ledger = await openWholeLedger(work, ticketId);
  const solved = ledger
    .alive()
    .filter((one) => isClock(one) && one.kind === "resolution" && one.keptAt !== null)
    .toSorted((one, other) => order(other.keptAt, one.keptAt))[0];
  if (solved) {
    await revive(work, ledger, resume(work, ledger, solved), solved.keptAt ?? work.now.toString());
  }
  const hadNews = ledger.alive().some((one) => isClock(one) && one.kind === "news");
  if (hadNews) await startOn(work, ledger, { kinds: ["news"], since: work.now.toString() });
  ledger.close();
}

async function revive(work: Work, ledger: Ledger, one: Commitment, solvedAt: string): Promise<void> {
  if (!stands(one) || one.brokenAt !== null) return;
  if (isCounted(one))
    return resumeOne(work, ledger, { ...one, pausedAt: one.pausedAt ?? solvedAt }, work.now.toString());
  if (one.dueAt !== null) ledger.started(ledger.change(one, await runOn(work, one.dueAt, solvedAt)));
}

/** Somebody answers for it from now on; a ticket that falls to the lead was accepted by nobody yet. */
export async function takenUp(work: Work, { ticketId }: Facts["ticket.taken"]): Promise<void> {
  if (work.actor.kind === "agent") await keepClock(work, ticketId, "taking_up");
}

/** The acknowledgement left: what a program says by itself carries no words of ours. */
export async function acknowledged(
  work: Work,
  { ticketId, entryId }: Facts["departure.left"],
): Promise<void> {
  if (ticketId !== null && entryId === null) await keepClock(work, ticketId, "acknowledgement");
}

async function keepClock(work: Work, ticketId: string, kind: "taking_up" | "acknowledgement"): Promise<void> {
  const ledger = await openLedger(work, ticketId);
  for (const one of ledger.alive()) {
    if (isClock(one) && one.kind === kind && stands(one))
      keep(work, ledger, one, { at: work.now.toString() });
  }
  ledger.close();
}
