import { AsyncLocalStorage } from "node:async_hooks";

/** What one matter does, one thing after the other. */
export type Strand = object;

/** While one waits for the database or for the guard, the others go on; each has a connection of its own. */
const atOnce = 5;

/**
 * Several strands go on, each at its own hour: the clock of a verb is that of the strand it is part of,
 * and no verb can be handed a clock, since it takes the hour of its unit of work.
 */
export function openStrands() {
  const here = new AsyncLocalStorage<{ now: Temporal.Instant; strand: Strand }>();
  const going = new Map<Strand, Promise<void>>();
  let failed: { cause: unknown } | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const still = async (ended: Promise<unknown> | undefined): Promise<void> => {
    await ended;
    if (failed) throw failed.cause;
  };
  return {
    now: (): Temporal.Instant | undefined => here.getStore()?.now,
    current: (): Strand => here.getStore()?.strand ?? {},
    /** Begun when it returns; ended before the next of its strand begins. */
    begin: async (now: Temporal.Instant, strand: Strand, act: () => Promise<void>): Promise<void> => {
      await still(going.get(strand));
      const begun = here.run({ now, strand }, act).catch((cause: unknown) => {
        failed ??= { cause };
      });
      going.set(
        strand,
        begun.finally(() => going.delete(strand)),
      );
      if (going.size >= atOnce) await still(Promise.race(going.values()));
    },
    /** All that was begun has ended. */
    settled: () => still(Promise.all(going.values())),
    /** Of all strands together, one after the other. */
    inTurn: <Result>(act: () => Promise<Result>): Promise<Result> => {
      const mine = turn.then(act);
      turn = mine.catch(() => undefined);
      return mine;
    },
    at: <Result>(now: Temporal.Instant, act: () => Promise<Result>): Promise<Result> =>
      here.run({ now, strand: {} }, act),
  };
}
