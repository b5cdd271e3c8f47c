import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "../../testing/database.ts";
import { migrate } from "./migrate.ts";

let fresh: FreshDatabase;
let folder: string;

beforeAll(async () => {
  fresh = await freshDatabase();
});

afterAll(() => fresh.drop());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guichet-migrations-"));
});

afterEach(async () => {
  await ask("drop table if exists shelf, shelf_two; truncate migrations");
  await rm(folder, { recursive: true });
});

const put = (name: string, text: string) => writeFile(join(folder, name), text);

async function ask<Row>(statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: fresh.url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

const tables = async (): Promise<string[]> =>
  (
    await ask<{ name: string }>(
      "select relname as name from pg_class where relname like 'shelf%' and relkind = 'r' order by 1",
    )
  ).map((row) => row.name);

test("what is missing is applied in the order of the names, once", async () => {
  await put("0002-rows.sql", "insert into shelf values (1);");
  await put("0001-shelf.sql", "create table shelf (id int);");

  expect(await migrate(fresh.url, folder)).toEqual(["0001-shelf.sql", "0002-rows.sql"]);
  expect(await migrate(fresh.url, folder)).toEqual([]);
  expect(await ask("select id from shelf")).toEqual([{ id: 1 }]);
});

test("two processes that start together apply each migration once, and both go on", async () => {
  await put("0001-shelf.sql", "create table shelf (id int); select pg_sleep(0.2);");
  await put("0002-rows.sql", "insert into shelf values (1);");

  const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(fresh.url, folder)));

  expect(applied.flat().sort()).toEqual(["0001-shelf.sql", "0002-rows.sql"]);
  expect(await ask("select id from shelf")).toEqual([{ id: 1 }]);
});

test("a migration that fails leaves nothing of itself, keeps those before it, and is tried again", async () => {
  await put("0001-shelf.sql", "create table shelf (id int);");
  await put("0002-wrong.sql", "create table shelf_two (id int); insert into nowhere values (1);");

  await expect(migrate(fresh.url, folder)).rejects.toThrow(
    "0002-wrong.sql could not be applied; nothing of it was kept",
  );
  expect(await tables()).toEqual(["shelf"]);

  await put("0002-wrong.sql", "create table shelf_two (id int);");
  expect(await migrate(fresh.url, folder)).toEqual(["0002-wrong.sql"]);
  expect(await tables()).toEqual(["shelf", "shelf_two"]);
});

test("a migration that changed after it was applied stops everything, and says which and what to do", async () => {
  await put("0001-shelf.sql", "create table shelf (id int);");
  await migrate(fresh.url, folder);
  await put("0001-shelf.sql", "create table shelf (id bigint);");
  await put("0002-rows.sql", "insert into shelf values (1);");

  await expect(migrate(fresh.url, folder)).rejects.toThrow(
    "0001-shelf.sql is not the one this database was made with. Restore",
  );
  expect(await ask("select id from shelf")).toEqual([]);
});

test("a file that is no SQL is no migration", async () => {
  await put("0001-shelf.sql", "create table shelf (id int);");
  await put("0001-shelf.sql~", "not SQL");

  expect(await migrate(fresh.url, folder)).toEqual(["0001-shelf.sql"]);
});
