import type { Customer } from "@guichet/contract/customers.ts";
import { expect } from "vitest";
import { type Desk, test } from "../../testing/desk.ts";

/** The same dice each time: a failure is met again by its seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

async function crowd(desk: Desk, seed: number): Promise<string[]> {
  const ids: string[] = [];
  for (let rank = 0; rank < 5; rank++) {
    const from = { name: `Zoé Foule ${seed}`, address: `zoe${rank}@foule${seed}.test` };
    const { ticketId } = await desk.receives({ from, says: `Bonjour ${rank}` });
    const { id } = (await desk.look(ticketId ?? "")).customer;
    await desk.asks("amina", "POST", `/api/customers/${id}/identities`, {
      kind: "number",
      value: `${seed}-${rank}`,
    });
    ids.push(id);
  }
  return ids;
}
const cardsOf = async (desk: Desk, ids: readonly string[]) =>
  Promise.all(
    ids.map(async (id) => (await desk.asks<Customer>("amina", "GET", `/api/customers/${id}`)).body),
  );
/** When something was found or fell to the lead is not what a joining moves. */
const plain = (cards: readonly Customer[]) =>
  cards.map(({ likenesses, tickets, ...card }) => ({
    ...card,
    tickets: tickets.map(({ id }) => id),
    alike: likenesses.map(({ one, other }) => [one.id, other.id].sort().join()).sort(),
  }));

test.for([3, 17, 29])(
  "duplicates joined in any order, told apart meanwhile, are all parted with everything back in place (seed %i)",
  async (seed, { desk }) => {
    const pick = dice(seed);
    const ids = await crowd(desk, seed);
    await desk.settles();
    const before = plain(await cardsOf(desk, ids));
    expect(before.every(({ alike }) => alike.length > 0)).toBe(true);

    for (let turn = 0; turn < 12; turn++) {
      const [one, other] = [ids[pick(ids.length)] ?? "", ids[pick(ids.length)] ?? ""];
      const cards = await cardsOf(desk, ids);
      const whole = cards.find((card) => card.id === one && card.joined.length > 0);
      if (whole && pick(3) === 0)
        await desk.asks("amina", "DELETE", `/api/customers/${one}/joined/${whole.joined[0]?.id}`);
      else await desk.asks("amina", "PUT", `/api/customers/${one}/joined/${other}`);
      const shown = new Map((await cardsOf(desk, ids)).map((card) => [card.id, card]));
      const values = [...shown.values()].flatMap(({ identities }) => identities.map(({ value }) => value));
      // Everybody's identities are on exactly one card, whatever was joined.
      expect(values.sort()).toEqual(
        before.flatMap(({ identities }) => identities.map(({ value }) => value)).sort(),
      );
    }
    for (let card = await firstJoined(desk, ids); card; card = await firstJoined(desk, ids))
      await desk.asks("amina", "DELETE", `/api/customers/${card.id}/joined/${card.joined[0]?.id}`);
    await desk.settles();
    expect(plain(await cardsOf(desk, ids))).toEqual(before);
  },
);

const firstJoined = async (desk: Desk, ids: readonly string[]) =>
  (await cardsOf(desk, ids)).find(({ joined }) => joined.length > 0);
