import type { Coming } from "./arrivals.ts";
import { arrivals, isBadWeek } from "./arrivals.ts";
import { matterOf } from "./matter.ts";
import { plan } from "./opening.ts";
import type { World } from "./world.ts";

export type Plot = { seed: number; now: Temporal.Instant; tickets: number };

/** What is told before the doors open, and what behind. */
const daysBefore = 14;
export const openingOf = ({ now }: Plot): Temporal.Instant => now.subtract({ hours: 24 * daysBefore });

export const recent = (plot: Plot): Coming[] =>
  comingOf(plot).filter(({ at }) => Temporal.Instant.compare(at, openingOf(plot)) >= 0);
export const past = (plot: Plot): Coming[] =>
  comingOf(plot).filter(({ at }) => Temporal.Instant.compare(at, openingOf(plot)) < 0);

const comingOf = ({ seed, now, tickets }: Plot): Coming[] => arrivals(seed, now, tickets);

const matterIn = (world: World, { seed, now }: Plot, coming: Coming) =>
  matterOf(world, coming, { seed, strained: isBadWeek(now, coming.at) });

export function planAll(world: World, plot: Plot, coming: readonly Coming[]): void {
  for (const each of coming) plan(matterIn(world, plot, each));
}

/** One matter from its first letter to its survey, alone: nothing of it stands open beside the desk for longer than that. */
export async function tellWhole(world: World, plot: Plot, coming: Coming): Promise<void> {
  world.telling.at(coming.at);
  plan(matterIn(world, plot, coming));
  await world.telling.playOut(plot.now.subtract({ hours: 24 }));
}
