import type { PastTicket } from "@guichet/contract/customers.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import { referenceOf } from "./reference.ts";

type Row = Omit<PastTicket, "reference"> & { number: number };

/** The last 50 requests of a customer and of those joined into it, newest first. */
export async function pastTickets(work: Work, customerId: string): Promise<PastTicket[]> {
  const rows = await work.query(sql<Row>`
    select t.id, t.number, t.subject, t.opened_at as "openedAt", t.closed_at as "closedAt", r.mark::float as mark
    from tickets t left join survey_responses r on r.ticket_id = t.id
    where t.customer_id in (select id from customers where id = ${customerId} or joined_into = ${customerId})
    order by t.opened_at desc, t.id desc limit 50`);
  return rows.map(({ number, ...row }) => ({ ...row, reference: referenceOf(number) }));
}
