import { requireWriting } from "../access/policy.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import {
  findByAddress,
  findCustomer,
  findHolders,
  insertIdentity,
  isAddressedTo,
  renameRow,
} from "./rows.ts";

/** One more address by which the same person writes. */
export async function addIdentity(work: Work, customerId: string, address: string): Promise<void> {
  requireWriting(work.actor);
  const customer = await findCustomer(work, customerId);
  if (!customer) throw refuse("not_found");
  if (await insertIdentity(work, newId(work.now), customerId, address)) return;
  const holder = await findByAddress(work, address);
  if (holder && holder.id !== (customer.joinedInto ?? customer.id)) {
    throw refuse("customer.identity_taken", { customerId: holder.id });
  }
}

export async function renameCustomer(work: Work, customerId: string, name: string): Promise<void> {
  requireWriting(work.actor);
  if (!(await findCustomer(work, customerId))) throw refuse("not_found");
  await renameRow(work, customerId, name);
  work.announce("customer.renamed", { customerId, name });
}

/** Do these addresses include the customer's own? Of somebody without any address we can't tell: taken for yes. */
export const reachesCustomer = (
  work: Work,
  customerId: string,
  addresses: readonly string[],
): Promise<boolean> => isAddressedTo(work, customerId, addresses);

/** Whose these addresses are, for those we know. */
export const holdersOf = (
  work: Work,
  addresses: readonly string[],
): Promise<{ address: string; customerId: string }[]> => findHolders(work, addresses);
