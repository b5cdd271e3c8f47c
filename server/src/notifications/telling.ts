import type { NotificationEvent, Road } from "@guichet/contract/notifications.ts";
import type { Work } from "../platform/work.ts";
import { choicesOf } from "./choosing.ts";
import { whenLoud } from "./quiet.ts";
import { findPresent, insertNotification, insertSending, isHere } from "./rows.ts";

type Telling = {
  event: NotificationEvent;
  ticketId: string;
  words?: string | null;
  /** These roads whatever was chosen: somebody must hear of it. */
  alsoBy?: readonly Road[];
};

/** Heard of within this time, somebody is there. */
const hereSeconds = 90;
/** Whoever is at their desk reads it there first; a mail waits a little, to bring several at once. */
const delays = { push: { minutes: 1 }, mail: { minutes: 5 } };

/** Told once for each thing, by the roads they chose, outside their quiet hours; nobody is told of what they did. */
export async function tell(work: Work, agentIds: readonly (string | null)[], told: Telling): Promise<void> {
  const mine = work.actor.kind === "agent" ? work.actor.id : null;
  const people = new Set(agentIds.filter((id): id is string => id !== null && id !== mine));
  for (const agentId of people) await tellOne(work, agentId, told);
}

async function tellOne(work: Work, agentId: string, { event, ticketId, words, alsoBy }: Telling) {
  const { roads, quiet, timeZone } = await choicesOf(work, agentId);
  const id = await insertNotification(work, agentId, { event, ticketId, words: words ?? null });
  const chosen = new Set([...(roads[event] ?? []), ...(alsoBy ?? [])]);
  const here = await isHere(work, agentId, recently(work));
  for (const road of ["push", "mail"] as const) {
    if (!chosen.has(road)) continue;
    const at = road === "push" && !here ? work.now : work.now.add(delays[road]);
    await insertSending(work, id, { road, dueAt: whenLoud(at, quiet, timeZone) });
  }
}

/** Somebody whose desk is open now: the owner, else who is named, else one of the ticket's team, else nobody. */
export const whoIsHere = (
  work: Work,
  ticket: { ticketId: string; ownerId: string | null; teamId: string | null; named: readonly string[] },
): Promise<string | null> => findPresent(work, { ...ticket, since: recently(work) });

const recently = (work: Work): Temporal.Instant => work.now.subtract({ seconds: hereSeconds });
