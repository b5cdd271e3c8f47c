import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { expect, test as plain } from "vitest";
import { removeTraces } from "../../testing/processes/traces.ts";
import { until } from "../../testing/until.ts";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";

/** A folder of the least convenient kind: closed to others, with a space and an accent in its name. */
const test = plain.extend<{ folder: string }>({
  folder: async ({ onTestFinished }, use) => {
    const closed = await mkdtemp(join(tmpdir(), "dossier fermé "));
    onTestFinished(() => removeTraces(closed));
    await use(join(closed, "base de données"));
  },
});

/** Its socket is gone with it, or refuses. */
const nobodyThere = /ECONNREFUSED|ENOENT/;

const start = (folder: string, log: (line: string) => void = () => undefined) =>
  startEmbeddedPostgres({ folder, log, durable: false });

test("what was written is there after a stop and a start, at the same address", async ({ folder }) => {
  const first = await start(folder);
  await ask(first.url, "create table letters (says text)");
  await ask(first.url, "insert into letters values ('Où est ma commande ? 📦')");
  await first.stop();

  const second = await start(folder);

  expect(second.url).toBe(first.url);
  expect(await ask(second.url, "select says from letters")).toEqual([{ says: "Où est ma commande ? 📦" }]);
  await second.stop();
  await expect(ask(second.url, "select 1")).rejects.toThrow(nobodyThere);
});

test("the product is a guest on its own server, behind a password that only the owner reads", async ({
  folder,
}) => {
  const database = await start(folder);

  const asked =
    "select rolsuper, current_setting('listen_addresses') as heard_on from pg_roles where rolname = user";
  expect(await ask(database.url, asked)).toEqual([{ rolsuper: false, heard_on: "127.0.0.1" }]);
  expect((await stat(join(folder, "password"))).mode & 0o777).toBe(0o600);
  await expect(ask(database.url.replace(/:[^:@]+@/, ":guessed@"), "select 1")).rejects.toThrow("password");
  await database.stop();
});

test("every commit is on disk before it is acknowledged, unless the server is a test's", async ({
  folder,
}) => {
  const durable = await startEmbeddedPostgres({ folder });
  const asked =
    "select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')";
  const said = await ask(durable.url, asked);
  await durable.stop();

  expect(said.map(({ setting }) => setting)).toEqual(["on", "on", "on"]);
});

test("a server left alone by a killed process is adopted at work", async ({ folder }) => {
  const killed = spawn(process.execPath, ["--input-type=module", "--eval", starter, folder]);
  const [url] = await once(killed.stdout, "data");
  await ask(String(url), "create table survivors (name text)");
  killed.kill("SIGKILL");
  await once(killed, "exit");

  const database = await start(folder);

  expect(database).toMatchObject({ url: String(url), adopted: true });
  expect(await ask(database.url, "select * from survivors")).toEqual([]);
  await database.stop();
  await expect(ask(database.url, "select 1")).rejects.toThrow(nobodyThere);
});

test("two that start at the same moment share one server, and the last to leave stops it", async ({
  folder,
}) => {
  const [one, other] = await Promise.all([start(folder), start(folder)]);
  expect(one.url).toBe(other.url);
  expect([one.adopted, other.adopted].filter(Boolean)).toHaveLength(1);

  await one.stop();
  expect(await ask(other.url, "select 1 as answer")).toEqual([{ answer: 1 }]);
  await other.stop();
  await expect(ask(other.url, "select 1")).rejects.toThrow(nobodyThere);
});

test("two that leave at the same moment leave no server behind", async ({ folder }) => {
  const [one, other] = await Promise.all([start(folder), start(folder)]);

  await Promise.all([one.stop(), other.stop()]);

  await expect(ask(one.url, "select 1")).rejects.toThrow(nobodyThere);
});

test("a server killed under our feet comes back at the same address, with all it had acknowledged", async ({
  folder,
}) => {
  const said: string[] = [];
  const database = await startEmbeddedPostgres({ folder, log: (line) => said.push(line) });
  await ask(database.url, "create table letters as select generate_series(1, 1000)");

  process.kill(await serverOf(folder), "SIGKILL");
  await until(() => said.includes("The database is back."));

  expect(await ask(database.url, "select count(*)::int from letters")).toEqual([{ count: 1000 }]);
  await database.stop();
});

test("a pid file that names a stranger is no obstacle", async ({ folder }) => {
  const before = await start(folder);
  const claim = await readFile(join(folder, "cluster", "postmaster.pid"), "utf8");
  await before.stop();
  await writeFile(join(folder, "cluster", "postmaster.pid"), claim.replace(/^\d+/, String(process.pid)));

  const database = await start(folder);

  expect(database.adopted).toBe(false);
  expect(await ask(database.url, "select 1 as answer")).toEqual([{ answer: 1 }]);
  await database.stop();
});

test("a copy of a running desk's data has a server of its own", async ({ folder }) => {
  const original = await start(folder);
  await ask(original.url, "create table only_here ()");
  const filter = async (path: string) => !(await stat(path)).isSocket();
  await cp(folder, `${folder} copie`, { recursive: true, preserveTimestamps: true, filter });

  const copy = await start(`${folder} copie`);
  await ask(copy.url, "create table only_there ()");

  expect(copy.adopted).toBe(false);
  expect(copy.url).not.toBe(original.url);
  await expect(ask(original.url, "select * from only_there")).rejects.toThrow("does not exist");
  await Promise.all([original.stop(), copy.stop()]);
});

test("a port that another program took meanwhile is left to it, and this is said", async ({ folder }) => {
  const before = await start(folder);
  await before.stop();
  const intruder = createServer().listen(Number(new URL(before.url).port), "127.0.0.1");
  await once(intruder, "listening");
  const said: string[] = [];

  const database = await start(folder, (line) => said.push(line));

  expect(database.url).not.toBe(before.url);
  expect(said.join()).toContain("taken by another program");
  await database.stop();
  intruder.close();
});

test("data of another version is refused with a sentence, and left as it is", async ({ folder }) => {
  const before = await start(folder);
  await before.stop();
  await writeFile(join(folder, "cluster", "PG_VERSION"), "17\n");

  await expect(start(folder)).rejects.toMatchObject({
    code: "wrong_version",
    message: expect.stringContaining("written by PostgreSQL 17"),
  });
});

test("data that lost its password is refused with the name of the file to put back", async ({ folder }) => {
  const before = await start(folder);
  await before.stop();
  await rm(join(folder, "password"));

  await expect(start(folder)).rejects.toMatchObject({
    code: "password_lost",
    message: expect.stringContaining(join(folder, "password")),
  });
});

test("a folder that cannot be made is named in the refusal", async ({ folder }) => {
  await writeFile(folder, "a file where the folder should be");

  await expect(start(folder)).rejects.toMatchObject({
    code: "folder_not_writable",
    message: expect.stringContaining(folder),
  });
});

const starter = `
  import { startEmbeddedPostgres } from ${JSON.stringify(fileURLToPath(new URL("embedded-postgres.ts", import.meta.url)))};
  const { url } = await startEmbeddedPostgres({ folder: process.argv[1], durable: false });
  process.stdout.write(url);
`;

async function serverOf(folder: string): Promise<number> {
  return Number.parseInt(await readFile(join(folder, "cluster", "postmaster.pid"), "utf8"), 10);
}

async function ask(url: string, question: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(question)).rows;
  } finally {
    await client.end();
  }
}
