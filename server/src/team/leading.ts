import type { AgentName } from "@guichet/contract/team.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import { runsAt } from "./absence-rows.ts";

/**
 * Whoever answers for the tickets nobody took: the first lead who is there, else the first administrator who is, else,
 * with everybody away, the first of them all the same: no ticket belongs to nobody.
 */
export async function findLead(work: Work): Promise<AgentName | undefined> {
  const [found] = await work.query(sql<AgentName>`
    select g.id, g.name from agents g where g.disabled_at is null and g.roles && '{lead,admin}'
    order by exists (select from absences a where a.agent_id = g.id and ${runsAt(work.now)}),
      ('lead' = any(g.roles)) desc, g.joined_at limit 1`);
  return found;
}

/** Where that lead reads their mail. */
export async function addressOfLead(work: Work): Promise<string | undefined> {
  const lead = await findLead(work);
  const [found] = lead
    ? await work.query(sql<{ email: string }>`select email from agents where id = ${lead.id}`)
    : [];
  return found?.email;
}
