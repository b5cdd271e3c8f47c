/** The one place where the hour is read: everything else is given `now` by its unit of work. */
export type Clock = () => Temporal.Instant;

export const systemClock: Clock = () => Temporal.Now.instant();

const steps = 10;

/**
 * Does `onEnd` once `ms` milliseconds went by, unless what it returns is called before. A machine that slept, or a loop
 * that was held up, is not counted against whoever is waited for: time is counted in steps, and one that lasted an hour
 * is one, after which what was answered meanwhile is heard. It alone keeps no process alive.
 */
export function afterPatience(ms: number, onEnd: () => void): () => void {
  let left = steps;
  const timer = setInterval(() => {
    left -= 1;
    if (left > 0) return;
    clearInterval(timer);
    onEnd();
  }, ms / steps);
  timer.unref();
  return () => clearInterval(timer);
}
