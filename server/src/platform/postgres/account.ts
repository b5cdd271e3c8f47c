import { readFile, stat } from "node:fs/promises";
import { DatabaseTrouble } from "./trouble.ts";

/**
 * PostgreSQL refuses to run as root. When we are root it runs under an account of the machine,
 * and one rule lets it live in any folder, even one its account may not enter:
 * Node changes directory before it drops to the account, and `/proc/self/cwd` leads there
 * without walking the path. Nothing needs a capability, and the server can read no more than its own files.
 */
export type Account = { uid: number; gid: number };

const lenders = ["guichet", "postgres", "nobody"];

export function weAreRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Whose name the server runs under: nobody's but ours, unless we are root. */
export async function findAccount(cluster: string): Promise<Account | undefined> {
  if (!weAreRoot()) return undefined;
  const owner = await stat(cluster).catch(() => undefined);
  // Data keeps the account that wrote it, so that a machine that gains a "guichet" user later still starts.
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const lines = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"));
  for (const lender of lenders) {
    const found = lines.find(([name]) => name === lender);
    if (found !== undefined) return { uid: Number(found[2]), gid: Number(found[3]) };
  }
  throw new DatabaseTrouble("no_account");
}

/** How the folder we start the server in is named to the server itself. */
export function nameForServer(folder: string, account: Account | undefined): string {
  return account !== undefined && process.platform === "linux" ? "/proc/self/cwd" : folder;
}
