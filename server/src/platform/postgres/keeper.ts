import { Client, DatabaseError } from "pg";
import { isAlive } from "./living.ts";
import { passwordFile } from "./password.ts";
import { DatabaseTrouble } from "./trouble.ts";

/**
 * The one connection that each process holds for as long as it needs the server. It proves at the start
 * that the server answers and is ours (it knows our password), tells at once when the server dies,
 * and shows the others that someone is still here.
 */
export type Keeper = {
  /** Asked once, when leaving: after it, nobody new settles here before the server has stopped. */
  isLast(): Promise<boolean>;
  leave(): Promise<void>;
};

const presence = "guichet keeper ";
const presenceLock = 1;
export const database = "guichet";

export async function connectKeeper(
  { port, password, folder }: { port: number; password: string; folder: string },
  onLost: () => void,
): Promise<Keeper | undefined> {
  const client = new Client({
    host: "127.0.0.1",
    port,
    user: "postgres",
    password,
    database: "postgres",
    application_name: `${presence}${process.pid}`,
    connectionTimeoutMillis: 10_000,
  });
  // Whatever goes wrong later also ends the connection, and that is heard below.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select pg_advisory_lock_shared($1)", [presenceLock]);
    await provide(client, password);
  } catch (thrown) {
    await client.end().catch(() => undefined);
    return explain(thrown, folder);
  }
  let leaving = false;
  client.on("end", () => {
    if (!leaving) onLost();
  });
  return {
    async isLast() {
      leaving = true;
      // Of two that leave at once, the lock lets exactly one be the last.
      const { rows } = await client.query<{ alone: boolean }>(
        "select pg_advisory_unlock_shared($1), pg_try_advisory_lock($1) as alone",
        [presenceLock],
      );
      return rows[0]?.alone === true || !(await othersAreAlive(client));
    },
    async leave() {
      leaving = true;
      await client.end();
    },
  };
}

/** The connection of a process that was killed, and its lock, can stand for a moment longer than the process. */
async function othersAreAlive(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ name: string }>(
    "select application_name as name from pg_stat_activity where starts_with(application_name, $1) and pid <> pg_backend_pid()",
    [presence],
  );
  return rows.some(({ name }) => isAlive(Number(name.slice(presence.length))));
}

/** A server that starts, stops or recovers says so and is asked again; any other refusal is final. */
function explain(thrown: unknown, folder: string): undefined {
  if (!(thrown instanceof DatabaseError)) return undefined;
  const code = thrown.code ?? "";
  if (code.startsWith("57") || code.startsWith("08")) return undefined;
  if (code === "28P01")
    throw new DatabaseTrouble("password_lost", { about: passwordFile(folder), cause: thrown });
  if (code === "53100") throw new DatabaseTrouble("disk_full", { about: folder, cause: thrown });
  throw new DatabaseTrouble("failed", { about: thrown.message, cause: thrown });
}

/**
 * The product is not the server's superuser: an injection could otherwise run programs of the machine,
 * and what needs more rights here would fail on a PostgreSQL run by someone else.
 */
async function provide(client: Client, password: string): Promise<void> {
  const { rows } = await client.query<{ role: boolean; database: boolean }>(
    `select exists (select from pg_roles where rolname = '${database}') as role,
            exists (select from pg_database where datname = '${database}') as database`,
  );
  const found = rows[0];
  if (found?.role !== true) {
    await unlessMeanwhile(client, `create role ${database} login createdb password '${password}'`);
  }
  if (found?.database !== true)
    await unlessMeanwhile(client, `create database ${database} owner ${database}`);
}

/** Another process that starts at the same time may have made it a moment ago. */
async function unlessMeanwhile(client: Client, statement: string): Promise<void> {
  const already = ["42710", "42P04", "23505"];
  await client.query(statement).catch((thrown: unknown) => {
    if (!(thrown instanceof DatabaseError && already.includes(thrown.code ?? ""))) throw thrown;
  });
}
