import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { found } from "./house/founding.ts";
import { furnish } from "./house/furniture.ts";
import { awaySince } from "./scenes/absence.ts";
import { tellOldLetters } from "./scenes/old-letters.ts";
import { planScenes } from "./scenes/scenes.ts";
import { openingOf, type Plot, planAll, recent } from "./story/story.ts";
import { type Ground, openTelling } from "./story/telling.ts";
import { readWorld } from "./story/world.ts";

/** What a demonstration remembers from one start to the next, beside its database. */
export type Remembered = {
  plot: { seed: number; now: string; tickets: number };
  password: string;
  toldBefore: number;
  isWhole: boolean;
};

/**
 * A story that a power cut shortens by a second is told again: its commits wait for no disk. On a machine that has much
 * else to do it is told more slowly, and not given up.
 */
export const toldAgain = { hasty: true, patienceMs: 60_000 };

export const plotOf = ({ plot }: Remembered): Plot => ({ ...plot, now: Temporal.Instant.from(plot.now) });

/** The house, what its oldest customer wrote once, and its last two weeks up to now. */
export async function begin(ground: Ground, now: Temporal.Instant, tickets: number): Promise<Remembered> {
  const plot = { seed: 2026, now, tickets };
  // Made anew for each demonstration, printed at its start, and worth nothing anywhere else.
  const password = randomBytes(9).toString("base64url");
  const today = now.toZonedDateTimeISO("Europe/Paris").toPlainDate();
  const founding = await openTelling(ground, now.subtract({ hours: 24 * 400 }));
  await found({ ...founding.machinery, password, sundays: today.dayOfWeek === 7, today });
  await furnish(founding);
  await tellOldLetters(await readWorld(founding));
  await founding.close();
  const telling = await openTelling(ground, openingOf(plot));
  const world = await readWorld(telling);
  const coming = recent(plot);
  world.away = awaySince(world, now);
  planAll(world, plot, coming);
  planScenes(world, now);
  await telling.play(now);
  const { own, look } = telling.machinery.schedule;
  await own.run();
  while (await look.run());
  await telling.close();
  return { plot: { ...plot, now: now.toString() }, password, toldBefore: coming.length, isWhole: false };
}

export const remember = (page: string, remembered: Remembered): Promise<void> =>
  writeFile(page, JSON.stringify(remembered), { mode: 0o600 });
