import type { UrgencyWhy } from "@guichet/contract/readings.ts";
import { sql } from "../../platform/sql.ts";
import type { Work } from "../../platform/work.ts";

export async function writeTags(work: Work, ticketId: string, tagIds: readonly string[]): Promise<void> {
  await work.query(sql`update tickets set tag_ids = ${tagIds}::uuid[] where id = ${ticketId}`);
}

/** False when it changes nothing. */
export async function insertFollower(work: Work, ticketId: string, agentId: string): Promise<boolean> {
  const made = await work.query(sql`
    insert into followers (ticket_id, agent_id, since) values (${ticketId}, ${agentId}, ${work.now})
    on conflict do nothing returning 1`);
  return made.length > 0;
}

export async function deleteFollower(work: Work, ticketId: string, agentId: string): Promise<boolean> {
  const gone = await work.query(
    sql`delete from followers where ticket_id = ${ticketId} and agent_id = ${agentId} returning 1`,
  );
  return gone.length > 0;
}

/** False when it changes nothing. */
export async function writeReason(work: Work, id: string, reasonId: string | null): Promise<boolean> {
  const written = await work.query(sql`
    update tickets set reason_id = ${reasonId} where id = ${id} and reason_id is distinct from ${reasonId}::uuid
    returning 1`);
  return written.length > 0;
}

export async function findReasonId(work: Pick<Work, "query">, id: string): Promise<string | null> {
  const [found] = await work.query(
    sql<{ reasonId: string | null }>`select reason_id as "reasonId" from tickets where id = ${id}`,
  );
  return found?.reasonId ?? null;
}

type Urgency = { urgency: UrgencyWhy[]; by: string | null };

/** Held until the end, like any ticket that is about to change. */
export async function findUrgency(work: Work, id: string): Promise<Urgency> {
  const [found] = await work.query(
    sql<Urgency>`select urgency, urgency_by as by from tickets where id = ${id} for update`,
  );
  return found ?? { urgency: [], by: null };
}

export async function writeUrgency(work: Work, id: string, { urgency, by }: Urgency): Promise<void> {
  await work.query(sql`update tickets set urgency = ${urgency}::text[], urgency_by = ${by} where id = ${id}`);
}
