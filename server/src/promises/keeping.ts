import type { Keeping } from "@guichet/contract/promises.ts";
import { requireWriting } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { lockTicket } from "../tickets/locking.ts";
import { ledgerFor } from "./finding.ts";
import { type Ledger, openLedger } from "./ledger.ts";
import { type Commitment, order, stands } from "./model.ts";

type Proof = { at: string; words?: string | null; entryId?: string | null };

/** It was done, and this shows it. Saying so twice changes nothing; what the customer released is not kept any more. */
export async function keepPromise(work: Work, id: string, { words }: Keeping): Promise<void> {
  requireWriting(work.actor);
  const { ledger, one } = await ledgerFor(work, id);
  if (one.keptAt !== null) return;
  if (!stands(one)) throw refuse("promise.ended");
  keep(work, ledger, one, { at: work.now.toString(), words });
  ledger.close();
}

/** Said too soon, or by mistake: it stands again, and what fell due meanwhile is broken. */
export async function unkeepPromise(work: Work, id: string): Promise<void> {
  requireWriting(work.actor);
  const { ledger, one } = await ledgerFor(work, id);
  if (one.keptAt === null) return;
  resume(work, ledger, one);
  const replaced = ledger.alive().find((other) => other.id === one.replacesId && other.keptAt === one.keptAt);
  if (replaced) resume(work, ledger, replaced);
  ledger.close();
}

/**
 * After its date it is kept late: broken first, whether or not a clock had the time to say so. Done before it and only
 * heard of later, it was never broken, whatever a clock said meanwhile.
 */
export function keep(work: Work, ledger: Ledger, one: Commitment, { at, words, entryId }: Proof): void {
  const due = one.brokenAt ?? one.dueAt;
  const late = due !== null && order(at, due) > 0;
  const { id: commitmentId, kind, ticketId } = one;
  ledger.change(one, {
    keptAt: at,
    keptBy: work.actor.kind === "agent" ? work.actor.id : null,
    keptIn: entryId ?? null,
    keptWords: words ?? null,
    brokenAt: late ? due : null,
  });
  ledger.tell((strip) =>
    work.announce("promise.kept", { ticketId, commitmentId, kind, keptAt: at, late, strip }),
  );
  const replaced = ledger.alive().find((other) => other.id === one.replacesId && stands(other));
  if (replaced) keep(work, ledger, replaced, { at, words: words ?? null, entryId: entryId ?? null });
}

/** Its time runs on as if it had never stopped. */
export function resume(work: Work, ledger: Ledger, one: Commitment): Commitment {
  tellResumed(work, ledger, one);
  return ledger.change(one, { keptAt: null, keptBy: null, keptIn: null, keptWords: null });
}

/** With the date it has once the verb is over: whoever resumes it may count it again. */
export function tellResumed(work: Work, ledger: Ledger, one: Commitment): void {
  const { id: commitmentId, kind, ticketId } = one;
  ledger.tell((strip) => {
    const { dueAt } = ledger.alive().find((each) => each.id === commitmentId) ?? one;
    work.announce("promise.resumed", { ticketId, commitmentId, kind, dueAt, strip });
  });
}

/** One message may keep what was promised: those that the writer names. */
export async function keepByWords(
  work: Work,
  ticketId: string,
  { ids, entryId }: { ids: readonly string[]; entryId: string },
): Promise<void> {
  if (ids.length === 0) return;
  await lockTicket(work, ticketId);
  const ledger = await openLedger(work, ticketId);
  for (const one of ledger.alive()) {
    if (ids.includes(one.id) && stands(one)) keep(work, ledger, one, { at: work.now.toString(), entryId });
  }
  ledger.close();
}
