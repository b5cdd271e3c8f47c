import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { startEmbeddedPostgres } from "../../server/src/platform/embedded-postgres.ts";
import { freePort } from "../../server/testing/processes/ports.ts";
import { mustAsk } from "../driving.ts";
import { postmasterOf } from "../floor/floor.ts";
import { opening, type Target } from "../target.ts";
import { connectLmtp } from "./lmtp.ts";
import { command, firstAnswer, type Place, type Running, startProduct, stopProduct } from "./process.ts";
import { seedProduct } from "./seeding.ts";

export const support = "support@guichet.test";
export const amina = { name: "Amina", email: "amina@guichet.test", password: "une phrase assez longue" };

export type Product = Target & { port: number; token: string; running: Running; databaseUrl: string };

type Given = { folder: string; entries: number; run: string; node?: readonly string[] };
type Told = { token: string; lmtpPort: number };

/** The real product, set up by its own commands, on its own database; its past is written beside. */
export async function openProduct({ folder, entries, run, node = [] }: Given): Promise<Product> {
  const place = { folder, port: await freePort() };
  const database = await startEmbeddedPostgres({ folder: join(folder, "postgres") });
  const { token, lmtpPort } = await tell(place, database.url, entries);
  // Not the one that told: what writing a million rows left in it would be counted as the product's memory.
  const client = await connect(database.url);
  const long = await longTickets(client);
  const running = startProduct(place, { node });
  await firstAnswer(running);
  const { port } = place;
  await publish(port, token);
  const get = (path: string) => mustAsk({ port, path: `/api${path}`, token });
  const post = (path: string, body: Buffer, type: string) =>
    mustAsk({ port, path: `/api${path}`, method: "POST", body, type, token });
  return {
    name: "product",
    port,
    token,
    running,
    databaseUrl: database.url,
    pids: [running.pid, postmasterOf(folder)],
    deliver: (raw) => post(`/inboxes/${support}/deliveries`, raw, "message/rfc822"),
    door: { url: `http://127.0.0.1:${port}/api/inboxes/${support}/deliveries`, token },
    lmtp: () => connectLmtp(lmtpPort, support),
    allVisible: () => drained(client),
    settled: () => settled(client),
    create: (index) => post("/tickets", opening(index, run), "application/json"),
    list: () => get("/tickets?view=open&limit=50"),
    ticket: (index) => get(`/tickets/${long[index % long.length]}`),
    search: (word) => get(`/search?q=${word}`),
    close: async () => {
      await stopProduct(running);
      await client.end();
      await database.stop();
    },
  };
}

/** Writing a past takes minutes: in a folder that has one already, it is the past. */
async function tell(place: Place, url: string, entries: number): Promise<Told> {
  const account = join(place.folder, `told-${entries}.json`);
  if (existsSync(account)) return JSON.parse(await readFile(account, "utf8"));
  const lmtpPort = await freePort();
  const told = { lmtpPort, token: await setUp(place, lmtpPort) };
  const teller = await connect(url);
  await seedProduct(teller, entries);
  await teller.end();
  await writeFile(account, JSON.stringify(told));
  return told;
}

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

/** Promises are on: every ticket starts two clocks, each counted on the company's calendar. */
async function publish(port: number, token: string): Promise<void> {
  const policy = {
    name: "Réponse en quatre heures, solution en cinq jours",
    targets: { first_answer: { minutes: 240 }, resolution: { days: 5, of: "ouvrables" } },
  };
  await mustAsk({
    port,
    path: "/api/policies",
    method: "POST",
    body: Buffer.from(JSON.stringify(policy)),
    type: "application/json",
    token,
  });
}

/** A fresh installation, still silent: what is measured is what comes in, not the answers that leave. */
async function setUp(place: Place, lmtpPort: number): Promise<string> {
  const file = join(place.folder, "company.json");
  const company = {
    company: { name: "Atelier des Halles", language: "fr", timeZone: "Europe/Paris" },
    receiving: { lmtpPort },
    inboxes: [{ name: "Support", address: support }],
    agents: [{ ...amina, roles: ["agent", "lead", "admin"] }],
  };
  await writeFile(file, JSON.stringify(company));
  await command(place, ["setup", "--file", file]);
  return command(place, ["token", "create", "--name", "bench", "--scopes", "read,write,deliver,admin"]);
}

async function longTickets(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query("select id from tickets where entries = 20 order by number limit 100");
  return rows.map((row) => row.id);
}

async function drained(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query({
      name: "drained",
      text: "select not exists (select 1 from arrivals where outcome = 'waiting') as done",
    });
    if (rows[0].done) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** What is done behind an entry is looked for seldom: to ask costs the database too. */
async function settled(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query({
      name: "settled",
      text: `select not exists (select 1 from customers where looked_at is null)
        and not exists (select 1 from facts f, reading_place p where f.name = 'ticket.opened'
          and (f.written_in, f."position") > (p.written_in, p."position")) as done`,
    });
    if (rows[0].done) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
