import { requireWriting } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { requireWholeSight } from "./knowing.ts";
import { type CustomerRow, findCustomer, markJoined, markParted, waitForOtherJoinings } from "./rows.ts";

/**
 * Two records prove to be one person, and so do those each of them was already one with. Nothing of theirs moves: the
 * card of the target reads the whole set.
 */
export async function joinCustomers(work: Work, intoId: string, joinedId: string): Promise<void> {
  requireWriting(work.actor);
  if (intoId === joinedId) throw refuse("customer.join_itself");
  await waitForOtherJoinings(work);
  const into = targetOf(await known(work, intoId));
  if (into === joinedId) throw refuse("customer.join_itself");
  const joined = targetOf(await known(work, joinedId));
  if (joined === into) return;
  for (const id of [into, joined]) await requireWholeSight(work, id);
  await markJoined(work, joined, into);
  work.announce("customer.joined", { customerId: joined, into });
}

/** Everything goes back to where it was: what came along with a record leaves with it. */
export async function partCustomers(work: Work, fromId: string, partedId: string): Promise<void> {
  requireWriting(work.actor);
  await waitForOtherJoinings(work);
  if ((await known(work, partedId)).joinedInto !== fromId) throw refuse("customer.not_joined");
  await markParted(work, partedId, fromId);
  work.announce("customer.parted", { customerId: partedId, from: fromId });
}

const targetOf = ({ id, joinedInto }: CustomerRow): string => joinedInto ?? id;

async function known(work: Work, id: string): Promise<CustomerRow> {
  const found = await findCustomer(work, id);
  if (!found) throw refuse("not_found");
  return found;
}
