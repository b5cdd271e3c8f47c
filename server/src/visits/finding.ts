import type { Visitor } from "@guichet/contract/visits.ts";
import type { Work } from "../platform/work.ts";
import { findPeople } from "../search/finding-people.ts";
import { openTicketsOf } from "../tickets/listing/past.ts";

/** Who stands at the counter, by one thing they said, and what they already ask. */
export async function findVisitors(work: Work, typed: string): Promise<Visitor[]> {
  const people = await findPeople(work, typed);
  const open = await openTicketsOf(
    work,
    people.map(({ id }) => id),
  );
  return people.map((person) => ({ ...person, openTickets: open.get(person.id) ?? [] }));
}
