import type { ChecklistItem } from "@guichet/contract/checklists.ts";
import type { Draft } from "@guichet/contract/drafts.ts";
import type { Link } from "@guichet/contract/relations.ts";
import { expect } from "vitest";
import { type Desk, test } from "../../testing/desk.ts";
import { asks, merges, parts } from "../../testing/merging.ts";
import { answers, expectTrueFacts, goesOn, promisesOf, publishes } from "../../testing/promising.ts";
import { checkMeasures } from "../figures/recomputing.ts";
import { sql } from "../platform/sql.ts";
import { system } from "../platform/work.ts";

/** The same dice each time: a failure is met again by its seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

type Placed = { id: string; ticketId: string; position: number };

const entriesOf = (desk: Desk): Promise<Placed[]> =>
  desk.app.works.database.query(sql<Placed>`
    select id, ticket_id as "ticketId", position from entries order by id`);

async function everyEntryOnce(desk: Desk, tickets: readonly string[]): Promise<void> {
  const shown = (await Promise.all(tickets.map((id) => desk.look(id)))).flatMap(({ thread }) => thread);
  const kept = await entriesOf(desk);
  expect(shown.map(({ id }) => id).sort()).toEqual(kept.map(({ id }) => id));
  expect(new Set(shown.map(({ ticketId, position }) => `${ticketId} ${position}`)).size).toBe(kept.length);
}

async function whole(desk: Desk, ticketId: string) {
  const { entries: _counter, ...ticket } = await desk.look(ticketId);
  const drafts = await desk.asks<{ items: Draft[] }>("amina", "GET", `/api/tickets/${ticketId}/drafts`);
  const read = async <Item>(what: string) =>
    (await desk.asks<{ items: Item[] }>("amina", "GET", `/api/tickets/${ticketId}/${what}`)).body.items;
  // What is said of the other end of a link moves with its own ticket: who is linked is what must come back.
  const links = (await read<Link>("links")).map(({ as, ticket: other }) => [as, other?.id]);
  return {
    ticket,
    drafts: drafts.body.items,
    promises: await promisesOf(desk, ticketId),
    links,
    checklist: await read<ChecklistItem>("checklist"),
  };
}

async function undoAll(
  desk: Desk,
  tickets: readonly string[],
  pick: (sides: number) => number,
): Promise<void> {
  const left = [...tickets];
  while (left.length > 0) {
    const [id = ""] = left.splice(pick(left.length), 1);
    await parts(desk, id);
  }
}

test.for([11, 29, 47])(
  "merges undone in any order give back the state before them (dice %i)",
  async (seed, { desk }) => {
    const pick = dice(seed);
    await publishes(desk);
    const tickets: string[] = [];
    for (const says of ["Un", "Deux", "Trois", "Quatre"]) {
      tickets.push(await asks(desk, { says }));
      await desk.passes({ minutes: 7 });
    }
    const [first = "", second = ""] = tickets;
    await answers(desk, first);
    await goesOn(desk, second, "Alors ?");
    await desk.asks("amina", "PUT", `/api/tickets/${second}/drafts/reply`, {
      html: "<p>Un mot.</p>",
      entriesSeen: 2,
    });
    await desk.asks("amina", "PUT", `/api/tickets/${first}/drafts/reply`, {
      html: "<p>Autre.</p>",
      entriesSeen: 2,
    });
    await relates(desk, tickets);
    const before = await Promise.all(tickets.map((id) => whole(desk, id)));

    for (let turn = 0; turn < 12; turn++) {
      const [source = "", into = ""] = [tickets[pick(4)], tickets[pick(4)]];
      if (pick(3) === 0) await parts(desk, source);
      else await merges(desk, source, into);
      await everyEntryOnce(desk, await allTickets(desk));
    }
    await expectTrueFacts(desk);
    expect(await desk.app.works.run(system, checkMeasures)).toEqual([]);
    await undoAll(desk, tickets, pick);

    expect(await Promise.all(tickets.map((id) => whole(desk, id)))).toEqual(before);
    expect(await desk.app.works.run(system, checkMeasures)).toEqual([]);
  },
);

/** A parent and its child, two that are related, and something to do in each. */
async function relates(
  desk: Desk,
  [first = "", second = "", third = "", fourth = ""]: string[],
): Promise<void> {
  await desk.asks("amina", "PUT", `/api/tickets/${first}/links/${second}`, { as: "child" });
  await desk.asks("amina", "PUT", `/api/tickets/${third}/links/${fourth}`, { as: "related" });
  for (const id of [first, second, third])
    await desk.asks("amina", "POST", `/api/tickets/${id}/checklist`, {
      key: crypto.randomUUID(),
      text: `À faire ${id}`,
    });
}

const allTickets = async (desk: Desk): Promise<string[]> =>
  (await desk.app.works.database.query(sql<{ id: string }>`select id from tickets`)).map(({ id }) => id);

test.for([5, 83])(
  "merges, partings, letters and replies in any order lose no entry and no promise (dice %i)",
  async (seed, { desk }) => {
    const pick = dice(seed);
    await publishes(desk);
    const tickets: string[] = [];
    for (const says of ["Un", "Deux", "Trois", "Quatre"]) tickets.push(await asks(desk, { says }));

    for (let turn = 0; turn < 24; turn++) {
      const [one = "", other = ""] = [tickets[pick(4)], tickets[pick(4)]];
      const chance = pick(6);
      if (chance < 2) await merges(desk, one, other);
      else if (chance === 2) await parts(desk, one);
      else if (chance === 3) await answers(desk, one);
      else await goesOn(desk, one, `Mot ${turn}`);
      await desk.passes({ minutes: 3 });
      await everyEntryOnce(desk, await allTickets(desk));
    }
    await expectTrueFacts(desk);
    await undoAll(desk, tickets, pick);

    await everyEntryOnce(desk, await allTickets(desk));
    const away = sql<{ id: string }>`
      select id from entries where home_id is not null union all select id from commitments where home_id is not null`;
    expect(await desk.app.works.database.query(away)).toEqual([]);
    await expectTrueFacts(desk);
    expect(await desk.app.works.run(system, checkMeasures)).toEqual([]);
  },
);
