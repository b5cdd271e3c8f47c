import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "../server/testing/processes/ports.ts";
import { removeTraces } from "../server/testing/processes/traces.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const node = join(root, "node_modules/.bin/node");

/** What `./guichet setup --file` reads; the product checks it. */
export type Setup = {
  company?: Record<string, unknown>;
  inboxes?: Record<string, unknown>[];
  agents?: Record<string, unknown>[];
};

/** The product as people run it: its own process, its own database, its own folder. */
export type Product = {
  url: string;
  /** The one-time link of a first start; null once there is an administrator. */
  firstLink: string | null;
  /** Everything it printed so far. */
  said: () => string;
  stop: () => Promise<void>;
};

type Starting = {
  setup?: Setup;
  /** A certificate to trust besides the known ones: that of the mail server. */
  trusts?: string;
};

export async function startProduct({ setup, trusts }: Starting = {}): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), "guichet-journey-"));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const environment = environmentFor({ folder, port, trusts });
  if (setup) await command(environment, folder, setup);
  const running = spawn(node, [join(root, "bin/server.mjs")], { cwd: root, env: environment });
  const said = listenTo(running);
  try {
    await greeting(running, said, url);
  } catch (error) {
    await removeTraces(folder);
    throw error;
  }
  return {
    url,
    firstLink: /^\s*(http\S+\/join\/\S+)$/mu.exec(said())?.[1] ?? null,
    said,
    stop: async () => {
      await stop(running);
      await removeTraces(folder);
    },
  };
}

/** Nothing of the machine's own settings but what a program needs to run. */
function environmentFor(place: { folder: string; port: number; trusts: string | undefined }) {
  return {
    PATH: `${join(root, "node_modules/.bin")}:${process.env.PATH}`,
    HOME: process.env.HOME,
    PORT: String(place.port),
    HOST: "127.0.0.1",
    GUICHET_DATA: join(place.folder, "data"),
    ...(place.trusts === undefined ? {} : { NODE_EXTRA_CA_CERTS: place.trusts }),
  };
}

async function command(environment: NodeJS.ProcessEnv, folder: string, setup: Setup): Promise<void> {
  const file = join(folder, "company.json");
  await writeFile(file, JSON.stringify(setup));
  const running = spawn(join(root, "guichet"), ["setup", "--file", file], { cwd: root, env: environment });
  const said = listenTo(running);
  const [code] = await once(running, "close");
  if (code !== 0) throw new Error(`./guichet setup failed:\n${said()}`);
}

function listenTo(running: ChildProcess): () => string {
  let said = "";
  for (const stream of [running.stdout, running.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  return () => said;
}

/** It is there once it has printed its address, and the link below it when there is one. */
async function greeting(running: ChildProcess, said: () => string, url: string): Promise<void> {
  const greeted = () => said().includes(`  Guichet  ${url}\n`);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  running.stdout?.on("data", () => greeted() && resolve());
  running.once("exit", () => reject(new Error(`The product ended before it was there:\n${said()}`)));
  await promise;
}

async function stop(running: ChildProcess): Promise<void> {
  if (running.exitCode !== null || running.signalCode !== null) return;
  const ended = once(running, "exit");
  running.kill("SIGTERM");
  await ended;
}
