import { readDemonstrationConfig } from "../../src/config.ts";
import { layFoundations } from "../../src/opening.ts";
import { silentLog } from "../../src/platform/log.ts";
import { plotOf, type Remembered, toldAgain } from "../beginning.ts";
import { inGroups, openingOf, past, tellWhole } from "../story/story.ts";
import { openTelling } from "../story/telling.ts";
import { readWorld } from "../story/world.ts";
import { closeLeftovers } from "./leftovers.ts";

let isStopped = false;
const stop = () => {
  isStopped = true;
};
// The server ends, or fell: the matter that is begun is told to its end. Ctrl-C reaches us too, and says the same.
// Heard from the first line on: a server that ends at once would wait for three months.
process.on("disconnect", stop);
process.on("SIGINT", stop);
process.on("SIGTERM", stop);

const [dataFolder = "", words = ""] = process.argv.slice(2);
const remembered: Remembered = JSON.parse(words);
const plot = plotOf(remembered);
const config = { ...readDemonstrationConfig(), dataFolder };
const { close, ...ground } = await layFoundations(config, silentLog, toldAgain);
const telling = await openTelling({ ...ground, url: config.url }, openingOf(plot));
const world = await readWorld(telling);
let told = remembered.toldBefore;
// The nearest weeks first: they are those that somebody looks at.
for (const coming of inGroups(past(plot).toReversed())) {
  if (isStopped || !process.connected) break;
  await tellWhole(world, plot, coming);
  told += coming.length;
  if (process.connected) process.send?.(told);
}
if (!isStopped && process.connected) {
  telling.at(plot.now.subtract({ hours: 23 }));
  await closeLeftovers(world, openingOf(plot));
  if (process.connected) process.send?.("whole");
}
await telling.close();
await close();
process.exit(0);
