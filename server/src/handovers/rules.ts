import type { HandoverRules } from "@guichet/contract/handovers.ts";
import { requireLead, requireReading } from "../access/policy.ts";
import type { Work } from "../platform/work.ts";
import { findRules, writeRules } from "./rows.ts";

export async function showRules(work: Work): Promise<HandoverRules> {
  requireReading(work.actor);
  return findRules(work);
}

/** What is under way keeps the time it was given. */
export async function changeRules(work: Work, rules: HandoverRules): Promise<HandoverRules> {
  requireLead(work.actor);
  await writeRules(work, rules);
  return findRules(work);
}
