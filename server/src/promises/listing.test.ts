import type { Page } from "@guichet/contract/paging.ts";
import type { LedgerLine } from "@guichet/contract/promises.ts";
import { expect } from "vitest";
import { type Desk, test } from "../../testing/desk.ts";
import { answers, publishes, writes } from "../../testing/promising.ts";

const ledger = async (desk: Desk, asked: string) =>
  (await desk.asks<Page<LedgerLine>>("amina", "GET", `/api/promises?${asked}`)).body;

test("the ledger shows what runs by its date, what is broken, and what ended, each with its ticket", async ({
  desk,
}) => {
  await publishes(desk, { targets: { first_answer: { minutes: 60 }, resolution: { minutes: 600 } } });
  const late = await writes(desk);
  await desk.passes({ minutes: 90 });
  const answered = await writes(desk);
  await answers(desk, answered);

  const { reference } = await desk.look(late);
  expect((await ledger(desk, "part=broken")).items).toMatchObject([
    { kind: "first_answer", state: "broken", ticket: { reference } },
  ]);
  expect((await ledger(desk, "part=running")).items.map(({ ticketId }) => ticketId)).toEqual([late]);
  expect((await ledger(desk, "part=ended")).items).toMatchObject([{ ticketId: answered, state: "kept" }]);
  expect((await ledger(desk, "part=ended&owner=me")).items).toHaveLength(1);
  expect((await ledger(desk, "part=broken&owner=me")).items).toEqual([]);
});

test("the ledger is read a page at a time, without a gap", async ({ desk }) => {
  await publishes(desk, { targets: { resolution: { minutes: 300 } } });
  for (let index = 0; index < 5; index++) await writes(desk);
  const whole = await ledger(desk, "part=running&limit=100");

  const read: string[] = [];
  let page = await ledger(desk, "part=running&limit=2");
  while (page.next !== null) {
    read.push(...page.items.map(({ id }) => id));
    page = await ledger(desk, `part=running&limit=2&after=${encodeURIComponent(page.next)}`);
  }
  read.push(...page.items.map(({ id }) => id));

  expect(read).toEqual(whole.items.map(({ id }) => id));
});

test("whoever is not signed in reads no promise", async ({ desk }) => {
  expect((await desk.asks(null, "GET", "/api/promises")).status).toBe(401);
});
