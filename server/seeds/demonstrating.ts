import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { openApp } from "../src/app.ts";
import type { Config } from "../src/config.ts";
import { type Links, openLinks } from "../src/dispatch/links.ts";
import { layFoundations } from "../src/opening.ts";
import type { Clock } from "../src/platform/clock.ts";
import type { Database } from "../src/platform/db.ts";
import { silentLog } from "../src/platform/log.ts";
import { openSecrets } from "../src/platform/secrets.ts";
import { sql } from "../src/platform/sql.ts";
import { begin, type Remembered, remember, toldAgain } from "./beginning.ts";
import { tellBehind } from "./behind/telling-behind.ts";
import { dov } from "./scenes/old-letters.ts";
import { silentPost } from "./story/silent-post.ts";
import { required } from "./story/world.ts";

type Asked = {
  isFresh: boolean;
  config: Config;
  clock: Clock;
  tickets: number;
  /** What the doors wait for, besides the story. */
  screens: Promise<boolean>;
};

/** Ticks that take what has fallen due would take it from a history that is still being told at its own hours. */
const meanwhile = ["tell", "bulk", "renew", "late"];
const anHour = 3_600_000;

/** From the command to the desk: the house, its last two weeks, the doors; and the weeks before them told behind. */
export async function demonstrate({ isFresh, config, clock, tickets, screens }: Asked) {
  const { dataFolder, url, port, host } = config;
  const page = join(dataFolder, "demonstration.json");
  const before = isFresh ? null : await remembered(page);
  if (!before) await clear(dataFolder);
  const { close: leave, ...ground } = await layFoundations(config, silentLog, toldAgain);
  const closings = [leave];
  const kept = before ?? (await begin({ ...ground, url }, clock(), tickets));
  if (!before) await remember(page, kept);
  if (!(await screens)) throw new Error("The screens of the demonstration are missing.");
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
  const customersPage = await pageOfDov(ground.database, openLinks(openSecrets(ground.secret), url), clock());
  return { url, password: kept.password, customersPage, whole, close };
}

/** The link that his last letter of acknowledgement carries: nobody was sent it. */
async function pageOfDov({ query }: Database, links: Links, now: Temporal.Instant): Promise<string> {
  const [last] = await query(
    sql<{ id: string }>`
      select t.id from tickets t join identities i on i.customer_id = t.customer_id
      where i.value = ${dov.address} order by t.opened_at desc limit 1`,
  );
  return links.tracking(required(last).id, now);
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
