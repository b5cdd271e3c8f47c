import { requireWriting } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { type CustomerRow, lockCustomer, markJoined, markParted } from "./rows.ts";

/** Two records prove to be one person. No row moves: the card of the target reads the whole set. */
export async function joinCustomers(work: Work, intoId: string, joinedId: string): Promise<void> {
  requireWriting(work.actor);
  if (intoId === joinedId) throw refuse("customer.join_itself");
  const locked = await lockBoth(work, intoId, joinedId);
  const into = locked.find((row) => row?.id === intoId);
  const joined = locked.find((row) => row?.id === joinedId);
  if (!into || !joined) throw refuse("not_found");
  const root = into.joinedInto ?? into.id;
  if (root === joined.id) throw refuse("customer.join_itself");
  await markJoined(work, joined.id, root);
  work.announce("customer.joined", { customerId: joined.id, into: root });
}

/** Everything goes back to where it was, since nothing ever left it. */
export async function partCustomers(work: Work, fromId: string, partedId: string): Promise<void> {
  requireWriting(work.actor);
  const parted = await lockCustomer(work, partedId);
  if (!parted) throw refuse("not_found");
  if (parted.joinedInto !== fromId) throw refuse("customer.not_joined");
  await markParted(work, partedId);
  work.announce("customer.parted", { customerId: partedId, from: fromId });
}

/** Always in the same order, so that two opposite joinings don't wait for each other for ever. */
async function lockBoth(work: Work, one: string, other: string): Promise<(CustomerRow | undefined)[]> {
  const locked: (CustomerRow | undefined)[] = [];
  for (const id of [one, other].sort()) locked.push(await lockCustomer(work, id));
  return locked;
}
