import type { Customer, PastTicket } from "@guichet/contract/customers.ts";
import { requireReading } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { findCustomer, listIdentities, listJoined } from "./rows.ts";

/** What they asked before; tickets and surveys are downstream, so the reading is given. */
export type ReadPast = {
  tickets: (work: Work, customerId: string) => Promise<PastTicket[]>;
  firstAt: (work: Work, customerId: string) => Promise<string | null>;
};

/** The card: of a joined record, the card of the one it was joined into. */
export async function showCustomer(work: Work, id: string, readPast: ReadPast): Promise<Customer> {
  requireReading(work.actor);
  const found = await findCustomer(work, id);
  if (!found) throw refuse("not_found");
  if (found.joinedInto) return showCustomer(work, found.joinedInto, readPast);
  const [identities, joined, tickets, firstAt] = await Promise.all([
    listIdentities(work, id),
    listJoined(work, id),
    readPast.tickets(work, id),
    readPast.firstAt(work, id),
  ]);
  return {
    id,
    name: found.name,
    language: found.language,
    since: earlier(found.createdAt, firstAt),
    identities,
    joined,
    tickets,
  };
}

function earlier(known: string, wrote: string | null): string {
  return wrote !== null && Date.parse(wrote) < Date.parse(known) ? wrote : known;
}
