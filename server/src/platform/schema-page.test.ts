import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { freshDatabase } from "../../testing/database.ts";
import { openDatabase } from "./db.ts";
import { drawSchema } from "./schema-page.ts";
import { sql } from "./sql.ts";

const page = () => readFile(new URL("../../schema.sql", import.meta.url), "utf8");
const namesOf = (text: string): string[] =>
  [...text.matchAll(/^create (?:table|view|sequence|extension) \w+/gmu)].map(([line]) => line);

async function drawn(): Promise<{ version: number; text: string }> {
  const fresh = await freshDatabase();
  const database = openDatabase(fresh.url, { connections: 1 });
  const [server] = await database.query(
    sql<{ version: string }>`select current_setting('server_version_num') as version`,
  );
  const text = await drawSchema(database.query);
  await database.close();
  await fresh.drop();
  return { version: Number(server?.version), text };
}

test("schema.sql tells the database that the migrations make; if not, run npm run schema", async () => {
  const { version, text } = await drawn();

  // Only 18 says it in these very words; an older one must still hold the same things, in the same order.
  if (version >= 180_000) expect(text).toBe(await page());
  else expect(namesOf(text)).toEqual(namesOf(await page()));
});

test("the page tells what a column holds, what it points to, how it is found and what guards it", async () => {
  const { text } = await drawn();

  expect(text).toContain("\n  opened_at timestamptz not null,\n");
  expect(text).toContain("FOREIGN KEY (customer_id) REFERENCES customers(id)");
  expect(text).toContain(
    "CREATE INDEX tickets_open ON tickets (last_entry_at DESC, id DESC) WHERE closed_at IS NULL;",
  );
  expect(text).toContain("CREATE TRIGGER facts_stay BEFORE");
  expect(text).toContain("create sequence ticket_numbers start 10001;");
  expect(text.indexOf("create table customers")).toBeLessThan(text.indexOf("create table tickets"));
});
