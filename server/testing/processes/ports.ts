import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";

/** Below what systems give to whoever asks for any port: between choosing one and listening, nobody is given it. */
const lowest = 15_000;
const highest = 30_000;
let last = randomInt(lowest, highest);

/** A port of the loopback that nobody has; no two of one process are the same. */
export async function freePort(): Promise<number> {
  for (let tries = lowest; tries < highest; tries += 1) {
    last = last + 1 < highest ? last + 1 : lowest;
    if (await isFree(last)) return last;
  }
  throw new Error("No port of this machine is free.");
}

export async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await once(server.listen(port, "127.0.0.1"), "listening");
  } catch {
    return false;
  }
  await once(server.close(), "close");
  return true;
}
