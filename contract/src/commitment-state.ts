import type { CommitmentState, Stamp } from "./promises.ts";

/** States are read from facts: nobody stores one. `now` in milliseconds since the epoch. */
export function stateOf(stamp: Omit<Stamp, "id" | "kind" | "what" | "by">, now: number): CommitmentState {
  if (stamp.releasedAt !== null) return "released";
  if (stamp.keptAt !== null) return keptHow(stamp, Date.parse(stamp.keptAt));
  if (stamp.brokenAt !== null) return "broken";
  if (stamp.dueAt === null) return "waiting_customer";
  if (Date.parse(stamp.dueAt) <= now) return "broken";
  if (stamp.riskAt !== null && Date.parse(stamp.riskAt) <= now) return "at_risk";
  return stamp.toldAt === null ? "open" : "renegotiated";
}

function keptHow(stamp: Pick<Stamp, "brokenAt" | "firstDueAt" | "toldAt">, keptAt: number): CommitmentState {
  if (stamp.brokenAt !== null) return "kept_late";
  return stamp.toldAt !== null && keptAt > Date.parse(stamp.firstDueAt) ? "renegotiated" : "kept";
}
