import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";

/** Remembered, so that tools pointed at the database find it again after a restart. */
export async function rememberedPort(folder: string): Promise<number | undefined> {
  const kept = Number(await readFile(join(folder, "port"), "utf8").catch(() => ""));
  return Number.isInteger(kept) && kept > 0 ? kept : undefined;
}

export async function choosePort(folder: string): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("No port is free on 127.0.0.1.");
  await writeFile(join(folder, "port"), `${address.port}\n`);
  return address.port;
}
