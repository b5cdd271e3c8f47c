import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { startEmbeddedPostgres } from "../../server/src/platform/embedded-postgres.ts";
import { byLoopback } from "../../server/src/platform/postgres/address.ts";
import { freePort } from "../../server/testing/processes/ports.ts";
import { ask, mustAsk } from "../driving.ts";
import { opening, type Target } from "../target.ts";
import { seedFloor } from "./seeding.ts";

type Given = { name: string; folder: string; entries: number; run: string; program?: Program };
type Program = { path: string; environment: (url: URL) => NodeJS.ProcessEnv; opening: typeof opening };

const own: Program = {
  path: fileURLToPath(new URL("./server.ts", import.meta.url)),
  environment: (url) => ({ DATABASE_URL: url.href }),
  opening,
};

/** A floor on a database of its own: same programs, same settings, same past. */
export async function openFloor({ name, folder, entries, run, program = own }: Given): Promise<Target> {
  const database = await startEmbeddedPostgres({ folder: join(folder, "postgres") });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await seedFloor(client, entries);
  await client.end();
  const port = await freePort();
  // As the reference floor does; the socket is something the product found out for itself.
  const url = byLoopback(database.url);
  const child = spawn(process.execPath, [program.path], {
    env: { PATH: process.env.PATH, PORT: String(port), ...program.environment(url) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await answers(port);
  const long = Math.min(100, Math.ceil(entries / 500));
  const post = (path: string, body: Buffer, type: string) =>
    mustAsk({ port, path, method: "POST", body, type });
  return {
    name,
    pids: [child.pid as number, postmasterOf(folder)],
    deliver: (raw) => post("/mail", raw, "message/rfc822"),
    door: { url: `http://127.0.0.1:${port}/mail` },
    // One statement does it all: what is acknowledged is there.
    allVisible: async () => undefined,
    settled: async () => undefined,
    create: (index) => post("/tickets", program.opening(index, run), "application/json"),
    list: () => mustAsk({ port, path: "/tickets" }),
    ticket: (index) => mustAsk({ port, path: `/tickets/${(index % long) * 100 + 1}` }),
    search: (word) => mustAsk({ port, path: `/search?q=${word}` }),
    close: async () => {
      child.kill();
      await database.stop();
    },
  };
}

/** The reference floor keeps no raw bytes and reads flat JSON: its requests are put in its own words. */
export async function openReference(given: Omit<Given, "program"> & { from: string }): Promise<Target> {
  const modules = fileURLToPath(new URL("../../node_modules", import.meta.url));
  const program: Program = {
    path: join(given.from, "floor-server.mjs"),
    environment: (url) => ({
      MODULES: modules,
      PGPORT: url.port,
      PGUSER: url.username,
      PGPASSWORD: url.password,
      PGDATABASE: url.pathname.slice(1),
    }),
    opening: flatOpening,
  };
  return openFloor({ ...given, program });
}

const flatOpening: typeof opening = (index, run) => {
  const { customer, subject, text } = JSON.parse(opening(index, run).toString());
  return Buffer.from(JSON.stringify({ ...customer, subject, body: text }));
};

export const postmasterOf = (folder: string): number =>
  Number(readFileSync(join(folder, "postgres", "cluster", "postmaster.pid"), "utf8").split("\n")[0]);

async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    const answered = await ask({ port, path: "/tickets" }).catch(() => undefined);
    if (answered?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("The floor did not start.");
}
