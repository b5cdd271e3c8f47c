import { readMine } from "../../src/notifications/listing.ts";
import type { World } from "../story/world.ts";
import { planAbsence } from "./absence.ts";
import { planAminasDay } from "./aminas-day.ts";
import { planCounter } from "./counter.ts";
import { planLists } from "./lists.ts";
import { planJustNow, planNight } from "./night.ts";
import { planRecall } from "./recall.ts";
import { openStage, type Stage } from "./stage.ts";

/** What whoever opens the demonstration finds this morning, beside the ordinary run of things. */
export function planScenes(world: World, now: Temporal.Instant): void {
  const stage = openStage(world, now);
  planReading(world, stage);
  planAminasDay(world, stage);
  planAbsence(world, stage);
  planNight(stage);
  planJustNow(stage, now);
  planRecall(world, stage);
  planCounter(world, stage);
  planLists(world, stage);
}

/** Before leaving, everyone has read what they were told: what is unread this morning came since. */
function planReading({ telling, colleagues }: World, { at }: Stage): void {
  for (const openDaysAgo of [1, 2, 3, 4, 5, 6, 7, 8]) {
    telling.plan(at(openDaysAgo, "17:55"), async () => {
      for (const { actor } of colleagues) await telling.run(actor, (work) => readMine(work, undefined));
    });
  }
}
