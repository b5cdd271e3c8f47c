import type { Promising } from "@guichet/contract/promises.ts";
import type { AgentName } from "@guichet/contract/team.ts";
import { newId } from "../platform/ids.ts";
import type { Work } from "../platform/work.ts";
import type { Ledger } from "./ledger.ts";
import type { Commitment } from "./model.ts";
import { warningFor } from "./warning.ts";

/** A promise as somebody makes it, by whatever door. */
export type Given = Pick<Promising, "amount" | "dueAt" | "kind" | "replacesId"> & {
  what: string | null;
  source: Commitment["source"];
  customerId: string;
  key?: string;
  entryId?: string;
  literal?: string | null;
  /** Whose word it is, when it is not the writer’s; null is the house’s. */
  by?: AgentName | null;
};

export async function make(work: Work, ledger: Ledger, given: Given): Promise<Commitment> {
  const { kind, what, amount, source, customerId, replacesId, key, entryId, literal, by } = given;
  const writer = work.actor.kind === "agent" ? { id: work.actor.id, name: work.actor.name } : null;
  const dueAt = Temporal.Instant.from(given.dueAt).toString();
  const { ticketId } = ledger;
  const made = ledger.add({
    ...newborn(work, { ticketId, customerId }),
    kind,
    source,
    what,
    amount,
    literal: literal ?? null,
    by: by === undefined ? writer : by,
    key: key ?? null,
    entryId: entryId ?? null,
    replacesId,
    firstDueAt: dueAt,
    dueAt,
    riskAt: await warningFor(work, dueAt),
  });
  ledger.tell((strip) =>
    work.announce("promise.made", { ticketId, commitmentId: made.id, kind, dueAt, source, strip }),
  );
  return made;
}

/** Its date has passed: broken since that very minute, whenever somebody notices. */
export function breakPromise(work: Work, ledger: Ledger, one: Commitment, dueAt: string): void {
  ledger.change(one, { brokenAt: dueAt });
  const { id: commitmentId, kind, ticketId } = one;
  ledger.tell((strip) => work.announce("promise.broken", { ticketId, commitmentId, kind, dueAt, strip }));
}

type Born = "kind" | "source" | "firstDueAt" | "dueAt" | "riskAt";

/** A promise at its birth: nothing has become of it yet. */
export function newborn(work: Work, whose: { ticketId: string; customerId: string }): Omit<Commitment, Born> {
  return {
    ...whose,
    id: newId(work.now),
    what: null,
    literal: null,
    amount: null,
    by: null,
    passedTo: null,
    madeAt: work.now.toString(),
    entryId: null,
    key: null,
    policyId: null,
    target: null,
    startedAt: null,
    pauses: [],
    pausedAt: null,
    warnedAt: null,
    toldAt: null,
    postponements: 0,
    keptAt: null,
    keptBy: null,
    keptIn: null,
    keptWords: null,
    brokenAt: null,
    releasedAt: null,
    releasedBy: null,
    releaseReason: null,
    withdrawnAt: null,
    replacesId: null,
  };
}
