import { ClockKind, type Delay, type Policy } from "@guichet/contract/promises.ts";

/** What tells one ticket from another for a policy. */
type Traits = {
  /** The nearest first: its reason, then the branches that one hangs on. */
  reasonIds: readonly string[];
  channel: string;
  segment: string | null;
};

export type Chosen = { policy: Policy; delay: Delay };

/**
 * The promise that holds for a ticket, clock by clock: of the policies made to it, the most particular one that speaks
 * of that clock; of two as particular, the older, because it was published first.
 */
export function chooseTargets(policies: readonly Policy[], traits: Traits): ReadonlyMap<ClockKind, Chosen> {
  const fitting = policies
    .filter((policy) => policy.retiredAt === null && isMadeTo(policy, traits))
    .toSorted(
      (one, other) =>
        weight(other, traits) - weight(one, traits) ||
        Date.parse(one.createdAt) - Date.parse(other.createdAt),
    );
  const chosen = new Map<ClockKind, Chosen>();
  for (const policy of fitting) {
    for (const kind of ClockKind.options) {
      const delay = policy.targets[kind];
      if (delay && !chosen.has(kind)) chosen.set(kind, { policy, delay });
    }
  }
  return chosen;
}

function isMadeTo(policy: Policy, { reasonIds, channel, segment }: Traits): boolean {
  return (
    (policy.reasonIds.length === 0 || nearest(policy, reasonIds) >= 0) &&
    includes(policy.channels, channel) &&
    includes(policy.segments, segment)
  );
}

/** An empty list is everyone. */
const includes = (list: readonly string[], value: string | null): boolean =>
  list.length === 0 || (value !== null && list.includes(value));

/** How far up the branches stands the reason it names; -1 for none of them. */
const nearest = (policy: Policy, reasonIds: readonly string[]): number =>
  reasonIds.findIndex((id) => policy.reasonIds.includes(id));

/** A reason says more of a ticket than the branch it hangs on, any of them more than a segment, a segment than a channel. */
const weight = (policy: Policy, traits: Traits): number =>
  (policy.reasonIds.length > 0 ? 8 - nearest(policy, traits.reasonIds) : 0) +
  (policy.segments.length > 0 ? 2 : 0) +
  (policy.channels.length > 0 ? 1 : 0);
