import { afterAll, beforeAll, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "../../testing/database.ts";
import { type CutWire, openCutWire } from "../../testing/mail/cut-wire.ts";
import { until } from "../../testing/until.ts";
import { type Database, openDatabase } from "./db.ts";
import { byLoopback } from "./postgres/address.ts";
import { type Statement, sql } from "./sql.ts";
import { openWorks, type Reactions, system } from "./work.ts";

let fresh: FreshDatabase;
let wire: CutWire;
/** The way to the database that stalls, and another that does not. */
let stalling: string;
let beside: Database;

beforeAll(async () => {
  fresh = await freshDatabase();
  const url = byLoopback(fresh.url);
  wire = await openCutWire(Number(url.port));
  url.hostname = "127.0.0.1";
  url.port = String(wire.port);
  stalling = url.href;
  beside = openDatabase(fresh.url, { connections: 1 });
  await beside.query(sql`create table parcels (id int primary key)`);
});

afterAll(async () => {
  await beside.close();
  await wire.stop();
  await fresh.drop();
});

const one = sql<{ one: number }>`select 1 as one`;
const parcels = async () =>
  (await beside.query(sql<{ id: number }>`select id from parcels order by id`)).map((row) => row.id);

/** Asked again by whoever is not in a stall: on a slow machine so short a patience may end by itself. */
const answered = <Row>(database: Database, statement: Statement<Row>) =>
  until(() => database.query(statement).catch(() => undefined));

test("D15 statements caught in a stall are given up, and the same pool serves again once the packets pass", async () => {
  const database = openDatabase(stalling, { connections: 3, patienceMs: 600 });
  await Promise.all([1, 2, 3].map(() => answered(database, one)));

  wire.suffer({ kind: "hold" });
  // More than there are connections: some wait for one, and their patience has an end too.
  const caught = await Promise.allSettled(Array.from({ length: 9 }, () => database.query(one)));
  wire.suffer({ kind: "none" });

  expect(caught.map(({ status }) => status)).toEqual(Array.from({ length: 9 }, () => "rejected"));
  // What arrives late is the answer to nobody's question.
  const answers = await Promise.all(
    [1, 2, 3, 4].map((id) => answered(database, sql<{ id: number }>`select ${id}::int as id`)),
  );
  expect(answers.flat().map((row) => row?.id)).toEqual([1, 2, 3, 4]);
  await database.close();
});

test("D15 a unit of work caught in a stall ends with its first statement, and leaves nothing half done", async () => {
  const database = openDatabase(stalling, { connections: 1, patienceMs: 6000 });
  const hasty = openDatabase(stalling, { connections: 1, patienceMs: 3000 });
  const works = openWorks({
    database,
    clock: () => Temporal.Instant.from("2026-11-23T10:00:00Z"),
    reactions: new Proxy({}, { get: () => [] }) as Reactions,
  });
  await Promise.all([answered(database, one), answered(hasty, one)]);
  const first = Promise.withResolvers<void>();

  const unit = works.run(system, async (work) => {
    await work.query(sql`insert into parcels values (1)`).catch((error) => {
      first.resolve();
      throw error;
    });
    wire.suffer({ kind: "hold" });
    await work.query(sql`insert into parcels values (2)`).finally(first.resolve);
  });
  await first.promise.catch(() => undefined);
  // Were it to ask for a rollback on the stalled wire, the other's patience would end before its own.
  const order = await Promise.race([
    unit.catch(() => "the unit of work"),
    hasty.query(one).catch(() => "the other"),
  ]);
  wire.suffer({ kind: "none" });

  expect(order).toBe("the unit of work");
  await answered(database, one);
  expect(await parcels()).toEqual([]);
  await Promise.all([database.close(), hasty.close()]);
});
