import { createHash, randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client, DatabaseError, escapeIdentifier } from "pg";
import { startEmbeddedPostgres } from "../src/platform/embedded-postgres.ts";
import { migrate } from "../src/platform/migrate.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const migrations = join(root, "server", "migrations");

/** Where a run finds its databases: a server, the migrated template there, and the name its own databases start with. */
export type TestServer = { url: string; template: string; prefix: string };

/**
 * One server for everybody who tests in this checkout, kept between runs so that a run starts at once,
 * or the one that DATABASE_URL names: any PostgreSQL 15 or newer whose user may create databases.
 */
export async function openTestServer(
  given: string | undefined,
): Promise<TestServer & { close(): Promise<void> }> {
  const embedded =
    given === undefined || given === ""
      ? await startEmbeddedPostgres({ folder: join(root, ".cache", "test-postgres"), durable: false })
      : undefined;
  const url = embedded?.url ?? given ?? "";
  const run = randomBytes(4).toString("hex");
  // Held open to the end: it tells later runs that the databases of this one are still in use.
  const presence = new Client({ connectionString: url, application_name: `guichet test ${run}` });
  await presence.connect();
  await dropAbandoned(presence);
  const prefix = `guichet_test_${run}_`;
  const template = await ensureTemplate(presence, url, `${prefix}making`);
  return {
    url,
    template,
    prefix,
    async close() {
      await dropAll(presence, await databasesLike(presence, prefix));
      await presence.end();
      await embedded?.stop();
    },
  };
}

/** The same address with another database. */
export function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

async function databasesLike(client: Client, prefix: string): Promise<string[]> {
  const { rows } = await client.query<{ datname: string }>(
    "select datname from pg_database where starts_with(datname, $1) order by oid desc",
    [prefix],
  );
  return rows.map((row) => row.datname);
}

async function dropAll(client: Client, databases: string[]): Promise<void> {
  for (const database of databases) {
    await client.query(`drop database if exists ${escapeIdentifier(database)} with (force)`);
  }
}

/** Runs that were killed leave their databases behind. */
async function dropAbandoned(client: Client): Promise<void> {
  // Databases first: a run is there before its first database is.
  const found = await databasesLike(client, "guichet_test_");
  const { rows } = await client.query<{ run: string }>(
    "select substr(application_name, 14) as run from pg_stat_activity where starts_with(application_name, 'guichet test ')",
  );
  const running = new Set(rows.map((row) => row.run));
  await dropAll(
    client,
    found.filter((database) => !running.has(database.split("_")[2] ?? "")),
  );
}

const keptTemplates = 3;

async function ensureTemplate(client: Client, url: string, making: string): Promise<string> {
  const template = `guichet_template_${await fingerprint()}`;
  const existing = await databasesLike(client, "guichet_template_");
  if (existing.includes(template)) return template;
  await client.query(`create database ${escapeIdentifier(making)} template template0 encoding 'UTF8'`);
  await migrate(urlOf(url, making));
  await client.query(`alter database ${escapeIdentifier(making)} allow_connections false`);
  try {
    await client.query(`alter database ${escapeIdentifier(making)} rename to ${escapeIdentifier(template)}`);
  } catch (thrown) {
    // Another run finished the same template first.
    if (!(thrown instanceof DatabaseError && thrown.code === "42P04")) throw thrown;
    await dropAll(client, [making]);
  }
  await dropAll(client, existing.slice(keptTemplates));
  return template;
}

/** A template serves as long as the migrations say the same. */
async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  for (const name of (await readdir(migrations)).sort()) {
    hash.update(name).update(await readFile(join(migrations, name)));
  }
  return hash.digest("hex").slice(0, 12);
}
