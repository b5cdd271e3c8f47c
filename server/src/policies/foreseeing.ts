import { oneOpeningDayAfter } from "../calendars/opening-time.ts";
import { mainCalendar } from "../calendars/reading.ts";
import type { Work } from "../platform/work.ts";
import { chooseTargets } from "./choosing.ts";
import { countClock } from "./counting.ts";
import { readPolicies } from "./publishing.ts";
import { findTraits } from "./rows.ts";

/** By when a word left now would be answered: as a policy promises, else within one opening day. */
export async function foreseeAnswer(work: Work, ticketId: string): Promise<string> {
  const traits = await findTraits(work, ticketId);
  const chosen = chooseTargets(await readPolicies(work), traits).get("next_answer");
  if (!chosen) return oneOpeningDayAfter(await mainCalendar(work), work.now).toString();
  const clock = { target: chosen.delay, startedAt: work.now.toString(), pauses: [] };
  return (await countClock(work, clock, chosen.policy)).dueAt;
}
