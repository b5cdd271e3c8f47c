import { ClockKind, type Delay, type Policy } from "@guichet/contract/promises.ts";

/** What tells one ticket from another for a policy. */
type Traits = { reasonId: string | null; channel: string; segment: string | null };

export type Chosen = { policy: Policy; delay: Delay };

/**
 * The promise that holds for a ticket, clock by clock: of the policies made to it, the most particular one that speaks
 * of that clock; of two as particular, the older, because it was published first.
 */
export function chooseTargets(policies: readonly Policy[], traits: Traits): ReadonlyMap<ClockKind, Chosen> {
  const fitting = policies
    .filter((policy) => policy.retiredAt === null && isMadeTo(policy, traits))
    .toSorted(
      (one, other) => weight(other) - weight(one) || Date.parse(one.createdAt) - Date.parse(other.createdAt),
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

function isMadeTo(policy: Policy, { reasonId, channel, segment }: Traits): boolean {
  return (
    includes(policy.reasonIds, reasonId) &&
    includes(policy.channels, channel) &&
    includes(policy.segments, segment)
  );
}

/** An empty list is everyone. */
const includes = (list: readonly string[], value: string | null): boolean =>
  list.length === 0 || (value !== null && list.includes(value));

/** A reason says more of a ticket than a segment, and a segment more than a channel. */
const weight = ({ reasonIds, segments, channels }: Policy): number =>
  (reasonIds.length > 0 ? 4 : 0) + (segments.length > 0 ? 2 : 0) + (channels.length > 0 ? 1 : 0);
