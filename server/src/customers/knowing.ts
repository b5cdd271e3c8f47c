import type { AddingIdentity, CustomerChange } from "@guichet/contract/customers.ts";
import { requirePerson, requireWriting } from "../access/policy.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { writeTold } from "./card-rows.ts";
import { dropIdentity, insertIdentity, insertPhone, listIdentities, markChecked } from "./identity-rows.ts";
import { markDue } from "./likenesses/rows.ts";
import { readPhone } from "./phone-number.ts";
import { findByIdentity, findCustomer, findHolders, hasUnseen, isAddressedTo, renameRow } from "./rows.ts";

/** What widens who is known as this customer opens all of their tickets: it is done by whoever sees them. */
export async function requireWholeSight(work: Work, customerId: string): Promise<void> {
  if (await hasUnseen(work, customerId)) throw refuse("customer.seen_in_part");
}

/** One more way to recognise the same person. A telephone may be several people's; anything else is one's. */
export async function addIdentity(work: Work, customerId: string, adding: AddingIdentity): Promise<void> {
  requireWriting(work.actor);
  const customer = await findCustomer(work, customerId);
  if (!customer) throw refuse("not_found");
  // Whoever writes from an address on the card is in its tickets, and may ask for their links.
  if (adding.kind === "email") await requireWholeSight(work, customerId);
  if (adding.kind === "phone") {
    const value = readPhone(adding.value);
    if (value === null) throw refuse("customer.phone_unread");
    await insertPhone(work, newId(work.now), customerId, value);
  } else if (
    !(await insertIdentity(work, { ...adding, kind: adding.kind, id: newId(work.now), customerId }))
  ) {
    const holder = await findByIdentity(work, adding.kind, adding.value);
    if (holder && holder.id !== (customer.joinedInto ?? customer.id)) {
      throw refuse("customer.identity_taken", { customerId: holder.id });
    }
  }
  await markDue(work, customerId);
  work.announce("customer.described", { customerId });
}

type Named = { customerId: string; identityId: string };

/** Somebody made sure that it is theirs, and says how. */
export async function checkIdentity(work: Work, named: Named, how: string): Promise<void> {
  requirePerson(work.actor);
  if (!(await markChecked(work, { ...named, how }))) throw refuse("not_found");
  work.announce("customer.described", { customerId: named.customerId });
}

export async function doubtIdentity(work: Work, named: Named): Promise<void> {
  requirePerson(work.actor);
  if (!(await markChecked(work, { ...named, how: null }))) throw refuse("not_found");
  work.announce("customer.described", { customerId: named.customerId });
}

/** Not theirs. Somebody without any way to be recognised could not be found again. */
export async function removeIdentity(work: Work, { customerId, identityId }: Named): Promise<void> {
  requirePerson(work.actor);
  const known = await listIdentities(work, customerId);
  const removed = known.find(({ id }) => id === identityId);
  if (!removed) throw refuse("not_found");
  if (!removed.maybe && known.filter(({ maybe }) => !maybe).length === 1)
    throw refuse("customer.last_identity");
  if (!(await dropIdentity(work, customerId, identityId))) throw refuse("not_found");
  await markDue(work, customerId);
  work.announce("customer.described", { customerId });
}

export async function describeCustomer(
  work: Work,
  customerId: string,
  { name, ...change }: CustomerChange,
): Promise<void> {
  requireWriting(work.actor);
  if (!(await findCustomer(work, customerId))) throw refuse("not_found");
  if (name !== undefined) {
    await renameRow(work, customerId, name);
    work.announce("customer.renamed", { customerId, name });
  }
  if (Object.keys(change).length === 0) return;
  await writeTold(work, customerId, change);
  work.announce("customer.described", { customerId });
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
