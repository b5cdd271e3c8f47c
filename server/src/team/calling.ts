import type { AgentName } from "@guichet/contract/team.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { findAgent } from "./rows.ts";

/** A colleague in post: one whose account was closed is called no more. */
export async function requireColleague(work: Work, agentId: string): Promise<AgentName> {
  const found = await findAgent(work, agentId);
  if (!found || found.disabledAt !== null) throw refuse("not_found");
  return { id: found.id, name: found.name };
}
