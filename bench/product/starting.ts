import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "../../server/src/platform/embedded-postgres.ts";
import { freePort } from "../../server/testing/processes/ports.ts";
import { median } from "../driving.ts";
import { firstAnswer, startProduct, stopProduct } from "./process.ts";

/** Milliseconds from Node's start to the first 200, medians. */
export type Starts = { cold: number; warm: number };

/** Cold makes the database and all its tables; warm finds PostgreSQL up, as after any restart of ours. */
export async function measureStarts(times: number): Promise<Starts> {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let time = 0; time < times; time++) {
    const folder = await mkdtemp(join(tmpdir(), "guichet-start-"));
    cold.push(await startOnce(folder));
    const database = await startEmbeddedPostgres({ folder: join(folder, "postgres") });
    warm.push(await startOnce(folder));
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
  return { cold: median(cold), warm: median(warm) };
}

async function startOnce(folder: string): Promise<number> {
  const port = await freePort();
  const running = startProduct({ folder, port });
  const ms = await firstAnswer(running);
  await stopProduct(running);
  return ms;
}
