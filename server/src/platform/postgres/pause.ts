import { setTimeout as wait } from "node:timers/promises";

/** Between two looks at a process that tells nobody when it is ready. */
export async function pause(milliseconds: number): Promise<void> {
  await wait(milliseconds);
}
