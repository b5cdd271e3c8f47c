import { execFile } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { errorCode } from "./trouble.ts";

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (thrown) {
    return errorCode(thrown) === "EPERM";
  }
}

/** What a server says of itself in its cluster, and whether it is true. */
export type Claim = { pid: number; port: number; ready: boolean; living: boolean };

export async function readClaim(cluster: string): Promise<Claim | undefined> {
  const file = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => undefined);
  if (file === undefined) return undefined;
  const lines = file.split("\n");
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1) return undefined;
  return {
    pid,
    port: Number(lines[3] ?? 0),
    ready: lines[7]?.trim() === "ready",
    living: await isAtHome(pid, cluster),
  };
}

/**
 * A number is not a proof: after a restart of the machine or of its container another program may carry it,
 * and a copy of a data folder carries the number of the original's server. A server works inside its own cluster.
 */
export async function isAtHome(pid: number, cluster: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform !== "linux") return await isNamedAfter(pid, cluster);
  const [home, ours] = await Promise.all([
    stat(`/proc/${pid}/cwd`).catch(() => undefined),
    stat(cluster).catch(() => undefined),
  ]);
  return home !== undefined && ours !== undefined && home.dev === ours.dev && home.ino === ours.ino;
}

async function isNamedAfter(pid: number, cluster: string): Promise<boolean> {
  const found = await promisify(execFile)("ps", ["-o", "args=", "-p", String(pid)]).catch(() => undefined);
  return found?.stdout.includes(cluster) ?? false;
}
