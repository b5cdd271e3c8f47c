import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { openApp } from "../src/app.ts";
import type { Config } from "../src/config.ts";
import { layFoundations } from "../src/opening.ts";
import type { Clock } from "../src/platform/clock.ts";
import { silentLog } from "../src/platform/log.ts";
import { begin, type Remembered, remember } from "./beginning.ts";
import { tellBehind } from "./behind/telling-behind.ts";
import { silentPost } from "./story/silent-post.ts";

type Asked = { isFresh: boolean; config: Config; clock: Clock; tickets: number };

/** Ticks that take what has fallen due would take it from a history that is still being told at its own hours. */
const meanwhile = ["tell", "bulk", "renew", "late"];
const anHour = 3_600_000;

/** From the command to the desk: the house, its last two weeks, the doors; and the weeks before them told behind. */
export async function demonstrate({ isFresh, config, clock, tickets }: Asked) {
  const { dataFolder, url, port, host } = config;
  const page = join(dataFolder, "demonstration.json");
  const before = isFresh ? null : await remembered(page);
  if (!before) await clear(dataFolder);
  const { close: leave, ...ground } = await layFoundations(config, silentLog);
  const closings = [leave];
  const kept = before ?? (await begin({ ...ground, url }, clock(), tickets));
  if (!before) await remember(page, kept);
  const progress = { told: kept.isWhole ? kept.plot.tickets : kept.toldBefore, all: kept.plot.tickets };
  const app = await openApp({
    ...ground,
    url,
    clock,
    log: silentLog,
    sender: silentPost,
    isCarrier: () => false,
    isNews: ({ at }) => clock().epochMilliseconds - Date.parse(at) < anHour,
    demonstration: () => progress,
  });
  closings.push(app.close);
  await app.http.listen({ port, host });
  app.startTicks(meanwhile);
  const onTold = (told: number) => {
    progress.told = told;
  };
  const behind = tellBehind({ remembered: kept, folder: dataFolder, onTold });
  closings.push(behind.stop);
  const whole = behind.ended.then(async (isWhole) => {
    if (!isWhole) return false;
    await remember(page, { ...kept, isWhole });
    progress.told = progress.all;
    app.startTicks();
    return true;
  });
  const close = async () => {
    for (const each of closings.toReversed()) await each();
  };
  return { url, password: kept.password, isResumed: before !== null, whole, close };
}

/** Only a folder that a demonstration made is emptied. */
async function clear(folder: string): Promise<void> {
  await rm(join(folder, "demonstration.json"), { force: true });
  for (const ours of ["postgres", "files", "secret"])
    await rm(join(folder, ours), { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}

async function remembered(page: string): Promise<Remembered | null> {
  try {
    return JSON.parse(await readFile(page, "utf8"));
  } catch {
    return null;
  }
}
