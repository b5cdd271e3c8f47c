import type { AttendingPace } from "./attending.ts";

/** How often and how long; published in docs/operating. */
export type Pace = AttendingPace & {
  /** What is to be watched is looked at again, in case the news of a change was lost. */
  lookMs: number;
  /** Another process has the mailbox: asked again after this long. */
  standByMs: number;
  firstRetryMs: number;
  longestRetryMs: number;
  /** The mailbox is well, we are not: the disk is full, or the database away. */
  ownTroubleMs: number;
};

export const usualPace: Pace = {
  patienceMs: 10_000,
  silenceMs: 45_000,
  pollMs: 30_000,
  lookMs: 30_000,
  standByMs: 5_000,
  firstRetryMs: 1_000,
  longestRetryMs: 300_000,
  ownTroubleMs: 3_000,
};

/** Twice as long after each failure in a row, up to the longest. */
export function retryAfter(failures: number, { firstRetryMs, longestRetryMs }: Pace): number {
  return Math.min(firstRetryMs * 2 ** (failures - 1), longestRetryMs);
}
