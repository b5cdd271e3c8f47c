import type { PastTicket } from "@guichet/contract/customers.ts";
import type { OpenTicket } from "@guichet/contract/visits.ts";
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

const mostOpen = 5;

/** The newest open ones of several customers at once, with those of the records joined into each. */
export async function openTicketsOf(
  work: Work,
  customerIds: readonly string[],
): Promise<Map<string, OpenTicket[]>> {
  const found = new Map<string, OpenTicket[]>();
  if (customerIds.length === 0) return found;
  const rows = await work.query(sql<Omit<OpenTicket, "reference"> & { number: number; whose: string }>`
    select open.*, whole.id as whose
    from unnest(${customerIds}::uuid[]) with ordinality as whole(id, rank), lateral (
      select t.id, t.number, t.subject, t.opened_at as "openedAt", t.waiting_since as "waitingSince", owner.name as "ownerName"
      from tickets t left join agents owner on owner.id = t.owner_id
      where t.customer_id = any(array(select part.id from customers part where part.joined_into = whole.id) || whole.id)
        and t.closed_at is null and t.merged_into is null and ${seen(work)}
      order by t.opened_at desc limit ${mostOpen}
    ) open order by whole.rank, open."openedAt" desc`);
  for (const { whose, number, ...row } of rows)
    found.set(whose, [...(found.get(whose) ?? []), { ...row, reference: referenceOf(number) }]);
  return found;
}
