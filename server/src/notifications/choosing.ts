import { defaultRoads, type NotificationChoices } from "@guichet/contract/notifications.ts";
import { requirePerson, requireReader } from "../access/policy.ts";
import { readCompany } from "../company/company.ts";
import type { Work } from "../platform/work.ts";
import { findChoices, writeChoices } from "./rows.ts";

/** What one person chose, over what holds for everyone. */
export async function choicesOf(work: Work, agentId: string): Promise<NotificationChoices> {
  const [kept, { timeZone }] = await Promise.all([findChoices(work, agentId), readCompany(work)]);
  return {
    roads: { ...defaultRoads, ...kept?.chosen },
    quiet: kept?.quiet ?? null,
    timeZone: kept?.timeZone ?? timeZone,
  };
}

export const myChoices = (work: Work): Promise<NotificationChoices> =>
  choicesOf(work, requireReader(work.actor).id);

export async function choose(work: Work, choices: NotificationChoices): Promise<NotificationChoices> {
  const me = requirePerson(work.actor);
  await writeChoices(work, me.id, choices);
  return choicesOf(work, me.id);
}
