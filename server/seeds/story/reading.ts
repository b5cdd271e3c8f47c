import { readTicket } from "../../src/notifications/listing.ts";
import { sql } from "../../src/platform/sql.ts";
import type { World } from "./world.ts";

/** What they were told of weeks gone by, they read then: what is unread this morning is of this morning. */
export async function readOf({ telling, colleagues }: World, before: Temporal.Instant): Promise<void> {
  const unread = await telling.machinery.works.database.query(
    sql<{ agentId: string; ticketId: string }>`
      select distinct n.agent_id as "agentId", n.ticket_id as "ticketId"
      from notifications n join tickets t on t.id = n.ticket_id
      where n.read_at is null and t.closed_at is not null and t.opened_at < ${before}`,
  );
  for (const { agentId, ticketId } of unread) {
    const reader = colleagues.find(({ actor }) => actor.id === agentId);
    if (reader) await telling.run(reader.actor, (work) => readTicket(work, ticketId));
  }
}
