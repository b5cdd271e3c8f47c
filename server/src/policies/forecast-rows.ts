import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

/** Enough to know how long such tickets take, few enough to read in passing. */
const mostPast = 5000;
const mostRunning = 500;

/** How long the resolutions of each policy lasted that ended in the last 90 days, in minutes. */
export async function listLasted(work: Work): Promise<Map<string, number[]>> {
  const rows = await work.query(sql<{ policyId: string; minutes: number[] }>`
    select policy_id as "policyId", array_agg(extract(epoch from kept_at - started_at) / 60) as minutes
    from (select policy_id, kept_at, started_at from commitments
      where kind = 'resolution' and kept_at > ${work.now.subtract({ hours: 24 * 90 })} and policy_id is not null
      order by kept_at desc limit ${mostPast}) past
    group by policy_id`);
  return new Map(rows.map(({ policyId, minutes }) => [policyId, minutes.map(Number)]));
}

type Running = { id: string; ticketId: string; policyId: string; startedAt: string; dueAt: string };

/** Those that run and were not warned of, the next due first. */
export const listUnwarned = (work: Work): Promise<Running[]> =>
  work.query(sql<Running>`
    select id, ticket_id as "ticketId", policy_id as "policyId", started_at as "startedAt", due_at as "dueAt"
    from commitments
    where turns_at is not null and kind = 'resolution' and warned_at is null and policy_id is not null
      and due_at > ${work.now} order by due_at limit ${mostRunning}`);
