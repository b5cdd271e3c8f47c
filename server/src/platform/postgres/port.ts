import { once } from "node:events";
import { chown, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Place } from "./cluster.ts";

/** Remembered, so that tools pointed at the database find it again after a restart. */
export async function rememberedPort(folder: string): Promise<number | undefined> {
  const kept = Number(await readFile(join(folder, "port"), "utf8").catch(() => ""));
  return Number.isInteger(kept) && kept > 0 ? kept : undefined;
}

export async function rememberPort({ folder, account }: Place, port: number): Promise<void> {
  if ((await rememberedPort(folder)) === port) return;
  const kept = join(folder, "port");
  await writeFile(kept, `${port}\n`);
  if (account !== undefined) await chown(kept, account.uid, account.gid);
}

export async function choosePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("No port is free on 127.0.0.1.");
  return address.port;
}
