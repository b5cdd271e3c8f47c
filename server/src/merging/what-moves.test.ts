import { expect } from "vitest";
import { test } from "../../testing/desk.ts";
import { sql } from "../platform/sql.ts";
import { fates } from "./what-moves.ts";

test("what a merge does with each table that points to a ticket is decided, for new tables too", async ({
  desk,
}) => {
  const tables = await desk.app.works.database.query(sql<{ name: string }>`
    select c.table_name as name from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and c.column_name = 'ticket_id' and t.table_type = 'BASE TABLE' order by 1`);

  expect(tables.map(({ name }) => name)).toEqual(Object.keys(fates).sort());
});

test("each table that moves with a merge keeps where its rows came from", async ({ desk }) => {
  const tables = await desk.app.works.database.query(sql<{ name: string }>`
    select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'home_id'`);
  const homes = new Set(tables.map(({ name }) => name));

  const moving = Object.entries(fates).flatMap(([name, fate]) => ("moves" in fate ? [name] : []));
  expect(moving.filter((name) => !homes.has(name))).toEqual([]);
});
