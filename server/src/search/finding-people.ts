import type { CustomerHit } from "@guichet/contract/search.ts";
import { requireReading } from "../access/policy.ts";
import type { Work } from "../platform/work.ts";
import { readAsked } from "./asking.ts";
import { customersById, findAlike, findCustomers } from "./customer-rows.ts";
import { findByNumber } from "./rows.ts";

/** Fewer than these and what looks or sounds like it is worth showing too. */
const few = 3;

/** Somebody is at the counter and says one thing: a name, an address, a telephone, a number, a reference, an enterprise. */
export async function findPeople(work: Work, typed: string): Promise<CustomerHit[]> {
  requireReading(work.actor);
  const { numbers, name } = readAsked(typed);
  const asked = [...numbers.sure, ...numbers.slips.keys()];
  const [cards, named] = await Promise.all([
    findByNumber(work, asked),
    name === null ? [] : findCustomers(work, name.pattern, name.typed),
  ]);
  const [askers, alike] = await Promise.all([
    customersById(work, [...new Set(cards.map(({ customerId }) => customerId))]),
    name !== null && named.length < few ? findAlike(work, name.typed) : [],
  ]);
  const first = new Map<string, CustomerHit>();
  for (const hit of [...askers, ...named, ...alike]) if (!first.has(hit.id)) first.set(hit.id, hit);
  return [...first.values()].slice(0, 8);
}
