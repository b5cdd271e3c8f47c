import { afterAll, beforeAll, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "../../testing/database.ts";
import { until } from "../../testing/until.ts";
import { type Database, openDatabase } from "./db.ts";
import { sql } from "./sql.ts";

let fresh: FreshDatabase;
let other: Database;

beforeAll(async () => {
  fresh = await freshDatabase();
  other = openDatabase(fresh.url, { connections: 1 });
  await other.query(sql`create table parcels (id int primary key)`);
});

afterAll(async () => {
  await other.close();
  await fresh.drop();
});

const whoAmI = sql<{ pid: number }>`select pg_backend_pid() as pid`;
const cut = (pid: number | undefined) => other.query(sql`select pg_terminate_backend(${pid}::int)`);
const parcels = async () =>
  (await other.query(sql<{ id: number }>`select id from parcels order by id`)).map((row) => row.id);

test("what a row holds is ready for the wire: instants as RFC 3339 in UTC, counts as numbers, days as days", async () => {
  const [row] = await other.query(sql`
    select '2026-11-23T10:00:00.25+01'::timestamptz as at, '2026-11-23T10:00:00+01'::timestamptz as sharp, count(*) as count,
      9007199254740991::bigint as large, 1.5::numeric as mean, '2026-03-29'::date as day,
      array['2026-11-23T10:00:00+01', '2026-11-23T11:00:00.5+01']::timestamptz[] as several, '{}'::timestamptz[] as none
    from parcels`);

  expect(row).toEqual({
    at: "2026-11-23T09:00:00.25Z",
    sharp: "2026-11-23T09:00:00Z",
    count: 0,
    large: 9007199254740991,
    mean: 1.5,
    day: "2026-03-29",
    several: ["2026-11-23T09:00:00Z", "2026-11-23T10:00:00.5Z"],
    none: [],
  });
});

test("a transaction shows nothing before its commit, and all of it after", async () => {
  const transaction = await other.begin();
  await transaction.query(sql`insert into parcels values (1)`);
  await transaction.rollback();
  const again = await other.begin();
  await again.query(sql`insert into parcels values (2)`);
  await again.query(sql`insert into parcels values (3)`);
  await again.commit();

  expect(await parcels()).toEqual([2, 3]);
});

test("committing a transaction that an error broke is an error, and nothing of it is kept", async () => {
  const transaction = await other.begin();
  await transaction.query(sql`insert into parcels values (4)`);
  await expect(transaction.query(sql`select 1 / 0`)).rejects.toThrow("division by zero");

  await expect(transaction.commit()).rejects.toThrow("rolled back");

  expect(await parcels()).not.toContain(4);
});

test("a connection lost while idle is replaced, and somebody hears of it", async () => {
  const heard = Promise.withResolvers<Error>();
  const database = openDatabase(fresh.url, { connections: 1, onError: heard.resolve });
  const [first] = await database.query(whoAmI);

  await cut(first?.pid);
  expect((await heard.promise).message).toMatch(/terminat/u);

  const [second] = await database.query(whoAmI);
  expect(second?.pid).not.toBe(first?.pid);
  await database.close();
});

test("a connection lost in the middle of a transaction loses that transaction alone", async () => {
  const database = openDatabase(fresh.url, { connections: 1 });
  const transaction = await database.begin();
  const [mine] = await transaction.query(whoAmI);
  await transaction.query(sql`insert into parcels values (5)`);

  await cut(mine?.pid);
  await expect(transaction.query(sql`insert into parcels values (6)`)).rejects.toThrow();
  await transaction.rollback();

  const next = await database.begin();
  await next.query(sql`insert into parcels values (7)`);
  await next.commit();
  expect(await parcels()).toEqual([2, 3, 7]);
  await database.close();
});

test("a statement that outlasts all patience is given up, and its connection with it", async () => {
  const database = openDatabase(fresh.url, { connections: 1, patienceMs: 2000 });
  const answered = () => until(() => database.query(whoAmI).catch(() => undefined));
  const first = (await answered())?.[0];

  await expect(database.query(sql`select pg_sleep(600)`)).rejects.toThrow("timeout");

  const second = (await answered())?.[0];
  expect(second?.pid).not.toBe(first?.pid);
  await database.close();
});
