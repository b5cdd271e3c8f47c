import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";

const migrationsFolder = fileURLToPath(new URL("../../migrations", import.meta.url));
/** Any number that nothing else locks: two processes that start together migrate one after the other. */
const migrationLock = 7_215_041;

/**
 * Applies what is missing, in order, each file in its own transaction; returns the names applied.
 * Forward only. A file that changed after it was applied stops everything: history is not rewritten.
 */
export async function migrate(databaseUrl: string, folder = migrationsFolder): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    await client.query(
      "create table if not exists migrations (name text primary key, sha256 text not null, applied_at timestamptz not null default now())",
    );
    const { rows } = await client.query<{ name: string; sha256: string }>(
      "select name, sha256 from migrations",
    );
    const applied = new Map(rows.map((row) => [row.name, row.sha256]));
    const done: string[] = [];
    for (const migration of await readMigrations(folder)) {
      if (applied.has(migration.name)) requireUnchanged(migration, applied.get(migration.name));
      else done.push(await applyOne(client, migration));
    }
    return done;
  } finally {
    await client.end();
  }
}

type Migration = { name: string; text: string; sha256: string };

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(`${folder}/${name}`, "utf8");
      return { name, text, sha256: createHash("sha256").update(text).digest("hex") };
    }),
  );
}

function requireUnchanged(migration: Migration, sha256: string | undefined): void {
  if (migration.sha256 === sha256) return;
  throw new Error(
    `Migration ${migration.name} is not the one this database was made with. Restore the file, and write a new migration instead.`,
  );
}

async function applyOne(client: pg.Client, migration: Migration): Promise<string> {
  await client.query("begin");
  try {
    await client.query(migration.text);
    await client.query("insert into migrations (name, sha256) values ($1, $2)", [
      migration.name,
      migration.sha256,
    ]);
    await client.query("commit");
    return migration.name;
  } catch (error) {
    await client.query("rollback");
    throw new Error(`Migration ${migration.name} could not be applied; nothing of it was kept.`, {
      cause: error,
    });
  }
}
