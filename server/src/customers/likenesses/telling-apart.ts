import type { Likeness } from "@guichet/contract/customers.ts";
import { requireLead, requirePerson, requireReading } from "../../access/policy.ts";
import { refuse } from "../../platform/refuse.ts";
import type { Work } from "../../platform/work.ts";
import { findCustomer } from "../rows.ts";
import { listLikenesses, markApart, markDue } from "./rows.ts";

/** What the house could tidy: for those who lead. */
export function likenesses(work: Work): Promise<Likeness[]> {
  requireReading(work.actor);
  requireLead(work.actor);
  return listLikenesses(work, null);
}

/** Two people: never proposed again, whatever else they come to share. */
export async function tellApart(work: Work, oneId: string, otherId: string): Promise<void> {
  const { id: by } = requirePerson(work.actor);
  await bothKnown(work, oneId, otherId);
  await markApart(work, oneId, otherId, by);
  work.announce("customer.described", { customerId: oneId });
}

/** Perhaps one after all: looked at again. */
export async function forgetApart(work: Work, oneId: string, otherId: string): Promise<void> {
  requirePerson(work.actor);
  await bothKnown(work, oneId, otherId);
  await markApart(work, oneId, otherId, null);
  await markDue(work, oneId);
  work.announce("customer.described", { customerId: oneId });
}

async function bothKnown(work: Work, oneId: string, otherId: string): Promise<void> {
  if (oneId === otherId) throw refuse("customer.join_itself");
  if (!(await findCustomer(work, oneId)) || !(await findCustomer(work, otherId))) throw refuse("not_found");
}
