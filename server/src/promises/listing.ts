import type { Page } from "@guichet/contract/paging.ts";
import type {
  CommitmentDate,
  Commitment as CommitmentWire,
  LedgerLine,
  LedgerPart,
} from "@guichet/contract/promises.ts";
import { requirePerson, requireReading } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { readPosition } from "../tickets/listing/listing.ts";
import { requireSeen } from "../tickets/locking.ts";
import { referenceOf } from "../tickets/reference.ts";
import { listDates } from "./date-rows.ts";
import { type Commitment, stampOf, stateAt } from "./model.ts";
import { findCommitment, listLedger, listOfTicket } from "./rows.ts";

/** Every promise made in a ticket, in the order they were made. What never left was never promised. */
export async function promisesOf(work: Work, ticketId: string): Promise<CommitmentWire[]> {
  requireReading(work.actor);
  await requireSeen(work, ticketId);
  return readPromises(work, ticketId);
}

export async function showPromise(work: Work, id: string): Promise<CommitmentWire> {
  const found = await findCommitment(work, id);
  const all = found ? await promisesOf(work, found.ticketId) : [];
  const one = all.find((each) => each.id === id);
  if (!one) throw refuse("not_found");
  return one;
}

/** The same for a page of the customer's, which asks no role: its signed link was read. */
export async function readPromises(work: Work, ticketId: string): Promise<CommitmentWire[]> {
  const all = (await listOfTicket(work, ticketId)).filter((one) => one.withdrawnAt === null);
  const dates = await listDates(
    work,
    all.map((one) => one.id),
  );
  return all.map((one) => present(one, datesOf(dates, one.id), work.now));
}

type Asking = {
  part: LedgerPart;
  owner: "me" | "all";
  after?: string | undefined;
  limit: number;
};

/** The ledger: what runs, what is broken, what ended, a page at a time. */
export async function listPromises(work: Work, asking: Asking): Promise<Page<LedgerLine>> {
  requireReading(work.actor);
  const { part, owner, after, limit } = asking;
  const mine = owner === "me" ? requirePerson(work.actor).id : null;
  const lines = await listLedger(work, { part, mine, after: after ? readPosition(after) : null, limit });
  const dates = await listDates(
    work,
    lines.map(({ one }) => one.id),
  );
  const last = lines.at(-1);
  return {
    items: lines.map(({ one, ticket: { number, ...ticket } }) => ({
      ...present(one, datesOf(dates, one.id), work.now),
      ticket: { ...ticket, reference: referenceOf(number) },
    })),
    next: last && lines.length === limit ? `${last.at}_${last.one.id}` : null,
  };
}

type Dated = CommitmentDate & { commitmentId: string };

const datesOf = (dates: readonly Dated[], id: string): Dated[] =>
  dates.filter((date) => date.commitmentId === id);

function present(one: Commitment, dates: readonly Dated[], now: Temporal.Instant): CommitmentWire {
  return {
    ...stampOf(one),
    ticketId: one.ticketId,
    source: one.source,
    state: stateAt(one, now),
    literal: one.literal,
    amount: one.amount,
    madeAt: one.madeAt,
    entryId: one.entryId,
    policyId: one.policyId,
    replacesId: one.replacesId,
    proof: one.keptAt === null ? null : { words: one.keptWords, entryId: one.keptIn },
    releaseReason: one.releaseReason,
    postponements: one.postponements,
    dates: dates.map(({ commitmentId: _its, ...date }) => date),
  };
}
