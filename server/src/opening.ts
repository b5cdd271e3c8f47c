import { join } from "node:path";
import type { Config } from "./config.ts";
import { type Database, openDatabase } from "./platform/db.ts";
import { startEmbeddedPostgres } from "./platform/embedded-postgres.ts";
import type { Log } from "./platform/log.ts";
import { migrate } from "./platform/migrate.ts";
import { readSecret } from "./platform/secrets.ts";

export type Foundations = {
  database: Database;
  secret: string;
  filesFolder: string;
  close: () => Promise<void>;
};

type Laying = Pick<NonNullable<Parameters<typeof openDatabase>[1]>, "hasty" | "patienceMs">;

/** The database, ours or the given one, migrated; shared by the server and the command line. */
export async function layFoundations(config: Config, log: Log, laying: Laying = {}): Promise<Foundations> {
  const secret = await readSecret(config.secret, config.dataFolder);
  const embedded = config.databaseUrl
    ? null
    : await startEmbeddedPostgres({
        folder: join(config.dataFolder, "postgres"),
        log: (line) => log.info({}, line),
      });
  const url = config.databaseUrl ?? embedded?.url ?? "";
  try {
    const applied = await migrate(url);
    if (applied.length > 0) log.info({ applied }, "the database was brought up to date");
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
  const database = openDatabase(url, {
    ...laying,
    onError: (error) => log.warn({ error }, "a database connection was lost"),
  });
  return {
    database,
    secret,
    filesFolder: join(config.dataFolder, "files"),
    close: async () => {
      await database.close();
      await embedded?.stop();
    },
  };
}
