import { stateOf } from "@guichet/contract/commitment-state.ts";
import type {
  ClockKind,
  Commitment as CommitmentWire,
  Delay,
  Stamp,
  Strip,
} from "@guichet/contract/promises.ts";

/**
 * A commitment is one promise to one customer: what, by when, whose word, its proof. Some are clocks that a published
 * policy starts with every ticket; the others are words that a person gave. Its state is never stored: it is read from
 * the instants at which it was kept, broken, moved or released. The date that was promised first is kept for ever,
 * because it is the one that counts.
 */
export type Commitment = Omit<CommitmentWire, "state" | "proof" | "dates"> & {
  customerId: string;
  key: string | null;
  /** Who keeps it since whoever gave their word went away; `by` is them then. */
  passedTo: string | null;
  /** For a policy's clock: everything needed to count it again. */
  target: Delay | null;
  startedAt: string | null;
  pauses: readonly Pause[];
  pausedAt: string | null;
  warnedAt: string | null;
  keptBy: string | null;
  keptIn: string | null;
  keptWords: string | null;
  releasedBy: string | null;
  withdrawnAt: string | null;
};

type Pause = { from: string; to: string };

/** Neither kept, nor released, nor taken back: somebody still waits for it, even when it is broken. */
export const stands = (one: Commitment): boolean =>
  one.keptAt === null && one.releasedAt === null && one.withdrawnAt === null;

/** Its time still runs: it can be warned of, moved in time, or fall due. */
export const runs = (one: Commitment): boolean => stands(one) && one.brokenAt === null && one.dueAt !== null;

/** Its date has passed, whether or not a clock had the time to say so. */
export const isOverdue = (one: Commitment, now: Temporal.Instant): boolean =>
  runs(one) && order(one.dueAt, now.toString()) <= 0;

export const isClock = (one: Commitment): boolean => one.source === "policy";

/** Its date is the policy's: counted from the beginning, never given by a person. */
export const isCounted = (one: Commitment): boolean => one.target !== null && one.toldAt === null;

const answers: readonly string[] = ["first_answer", "next_answer"] satisfies ClockKind[];

/** A public word of ours keeps it. */
export const isAnswer = (one: Commitment): boolean => isClock(one) && answers.includes(one.kind);

/** When a clock must look at it next: at the warning, then at the due time; never again once either has been said. */
export function turnsAt(one: Commitment): string | null {
  if (!runs(one)) return null;
  const warns = one.warnedAt === null && one.riskAt !== null && order(one.riskAt, one.dueAt) < 0;
  return warns ? one.riskAt : one.dueAt;
}

/** The next to fall due, and the oldest broken one that no new promise made good. */
export function stripOf(all: readonly Commitment[]): Strip {
  const mended = new Set(all.filter((one) => one.withdrawnAt === null).map((one) => one.replacesId));
  const standing = all.filter(stands);
  const next = standing.filter(runs).toSorted((one, other) => order(one.dueAt, other.dueAt))[0];
  const worst = standing
    .filter((one) => one.brokenAt !== null && !mended.has(one.id))
    .toSorted((one, other) => order(one.brokenAt, other.brokenAt))[0];
  const waiting = next ? undefined : standing.find((one) => one.brokenAt === null);
  const shown = next ?? waiting;
  return { next: shown ? stampOf(shown) : null, worst: worst ? stampOf(worst) : null };
}

/** Instants as texts do not sort: a fraction of a second has another length. */
export const order = (one: string | null, other: string | null): number =>
  Date.parse(one ?? "") - Date.parse(other ?? "");

export function stampOf(one: Commitment): Stamp {
  const { id, kind, what, by, dueAt, firstDueAt, riskAt, toldAt, keptAt, brokenAt, releasedAt } = one;
  return { id, kind, what, by, dueAt, firstDueAt, riskAt, toldAt, keptAt, brokenAt, releasedAt };
}

export const stateAt = (one: Commitment, now: Temporal.Instant) => stateOf(one, now.epochMilliseconds);
