import type { AgentName } from "@guichet/contract/team.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

/** Whoever answers for the tickets nobody took: the first lead, else the first administrator. */
export async function findLead(work: Work): Promise<AgentName | undefined> {
  const [found] = await work.query(sql<AgentName>`
    select id, name from agents where disabled_at is null and roles && '{lead,admin}'
    order by ('lead' = any(roles)) desc, joined_at limit 1`);
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
