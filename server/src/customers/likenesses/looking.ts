import type { Evidence } from "@guichet/contract/customers.ts";
import type { Facts } from "@guichet/contract/facts.ts";
import { newId } from "../../platform/ids.ts";
import type { Work } from "../../platform/work.ts";
import { soundsOf } from "../sounding.ts";
import { evidenceBetween, mailKeysOf } from "./evidence.ts";
import {
  type Due,
  insertGuesses,
  type Keys,
  markDueOfTicket,
  markLooked,
  othersLike,
  type Pair,
  type Shared,
  sharedPhones,
  takeDue,
  writeLikenesses,
} from "./rows.ts";
import { phonesIn } from "./signatures.ts";

const batch = 50;

/**
 * Behind, never on the way in: how a name sounds, the telephones of signatures, the cards that may be the same
 * person's. Nothing is joined here: two people of one name are two people until somebody says otherwise. Each thing
 * is asked once for the whole batch: a day of two thousand new customers is forty batches.
 */
export async function lookAtCustomers(work: Work): Promise<boolean> {
  const due = await takeDue(work, batch);
  if (due.length === 0) return false;
  const keys = due.map(keysOf);
  await markLooked(work, keys);
  await insertGuesses(work, due.flatMap(guessesOf(work)));
  const ids = due.map(({ id }) => id);
  const changed = await writeLikenesses(work, ids, await findPairs(work, due, keys));
  // Whoever has the card open sees what was found; of a card that nothing is like there is nothing to say.
  for (const customerId of ids)
    if (changed.has(customerId)) work.announce("customer.described", { customerId });
  return due.length === batch;
}

/** Their signatures are read again once a ticket is over. */
export const lookAgain = (work: Work, { ticketId }: Facts["ticket.closed"]): Promise<void> =>
  markDueOfTicket(work, ticketId);

const keysOf = ({ id, name, addresses }: Due): Keys => ({
  id,
  sounds: soundsOf(name),
  mailKeys: mailKeysOf(addresses),
});

const guessesOf =
  (work: Work) =>
  ({ id: customerId, words }: Due) =>
    words.flatMap(({ ticketId, text, folded }) =>
      phonesIn(text, folded).map((value) => ({ id: newId(work.now), customerId, value, ticketId })),
    );

/** What speaks for each pair; two cards of one batch that meet each other are one pair. */
async function findPairs(work: Work, due: readonly Due[], keys: readonly Keys[]): Promise<Pair[]> {
  const ids = due.map(({ id }) => id);
  const [shared, others] = [await sharedPhones(work, ids), await othersLike(work, ids)];
  const sounds = new Map(keys.map((each) => [each.id, each.sounds]));
  const pairs = new Map<string, Pair>();
  for (const mine of due) {
    const known = { ...mine, sounds: sounds.get(mine.id) ?? [] };
    const phones = Map.groupBy(
      shared.filter(({ ofId }) => ofId === mine.id),
      ({ otherId }) => otherId,
    );
    const near = new Map(
      others.flatMap((other) => (other.ofId === mine.id ? [[other.id, evidenceBetween(known, other)]] : [])),
    );
    const isCommon = [...near.values()].filter((each) => each.some(isByName)).length > mostNamesakes;
    for (const otherId of new Set([...phones.keys(), ...near.keys()])) {
      const byOther = (near.get(otherId) ?? []).filter((each) => !(isCommon && isByName(each)));
      const evidence = [...(phones.get(otherId) ?? []).map(byPhone), ...byOther];
      const [oneId = "", twoId = ""] = [mine.id, otherId].toSorted();
      if (evidence.length > 0) pairs.set(`${oneId} ${twoId}`, { oneId, otherId: twoId, evidence });
    }
  }
  return [...pairs.values()];
}

/** A name that more than these bear at one place is a common name there, or the place is a host of everybody's. */
const mostNamesakes = 5;

const isByName = ({ kind }: Evidence): boolean =>
  kind === "name_and_domain" || kind === "name_and_organisation";

const byPhone = ({ value, maybe }: Shared): Evidence => ({ kind: "phone", value, maybe });
