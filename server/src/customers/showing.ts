import type { Customer, PastTicket } from "@guichet/contract/customers.ts";
import { requireReading } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { readTold } from "./card-rows.ts";
import { listIdentities } from "./identity-rows.ts";
import { listLikenesses } from "./likenesses/rows.ts";
import { listGiven, listHeld } from "./mandates/rows.ts";
import { listNotes } from "./note-rows.ts";
import { findCustomer, listJoined } from "./rows.ts";

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
  const [told, identities, notes, mandates, speaksFor, likenesses, joined, tickets, firstAt] =
    await Promise.all([
      readTold(work, id),
      listIdentities(work, id),
      listNotes(work, id),
      listGiven(work, id),
      listHeld(work, id),
      listLikenesses(work, id),
      listJoined(work, id),
      readPast.tickets(work, id),
      readPast.firstAt(work, id),
    ]);
  return {
    id,
    name: found.name,
    ...told,
    since: earlier(found.createdAt, firstAt),
    satisfaction: satisfactionIn(tickets),
    identities,
    notes,
    mandates,
    speaksFor,
    likenesses,
    joined,
    tickets,
  };
}

function earlier(known: string, wrote: string | null): string {
  return wrote !== null && Date.parse(wrote) < Date.parse(known) ? wrote : known;
}

function satisfactionIn(tickets: readonly PastTicket[]): Customer["satisfaction"] {
  const marks = tickets.flatMap(({ mark }) => mark ?? []);
  if (marks.length === 0) return null;
  return { mark: marks.reduce((sum, mark) => sum + mark, 0) / marks.length, responses: marks.length };
}
