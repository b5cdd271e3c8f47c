import type { Customer } from "@guichet/contract/customers.ts";
import type { Visitor } from "@guichet/contract/visits.ts";

/** Whoever it is about: somebody known, with the mandate of who stands there for them, or a new name as it was typed. */
export type Chosen =
  | { kind: "known"; visitor: Visitor; mandateId: string | null }
  | { kind: "new"; typed: string };

/** As the search would have found them. */
export const visitorOf = ({ id, name, identities, organisation, tickets }: Customer): Visitor => ({
  id,
  name,
  identities: identities.map(({ value }) => value),
  organisation: organisation?.name ?? null,
  openTickets: tickets
    .filter(({ closedAt }) => closedAt === null)
    .map(({ closedAt: _closedAt, channel: _channel, mark: _mark, ...open }) => ({
      ...open,
      waitingSince: null,
    })),
});
