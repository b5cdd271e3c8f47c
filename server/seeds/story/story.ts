import type { Coming } from "./arrivals.ts";
import { arrivals, isBadWeek } from "./arrivals.ts";
import { matterOf } from "./matter.ts";
import { plan } from "./opening.ts";
import { readOf } from "./reading.ts";
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

/** A few neighbours at once: none of them stands open beside the desk for longer than that. */
const together = 8;

export const inGroups = (coming: readonly Coming[]): Coming[][] =>
  Array.from({ length: Math.ceil(coming.length / together) }, (_, place) =>
    coming.slice(place * together, (place + 1) * together),
  );

/** From their first letters to their surveys. */
export async function tellWhole(world: World, plot: Plot, coming: readonly Coming[]): Promise<void> {
  planAll(world, plot, coming);
  await world.telling.playOut(plot.now.subtract({ hours: 24 }));
  await readOf(world, openingOf(plot));
}
