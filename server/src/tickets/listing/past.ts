import type { PastTicket } from "@guichet/contract/customers.ts";
import { seen } from "../../access/seeing.ts";
import { sql } from "../../platform/sql.ts";
import type { Work } from "../../platform/work.ts";
import { referenceOf } from "../reference.ts";

type Row = Omit<PastTicket, "reference"> & { number: number };

const theirs = (customerId: string) =>
  sql`select id from customers where id = ${customerId} or joined_into = ${customerId}`;

/**
 * The last 50 requests of a customer and of those joined into it, newest first, as far as whoever asks sees them. What was
 * merged into another of theirs is in that one.
 */
export async function pastTickets(work: Work, customerId: string): Promise<PastTicket[]> {
  const rows = await work.query(sql<Row>`
    select t.id, t.number, t.subject, t.opened_at as "openedAt", t.closed_at as "closedAt", t.channel,
      owner.name as "ownerName", r.mark::float as mark
    from tickets t left join survey_responses r on r.ticket_id = t.id left join agents owner on owner.id = t.owner_id
    where t.customer_id in (${theirs(customerId)}) and ${seen(work)}
      and not exists (
        select from tickets other where other.id = t.merged_into and other.customer_id in (${theirs(customerId)}))
    order by t.opened_at desc, t.id desc limit 50`);
  return rows.map(({ number, ...row }) => ({ ...row, reference: referenceOf(number) }));
}

/** When their first request reached us; mail found in a mailbox may be older than our knowing of them. */
export async function firstTicketAt(work: Work, customerId: string): Promise<string | null> {
  const [first] = await work.query(sql<{ openedAt: string | null }>`
    select min(t.opened_at) as "openedAt" from tickets t where t.customer_id in (${theirs(customerId)})`);
  return first?.openedAt ?? null;
}
