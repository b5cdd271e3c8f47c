import { checkMeasures } from "../figures/recomputing.ts";
import { system } from "../platform/work.ts";
import { checkPromises } from "../promises/checking.ts";
import { type Commanding, worksOf } from "./commanding.ts";

/** Recomputes every ticket's measures and every promise from the facts; whatever differs is printed, and makes the command fail. */
export async function checkFigures(commanding: Commanding): Promise<void> {
  const differences = await worksOf(commanding).run(system, checkMeasures);
  for (const difference of differences) process.stdout.write(`${JSON.stringify(difference)}\n`);
  if (differences.length > 0) throw new Error(`${differences.length} measures differ from the facts.`);
  const promises = await worksOf(commanding).run(system, checkPromises);
  for (const difference of promises) process.stdout.write(`${JSON.stringify(difference)}\n`);
  if (promises.length > 0) throw new Error(`${promises.length} promises differ from the facts.`);
  process.stdout.write("Every measure and every promise is what the facts say.\n");
}
