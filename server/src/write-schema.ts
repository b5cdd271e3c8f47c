import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openDatabase } from "./platform/db.ts";
import { startEmbeddedPostgres } from "./platform/embedded-postgres.ts";
import { migrate } from "./platform/migrate.ts";
import { drawSchema } from "./platform/schema-page.ts";

/** Always from the PostgreSQL that Guichet carries: another version says the same things in other words. */
const folder = await mkdtemp(join(tmpdir(), "guichet-schema-"));
const postgres = await startEmbeddedPostgres({ folder, durable: false });
try {
  await migrate(postgres.url);
  const database = openDatabase(postgres.url, { connections: 1 });
  await writeFile(fileURLToPath(new URL("../schema.sql", import.meta.url)), await drawSchema(database.query));
  await database.close();
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
