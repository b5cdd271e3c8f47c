import type { CustomerNote, WritingCustomerNote } from "@guichet/contract/customers.ts";
import { seen, seenWith } from "../access/seeing.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

/** Of the whole set of joined records, needs and expectations first; what was learnt in a ticket is read by who sees it. */
export async function listNotes(work: Work, customerId: string): Promise<CustomerNote[]> {
  return work.query(sql<CustomerNote>`
    select n.id, n.kind, n.said_by as "saidBy", n.text, n.ticket_id as "ticketId", n.written_at as "writtenAt",
      author.name as author, n.rewritten_at as "rewrittenAt", again.name as "rewrittenBy"
    from customer_notes n join agents author on author.id = n.written_by left join agents again on again.id = n.rewritten_by
    where n.customer_id in (
        select id from customers where id = ${customerId} union all select id from customers where joined_into = ${customerId})
      and n.removed_at is null and (n.ticket_id is null or ${seenWith(work, sql`n.ticket_id`)})
    order by n.kind = 'note', n.written_at desc, n.id desc limit 100`);
}

export type NewNote = WritingCustomerNote & { id: string; customerId: string; by: string };

export async function insertNote(work: Work, note: NewNote): Promise<void> {
  await work.query(sql`
    insert into customer_notes (id, customer_id, kind, said_by, text, ticket_id, written_at, written_by)
    values (${note.id}, ${note.customerId}, ${note.kind}, ${note.saidBy}, ${note.text}, ${note.ticketId}, ${work.now}, ${note.by})`);
}

export async function rewriteRow(work: Work, noteId: string, text: string, by: string): Promise<void> {
  await work.query(sql`
    update customer_notes set text = ${text}, rewritten_at = ${work.now}, rewritten_by = ${by} where id = ${noteId}`);
}

/** Null brings it back. */
export async function markRemoved(work: Work, noteId: string, by: string | null): Promise<void> {
  const at = by === null ? null : work.now.toString();
  await work.query(
    sql`update customer_notes set removed_at = ${at}, removed_by = ${by}::uuid where id = ${noteId}`,
  );
}

/** As far as one sees it. */
export async function holdsNote(work: Work, customerId: string, noteId: string): Promise<boolean> {
  const found = await work.query(sql`
    select n.id from customer_notes n join customers c on c.id = n.customer_id
    where n.id = ${noteId} and ${customerId} in (c.id, c.joined_into)
      and (n.ticket_id is null or ${seenWith(work, sql`n.ticket_id`)}) for update of n`);
  return found.length > 0;
}

export async function mayNameTicket(work: Work, ticketId: string): Promise<boolean> {
  const found = await work.query(sql`select t.id from tickets t where t.id = ${ticketId} and ${seen(work)}`);
  return found.length > 0;
}
