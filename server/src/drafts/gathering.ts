import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import type { DraftKey } from "./rows.ts";

/**
 * A person has one draft of a kind in a ticket: of those that wait in what was merged into it, the last one comes where
 * there is none, and the others wait at home until it is sent.
 */
export async function bringDrafts(work: Work, ticketId: string): Promise<void> {
  await work.query(sql`
    update drafts d set home_id = coalesce(d.home_id, d.ticket_id), ticket_id = ${ticketId}
    from (
      select distinct on (agent_id, kind) ticket_id, agent_id, kind from drafts waiting
      where ticket_id in (select gathered_in(${ticketId})) and ticket_id <> ${ticketId} and not exists (
        select from drafts own
        where own.ticket_id = ${ticketId} and own.agent_id = waiting.agent_id and own.kind = waiting.kind)
      order by agent_id, kind, saved_at desc, ticket_id
    ) next
    where (d.ticket_id, d.agent_id, d.kind) = (next.ticket_id, next.agent_id, next.kind)`);
}

/** Back where they were written, with the ticket that leaves. */
export async function returnDrafts(work: Work, leavingId: string): Promise<void> {
  await work.query(sql`
    update drafts set ticket_id = home_id, home_id = null
    where home_id in (select gathered_in(${leavingId})) and ticket_id not in (select gathered_in(${leavingId}))`);
}

/** One that had come from a merged ticket waits there again, for the words that are taken back. */
export async function sendDraftHome(work: Work, { ticketId, agentId, kind }: DraftKey): Promise<void> {
  await work.query(sql`
    update drafts set ticket_id = home_id, home_id = null
    where ticket_id = ${ticketId} and agent_id = ${agentId} and kind = ${kind} and home_id is not null`);
}
