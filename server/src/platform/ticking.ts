import type { Log } from "./log.ts";

/** Something done again and again: when woken, and at the latest every `everyMs`. */
export type Tick = {
  name: string;
  everyMs: number;
  /** Returns true when more is waiting: it is called again at once. */
  run: () => Promise<boolean>;
};

export type Ticking = { wake: () => void; stop: () => Promise<void> };

/**
 * What is due is a column, not a timer: a tick takes what has fallen due, so a night of downtime loses nothing.
 * Never two at once; an error is logged and the next turn tries again.
 */
export function startTicking(tick: Tick, log: Log): Ticking {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let wanted = false;
  let stopped = false;

  async function turns(): Promise<void> {
    do {
      wanted = false;
      try {
        if (await tick.run()) wanted = true;
      } catch (error) {
        log.error({ error, tick: tick.name }, "a tick failed; the next one tries again");
        wanted = false;
      }
    } while (wanted && !stopped);
  }

  function turn(): void {
    clearTimeout(timer);
    if (stopped || running !== null) {
      wanted = true;
      return;
    }
    running = turns().finally(() => {
      running = null;
      if (stopped) return;
      if (wanted) turn();
      else timer = setTimeout(turn, tick.everyMs);
    });
  }

  turn();
  return {
    wake: turn,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
