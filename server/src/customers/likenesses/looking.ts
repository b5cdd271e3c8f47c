import type { Evidence } from "@guichet/contract/customers.ts";
import type { Facts } from "@guichet/contract/facts.ts";
import { newId } from "../../platform/ids.ts";
import type { Work } from "../../platform/work.ts";
import { soundsOf } from "../sounding.ts";
import { evidenceBetween, mailKeysOf } from "./evidence.ts";
import {
  addressesOf,
  insertGuess,
  type Looked,
  lastWords,
  markDueOfTicket,
  markLooked,
  organisationOf,
  othersLike,
  sharedPhones,
  takeDue,
  writeLikenesses,
} from "./rows.ts";
import { phonesIn } from "./signatures.ts";

const batch = 20;

/**
 * Behind, never on the way in: how a name sounds, the telephones of signatures, the cards that may be the same
 * person's. Nothing is joined here: two people of one name are two people until somebody says otherwise.
 */
export async function lookAtCustomers(work: Work): Promise<boolean> {
  const due = await takeDue(work, batch);
  const addresses = await addressesOf(
    work,
    due.map(({ id }) => id),
  );
  for (const customer of due) await lookAt(work, customer, addresses.get(customer.id) ?? []);
  return due.length === batch;
}

/** Their signatures are read again once a ticket is over. */
export const lookAgain = (work: Work, { ticketId }: Facts["ticket.closed"]): Promise<void> =>
  markDueOfTicket(work, ticketId);

async function lookAt(work: Work, { id, name }: Looked, addresses: readonly string[]): Promise<void> {
  const keys = { sounds: soundsOf(name), mailKeys: mailKeysOf(addresses) };
  await markLooked(work, id, keys);
  await guessPhones(work, id);
  const found = new Map<string, Evidence[]>();
  for (const { otherId, value, maybe } of await sharedPhones(work, id))
    found.set(otherId, [...(found.get(otherId) ?? []), { kind: "phone", value, maybe }]);
  const mine = { name, sounds: keys.sounds, addresses, organisation: await organisationOf(work, id) };
  for (const other of await othersLike(work, id, keys)) {
    const evidence = evidenceBetween(mine, other);
    if (evidence.length > 0) found.set(other.id, [...(found.get(other.id) ?? []), ...evidence]);
  }
  await writeLikenesses(work, id, found);
  // Whoever has the card open sees what was found; of a card that nothing is like there is nothing to say.
  if (found.size > 0) work.announce("customer.described", { customerId: id });
}

async function guessPhones(work: Work, customerId: string): Promise<void> {
  for (const { ticketId, text, folded } of await lastWords(work, customerId))
    for (const value of phonesIn(text, folded))
      await insertGuess(work, { id: newId(work.now), customerId, value, ticketId });
}
