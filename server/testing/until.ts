import { setTimeout as pause } from "node:timers/promises";

/** Waits for a fact: asks again until it is so. What it last was stands in the error; a machine that is slow has its time. */
export async function until<Fact>(
  ask: () => Promise<Fact> | Fact,
  isSo: (fact: Fact) => boolean = Boolean,
  patienceMs = 60_000,
): Promise<Fact> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const fact = await ask();
    if (isSo(fact)) return fact;
    if (performance.now() > deadline)
      throw new Error(`It never came to pass; last it was ${JSON.stringify(fact)}.`);
    await pause(20);
  }
}
