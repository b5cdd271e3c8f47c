import type { Routing } from "@guichet/contract/routing.ts";
import { requireLead, requireReading } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { teamNames } from "../team/naming.ts";
import { findSettings, listRules, writeRules, writeSettings } from "./rows.ts";

export async function showRouting(work: Work): Promise<Routing> {
  requireReading(work.actor);
  const [settings, rules] = await Promise.all([findSettings(work), listRules(work)]);
  return { ...settings, rules };
}

/** The whole of it at once: the order of the rules is part of what they say. */
export async function changeRouting(work: Work, { rules, ...settings }: Routing): Promise<Routing> {
  requireLead(work.actor);
  const teams = await teamNames(work);
  if (rules.some(({ teamId }) => teamId !== null && !teams.has(teamId))) throw refuse("team.unknown");
  await writeSettings(work, settings);
  await writeRules(work, rules);
  work.announce("routing.changed", { on: settings.on });
  return showRouting(work);
}
