import type { Facts } from "@guichet/contract/facts.ts";
import type { ClockKind } from "@guichet/contract/promises.ts";
import { readCompany } from "../company/company.ts";
import type { Work } from "../platform/work.ts";
import { freshLedger, type Ledger } from "../promises/ledger.ts";
import { newborn } from "../promises/making.ts";
import { type Commitment, isAnswer, stands } from "../promises/model.ts";
import { lockTicket } from "../tickets/locking.ts";
import { type Chosen, chooseTargets } from "./choosing.ts";
import { countClock } from "./counting.ts";
import { readPolicies } from "./publishing.ts";
import { findTraits, type Traits } from "./rows.ts";
import { pauseClocks } from "./standing.ts";

const atOpening: readonly ClockKind[] = [
  "acknowledgement",
  "taking_up",
  "first_answer",
  "news",
  "resolution",
];

/**
 * What we publish begins with the customer's first words, by whatever door. Robots, lists and what was there before us
 * start no clock; whom nothing acknowledges by itself was promised no acknowledgement.
 */
export async function startClocks(work: Work, { ticket, answerable }: Facts["ticket.opened"]): Promise<void> {
  if (ticket.imported || ticket.waitingSince === null) return;
  const kinds = answerable ? atOpening : atOpening.filter((kind) => kind !== "acknowledgement");
  const ledger = freshLedger(work, ticket.id);
  const known = { customerId: ticket.customer.id, channel: ticket.channel, reasonIds: [] };
  await startOn(work, ledger, { kinds, since: ticket.waitingSince, known });
  ledger.close();
}

/**
 * Clocks that nothing spoke of before, as if what speaks of them now had been known from the start. A customer who was
 * answered meanwhile waits for no first answer; nobody waits in what only a machine has opened.
 */
export async function startMissing(work: Work, ledger: Ledger): Promise<void> {
  const ticket = await lockTicket(work, ledger.ticketId);
  const { openedAt, waitingSince, importedAt, closedAt, entries, lastEntryAt } = ticket;
  if (importedAt !== null || closedAt !== null || (waitingSince === null && entries === 1)) return;
  const began = new Set(ledger.alive().flatMap((one) => (one.withdrawnAt === null ? [one.kind] : [])));
  const lasting: ClockKind[] = ["news", "resolution"];
  const kinds = lasting.filter((kind) => !began.has(kind));
  if (ticket.owner === null && !began.has("taking_up")) kinds.push("taking_up");
  await startOn(work, ledger, { kinds, since: openedAt });
  if (waitingSince === null) return pauseClocks(work, ledger, lastEntryAt);
  if (ledger.alive().some((one) => isAnswer(one) && stands(one))) return;
  const answer: ClockKind = waitingSince === openedAt ? "first_answer" : "next_answer";
  await startOn(work, ledger, { kinds: [answer], since: waitingSince });
}

/**
 * `entryId` is the message that begins them, when taking it back takes them back. `known` is what the caller knows of the
 * ticket already: on the road of every mail nothing is asked again.
 */
type Start = {
  kinds: readonly ClockKind[];
  since: string;
  entryId?: string;
  known?: Omit<Traits, "segment">;
};

/** Starts those clocks that a policy speaks of. */
export async function startOn(
  work: Work,
  ledger: Ledger,
  { kinds, since, entryId, known }: Start,
): Promise<void> {
  const policies = (await readPolicies(work)).filter((policy) => policy.retiredAt === null);
  if (policies.length === 0) return;
  const enough = known && policies.every(({ segments }) => segments.length === 0);
  const traits = enough ? { ...known, segment: null } : await findTraits(work, ledger.ticketId);
  const silent = (await readCompany(work)).counterOpenedAt === null;
  const chosen = chooseTargets(policies, traits);
  for (const kind of kinds) {
    const target = chosen.get(kind);
    // A silent house acknowledges nobody by itself: it promised nobody that it would.
    if (!target || (kind === "acknowledgement" && silent)) continue;
    const clock = await clockOf(work, { ticketId: ledger.ticketId, kind, since }, traits, target);
    ledger.started(ledger.add({ ...clock, entryId: entryId ?? null }));
  }
}

type Clock = { ticketId: string; kind: ClockKind; since: string };

async function clockOf(
  work: Work,
  { ticketId, kind, since }: Clock,
  { customerId }: Traits,
  { policy, delay }: Chosen,
): Promise<Commitment> {
  const counted = await countClock(work, { target: delay, startedAt: since, pauses: [] }, policy);
  return {
    ...newborn(work, { ticketId, customerId }),
    kind,
    source: "policy",
    policyId: policy.id,
    target: delay,
    startedAt: since,
    firstDueAt: counted.dueAt,
    ...counted,
  };
}
