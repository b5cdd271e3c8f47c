import { Client } from "pg";
import { expect, test } from "vitest";
import { freshDatabase } from "./database.ts";

test("each test file has a migrated database of its own", async () => {
  const [mine, yours] = await Promise.all([freshDatabase(), freshDatabase()]);

  expect(mine.url).not.toBe(yours.url);
  expect(await countOf(mine.url, "create table only_mine (id int)", "select count(*) from only_mine")).toBe(
    0,
  );
  expect(await countOf(yours.url, "select count(*) from pg_tables where tablename = 'only_mine'")).toBe(0);
  expect(await countOf(yours.url, "select count(*) from pg_tables where tablename = 'migrations'")).toBe(1);

  await Promise.all([mine.drop(), yours.drop()]);
  await expect(countOf(mine.url, "select count(*) from pg_tables")).rejects.toThrow("does not exist");
});

async function countOf(url: string, ...statements: string[]): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements.slice(0, -1)) await client.query(statement);
    const { rows } = await client.query<{ count: string }>(statements.at(-1) ?? "");
    return Number(rows[0]?.count);
  } finally {
    await client.end();
  }
}
