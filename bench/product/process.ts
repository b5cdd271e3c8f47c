import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ask } from "../driving.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** As npm start does. */
const { flags, environment }: { flags: string[]; environment: NodeJS.ProcessEnv } = JSON.parse(
  readFileSync(`${root}/bin/sparing.json`, "utf8"),
);
const node = `${root}/node_modules/.bin/node`;

export type Place = { folder: string; port: number };

const environmentOf = ({ folder, port }: Place) => ({
  ...environment,
  PATH: `${root}/node_modules/.bin:${process.env.PATH}`,
  HOME: process.env.HOME,
  PORT: String(port),
  GUICHET_DATA: folder,
});

/** The product as people run it: a process of its own, in a group of its own so that all of it can be killed at once. */
export type Running = { pid: number; place: Place; process: ChildProcess; said: () => string };

export function startProduct(
  place: Place,
  { extra = {}, node: options = [] }: { extra?: NodeJS.ProcessEnv; node?: readonly string[] } = {},
): Running {
  const child = spawn(node, [...flags, ...options, `${root}/bin/server.mjs`], {
    cwd: root,
    env: { ...environmentOf(place), ...extra },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-20_000);
    });
  }
  return { pid: child.pid as number, place, process: child, said: () => said };
}

/** Milliseconds until the first 200, looking as often as possible. */
export async function firstAnswer({ place, process: child, said }: Running): Promise<number> {
  const began = performance.now();
  while (child.exitCode === null && child.signalCode === null) {
    const answered = await ask({ port: place.port, path: "/api/health" }).catch(() => undefined);
    if (answered?.status === 200) return performance.now() - began;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error(`The product ended before it answered:\n${said()}`);
}

/** Nothing is told beforehand: neither the process nor its children can put anything in order. */
export async function killAll({ pid, process: child }: Running): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It ended by itself at this very moment.
    return;
  }
  await ended;
}

export async function stopProduct({ process: child }: Running): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

/** A command of `./guichet`; gives back what it printed. */
export async function command(place: Place, parameters: readonly string[]): Promise<string> {
  const child = spawn(`${root}/guichet`, [...parameters], { cwd: root, env: environmentOf(place) });
  let printed = "";
  let complained = "";
  child.stdout.on("data", (chunk: Buffer) => {
    printed += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    complained += chunk.toString();
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`./guichet ${parameters.join(" ")} failed:\n${complained}`);
  return printed.trim();
}
