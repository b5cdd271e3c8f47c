import type { Fact, FactName } from "@guichet/contract/facts.ts";
import type { CommitmentKind } from "@guichet/contract/promises.ts";

/**
 * What became of each promise, told by the facts alone: who announced it, whether it was kept by the date first
 * promised, whether it was ever broken. The ledger must say the same; a command checks it.
 */
export type Outcome = {
  kind: CommitmentKind;
  firstDueAt: string;
  /** Null while its clock stands. */
  dueAt: string | null;
  keptAt: string | null;
  broken: boolean;
  released: boolean;
  postponements: number;
};

const told: ReadonlySet<FactName> = new Set<FactName>([
  "clocks.started",
  "clocks.stopped",
  "promise.made",
  "promise.kept",
  "promise.resumed",
  "promise.renegotiated",
  "promise.refused",
  "promise.broken",
  "promise.released",
  "promise.withdrawn",
]);

export const tellsOfPromises = [...told];

/** Folds facts, oldest first, into what became of each promise. */
export function tallyFacts(facts: Iterable<Fact>): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const fact of facts) apply(outcomes, fact);
  return outcomes;
}

function apply(outcomes: Map<string, Outcome>, fact: Fact): void {
  switch (fact.name) {
    case "clocks.started":
      for (const { id, kind, dueAt } of fact.particulars.clocks)
        outcomes.set(id, { ...(outcomes.get(id) ?? born(kind, dueAt)), dueAt, released: false });
      break;
    case "clocks.stopped":
      for (const { id, released } of fact.particulars.clocks)
        change(outcomes, id, released ? { released } : { dueAt: null });
      break;
    case "promise.made":
      outcomes.set(fact.particulars.commitmentId, born(fact.particulars.kind, fact.particulars.dueAt));
      break;
    case "promise.withdrawn":
      outcomes.delete(fact.particulars.commitmentId);
      break;
    default:
      become(outcomes, fact);
  }
}

function become(outcomes: Map<string, Outcome>, fact: Fact): void {
  if (!("commitmentId" in fact.particulars)) return;
  const { commitmentId: id } = fact.particulars;
  const before = outcomes.get(id);
  if (!before) return;
  if (fact.name === "promise.kept")
    change(outcomes, id, { keptAt: fact.particulars.keptAt, broken: fact.particulars.late });
  if (fact.name === "promise.resumed") change(outcomes, id, resumed(before, fact.particulars.dueAt));
  if (fact.name === "promise.renegotiated")
    change(outcomes, id, { dueAt: fact.particulars.dueAt, postponements: before.postponements + 1 });
  if (fact.name === "promise.refused") change(outcomes, id, { dueAt: fact.particulars.dueAt });
  if (fact.name === "promise.broken") change(outcomes, id, { broken: true });
  if (fact.name === "promise.released") change(outcomes, id, { released: true });
}

/** What kept it was taken back; when nothing had kept it, what was taken back is the message that moved its date. */
const resumed = (before: Outcome, dueAt: string | null): Partial<Outcome> =>
  before.keptAt === null ? { dueAt, postponements: before.postponements - 1 } : { dueAt, keptAt: null };

function change(outcomes: Map<string, Outcome>, id: string, changed: Partial<Outcome>): void {
  const before = outcomes.get(id);
  if (before) outcomes.set(id, { ...before, ...changed });
}

const born = (kind: CommitmentKind, dueAt: string): Outcome => ({
  kind,
  firstDueAt: dueAt,
  dueAt,
  keptAt: null,
  broken: false,
  released: false,
  postponements: 0,
});

type Tally = {
  /** The headline: done by the date first promised. */
  kept: number;
  /** Told in time of another date, and done by that one. */
  renegotiated: number;
  /** Past their date, done since or not. */
  broken: number;
  released: number;
  /** Not due yet, or standing. */
  running: number;
  postponements: number;
};

export function tally(outcomes: Iterable<Outcome>): Tally {
  const sum = { kept: 0, renegotiated: 0, broken: 0, released: 0, running: 0, postponements: 0 };
  for (const outcome of outcomes) {
    sum[endOf(outcome)] += 1;
    sum.postponements += outcome.postponements;
  }
  return sum;
}

function endOf({ released, broken, keptAt, firstDueAt, postponements }: Outcome) {
  if (broken) return "broken";
  if (released) return "released";
  if (keptAt === null) return "running";
  return postponements > 0 && Date.parse(keptAt) > Date.parse(firstDueAt) ? "renegotiated" : "kept";
}
