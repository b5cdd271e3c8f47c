import type { Fact } from "@guichet/contract/facts.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { until } from "../../testing/until.ts";
import { openTestWorks, type TestWorks } from "../../testing/works.ts";
import type { Transaction } from "./db.ts";
import { type LiveReader, openLiveReader } from "./live.ts";
import { sql } from "./sql.ts";
import { system } from "./work.ts";

let works: TestWorks;

beforeAll(async () => {
  works = await openTestWorks();
});

afterAll(() => works.close());

const announce = (key: string) =>
  works.run(system, async (work) => work.announce("customer.renamed", { customerId: key, name: key }));

const insert = (transaction: Transaction, key: string) =>
  transaction.query(sql`
    insert into facts (name, at, actor, particulars)
    values ('customer.renamed', now(), '{"kind":"system"}', jsonb_build_object('customerId', ${key}::text))`);

/** A screen from now on: what it is told, in order. */
function hearing(reader: LiveReader) {
  const told: Fact[] = [];
  reader.listeners.add({ hear: (fact) => told.push(fact) });
  return { told, keys: () => told.map(keyOf) };
}

const keyOf = (fact: Fact): string =>
  "customerId" in fact.particulars ? fact.particulars.customerId : fact.name;

/** Other tests on the same server may hold a transaction open: the reader then waits, and so do we. */
async function tells(reader: LiveReader, keys: () => string[], wanted: readonly string[]): Promise<void> {
  await until(
    async () => {
      await reader.read();
      return keys();
    },
    (heard) => heard.length >= wanted.length,
  );
  expect(keys()).toEqual(wanted);
}

test("facts are told in order, once each, from the moment the reader opens", async () => {
  await announce("before");
  const reader = await openLiveReader(works.database);
  await until(async () => !(await reader.read()) && reader.position() !== "0-0");
  const { keys } = hearing(reader);

  for (const key of ["a", "b", "c"]) await announce(key);

  await tells(reader, keys, ["a", "b", "c"]);
  await reader.read();
  expect(keys()).toEqual(["a", "b", "c"]);
});

test("what commits late is told in its place: nothing after it is told before it", async () => {
  const reader = await openLiveReader(works.database);
  const { keys } = hearing(reader);
  const slow = await works.database.begin();
  await insert(slow, "slow");
  await announce("quick");

  await reader.read();
  expect(keys()).toEqual([]);

  await slow.commit();
  await tells(reader, keys, ["slow", "quick"]);
});

test("a transaction that began first and wrote last is missed by nobody", async () => {
  const reader = await openLiveReader(works.database);
  const { keys } = hearing(reader);
  const early = await works.database.begin();
  await early.query(sql`select pg_current_xact_id()`);
  await announce("written first");
  await insert(early, "written last");
  await reader.read();
  await early.commit();

  await tells(reader, keys, ["written last", "written first"]);
});

test("a transaction rolled back is told to nobody and holds nobody back", async () => {
  const reader = await openLiveReader(works.database);
  const { keys } = hearing(reader);
  const undone = await works.database.begin();
  await insert(undone, "undone");
  await announce("kept");
  await undone.rollback();

  await tells(reader, keys, ["kept"]);
});

test("however transactions cross, two readers at different paces hear the same facts in the same order", async () => {
  const [eager, lazy] = await Promise.all([openLiveReader(works.database), openLiveReader(works.database)]);
  const [heard, later] = [hearing(eager), hearing(lazy)];
  const letters = "abcdefghijklmnopqrst".split("");
  for (let round = 0; round < letters.length; round += 2) {
    const [one, two] = [await works.database.begin(), await works.database.begin()];
    await insert(one, `${letters[round]}1`);
    await insert(two, `${letters[round + 1]}1`);
    await eager.read();
    await insert(one, `${letters[round]}2`);
    await two.commit();
    await eager.read();
    await one.commit();
  }
  const wanted = letters.length * 1.5;

  await until(
    async () =>
      !(await eager.read()) && !(await lazy.read()) && heard.told.length + later.told.length >= wanted * 2,
  );

  expect(new Set(heard.keys()).size).toBe(wanted);
  expect(heard.keys()).toEqual(later.keys());
});

test("whoever comes back from a position gets every fact after it, once, in order", async () => {
  const reader = await openLiveReader(works.database);
  const { told, keys } = hearing(reader);
  for (const key of ["one", "two", "three"]) await announce(key);
  await tells(reader, keys, ["one", "two", "three"]);

  expect((await reader.since(told[0]?.position ?? ""))?.map(keyOf)).toEqual(["two", "three"]);
  expect(await reader.since(reader.position())).toEqual([]);
});

test("a fact not yet told to those who stayed is not given to whoever comes back: it comes with the next telling", async () => {
  const reader = await openLiveReader(works.database);
  const { keys } = hearing(reader);
  const from = reader.position();
  await announce("not yet");

  expect(await reader.since(from)).toEqual([]);
  await tells(reader, keys, ["not yet"]);
  expect((await reader.since(from))?.map(keyOf)).toEqual(["not yet"]);
});

test("whoever was away too long is told so, and fetches afresh", async () => {
  const reader = await openLiveReader(works.database);
  const from = reader.position();
  await works.run(system, async (work) => {
    for (let index = 0; index < 600; index++)
      work.announce("customer.renamed", { customerId: `many ${index}`, name: "Dov" });
  });
  const { told } = hearing(reader);
  await until(async () => !(await reader.read()) && told.length === 600);

  expect(await reader.since(from)).toBeNull();
  expect(await reader.since("a position of nobody")).toBeNull();
  expect(await reader.since(told.at(-3)?.position ?? "")).toHaveLength(2);
});
