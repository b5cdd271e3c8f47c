import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type MailHouse, openMailHouse } from "../../server/testing/mail/mail-house.ts";
import { freePort } from "../../server/testing/processes/ports.ts";
import { removeTraces } from "../../server/testing/processes/traces.ts";
import { until } from "../../server/testing/until.ts";
import { type Random, randomFrom } from "../corpus.ts";
import { postmasterOf } from "../floor/floor.ts";
import { command, firstAnswer, killAll, type Place, type Running, startProduct } from "../product/process.ts";
import { arrivalsBy, type Door } from "./export.ts";
import { type Ledger, openLedger } from "./ledger.ts";
import { openSink, type Sink } from "./sink.ts";

export const support = "support@guichet.test";
const mailboxPassword = "un mot de passe de boîte";
export const amina = { name: "Amina", email: "amina@guichet.test", password: "une phrase assez longue" };
export const bruno = {
  name: "Bruno",
  email: "bruno@guichet.test",
  password: "une autre phrase assez longue",
};

/** A product that will be killed, a real mail server before it, a sink behind it, and the ledger. */
export type Stage = {
  place: Place;
  door: Door;
  house: MailHouse;
  sink: Sink;
  ledger: Ledger;
  random: Random;
  run: string;
  start: (extra?: NodeJS.ProcessEnv) => Promise<Running>;
  postmaster: () => number;
  close: () => Promise<void>;
};

type Setting = { seed: number; slowestMs?: number; log?: string };

export async function openTrialStage({ seed, slowestMs = 0, log }: Setting): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), "guichet-trial-"));
  const random = randomFrom(seed);
  const house = await openMailHouse();
  await house.account(support, mailboxPassword);
  const sink = await openSink({ random: randomFrom(seed + 1), slowestMs });
  const place = { folder, port: await freePort() };
  const token = await setUp(place, house, sink);
  let running: Running | undefined;
  return {
    place,
    door: { port: place.port, token },
    house,
    sink,
    ledger: openLedger(log ?? join(folder, "ledger.ndjson")),
    random,
    run: `trial-${seed}-${process.pid}`,
    start: async (extra = {}) => {
      running = startProduct(place, { extra });
      return running;
    },
    postmaster: () => postmasterOf(folder),
    close: async () => {
      if (running) await killAll(running);
      stopDatabase(folder);
      await Promise.all([sink.stop(), house.stop()]);
      await removeTraces(folder);
    },
  };
}

/** The killed product leaves its database at work, as it should: here nobody comes back for it. */
function stopDatabase(folder: string): void {
  try {
    process.kill(postmasterOf(folder), "SIGQUIT");
  } catch {
    // It was not running: nothing to stop.
  }
}

const allDay = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: "00:00", to: "24:00" }));

async function setUp(place: Place, house: MailHouse, sink: Sink): Promise<string> {
  const imap = {
    host: house.host,
    port: house.imap.port,
    security: "none",
    user: support,
    password: mailboxPassword,
  };
  const smtp = { host: "127.0.0.1", port: sink.port, security: "none" };
  const file = join(place.folder, "company.json");
  await writeFile(
    file,
    JSON.stringify({
      company: { name: "Atelier des Halles", openingHours: allDay, undoSeconds: 0, counterOpen: true },
      inboxes: [{ name: "Support", address: support, imap, smtp }],
      agents: [
        { ...amina, roles: ["agent", "lead", "admin"] },
        { ...bruno, roles: ["agent"] },
      ],
    }),
  );
  await command(place, ["setup", "--file", file]);
  return command(place, ["token", "create", "--name", "trial", "--scopes", "read,write,deliver,admin"]);
}

/** Left alone, it goes through all that waits: nothing more to read, and nothing more to send. */
export async function settled(
  { door, ledger }: Stage,
  running: Running,
  patienceMs = 1_200_000,
): Promise<void> {
  await firstAnswer(running);
  const wanted = ledger.all().length;
  await until(
    async () => {
      const waiting = (await arrivalsBy(door, "waiting")).length;
      const read = waiting === 0 ? await countRead(door) : 0;
      return `${waiting} waiting, ${read} of ${wanted} read`;
    },
    (said) => said === `0 waiting, ${wanted} of ${wanted} read`,
    patienceMs,
  );
}

/** More than were injected is no reason to wait: the oracle will say so. */
async function countRead(door: Door): Promise<number> {
  let count = 0;
  for (const outcome of ["opened", "appended", "quarantined"])
    count += (await arrivalsBy(door, outcome)).length;
  return count;
}
