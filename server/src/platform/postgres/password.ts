import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chown, link, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Account } from "./account.ts";
import { errorCode } from "./trouble.ts";

export function passwordFile(folder: string): string {
  return join(folder, "password");
}

/** Made once, readable by the owner alone; whoever can read the data folder can read the data anyway. */
export async function keptPassword(folder: string, account: Account | undefined): Promise<string> {
  const kept = passwordFile(folder);
  if (!existsSync(kept)) await makePassword(kept, account);
  return await readFile(kept, "utf8");
}

async function makePassword(kept: string, account: Account | undefined): Promise<void> {
  const making = `${kept}.making-${process.pid}-${randomBytes(4).toString("hex")}`;
  await writeFile(making, randomBytes(24).toString("base64url"), { mode: 0o600, flush: true });
  if (account !== undefined) await chown(making, account.uid, account.gid);
  try {
    // A link fails where a rename would overwrite: of two processes that start at once, both keep the first's.
    await link(making, kept);
  } catch (thrown) {
    if (errorCode(thrown) !== "EEXIST") throw thrown;
  } finally {
    await rm(making);
  }
}
