import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import type { Arrival, Reading } from "./model.ts";

export type Thread = { ticketId: string; knownParticipant: boolean };

/**
 * The ticket a message belongs to: by the ids it answers, then by a signed token in the address, then by a reference
 * in the subject, and that one only from somebody who is already in it: a stranger who guesses a reference opens a
 * ticket of their own and sees nothing.
 */
export async function findThread(
  work: Work,
  arrival: Arrival,
  { hints, from }: Reading,
  tokenNumbers: readonly number[],
): Promise<Thread | undefined> {
  if (hints.ticketId) return findProved(work, hints.ticketId);
  const address = from?.address ?? null;
  if (hints.messageIds.length + tokenNumbers.length + hints.numbers.length === 0) return undefined;
  const [found] = await work.query(sql<Thread>`
    with hits as (
      select coalesce(e.home_id, e.ticket_id) as id, 1 as sureness, array_position(${hints.messageIds}::text[], e.message_id) as nearness
      from entries e where e.message_id = any(${hints.messageIds}::text[])
      union all
      select coalesce(d.home_id, d.ticket_id), 1, array_position(${hints.messageIds}::text[], d.message_id)
      from departures d where d.message_id = any(${hints.messageIds}::text[]) and d.ticket_id is not null
      union all select t.id, 2, 0 from tickets t where t.number = any(${tokenNumbers}::bigint[])
      union all select t.id, 3, 0 from tickets t where t.number = any(${hints.numbers}::bigint[])
    ), known as (
      select h.*, t.inbox_id = ${arrival.inboxId}::uuid as same_inbox, (
        exists (
          select 1 from identities i join customers c on c.id = i.customer_id join customers asker on asker.id = t.customer_id
          where i.kind = 'email' and i.value = ${address} and coalesce(c.joined_into, c.id) = coalesce(asker.joined_into, asker.id))
        or exists (
          select 1 from entries e where e.ticket_id = read_in(h.id) and e.withdrawn_at is null and e.kind in ('received', 'sent')
            and ((e.author_address = ${address} and e.warnings = '{}') or (e.kind = 'sent' and ${address} = any(e.recipients || e.copies))))
      ) as participant
      from hits h join tickets t on t.id = h.id
    )
    select id as "ticketId", participant as "knownParticipant" from known
    where sureness < 3 or participant
    order by sureness, same_inbox desc nulls last, nearness limit 1`);
  return found;
}

async function findProved(work: Work, ticketId: string): Promise<Thread | undefined> {
  const [found] = await work.query(sql<Thread>`
    select id as "ticketId", true as "knownParticipant" from tickets where id = ${ticketId}`);
  return found;
}

/**
 * A machine without any header answers at once, under a new subject: what reaches us from an address within two minutes
 * of an automatic answer to it belongs with that answer. A person this quick loses nothing by it. What counts is when it
 * reached us, not when it is read: letters that waited together while we were away have nothing to do with one another.
 * The clocks of a mailbox and ours may differ by a minute. A machine answers the address that wrote to it: what comes by
 * another inbox is no echo, and may be for other eyes.
 */
export async function findEcho(
  work: Work,
  address: string,
  { receivedAt, inboxId }: Arrival,
): Promise<Thread | undefined> {
  const received = Temporal.Instant.from(receivedAt);
  const [found] = await work.query(sql<{ ticketId: string }>`
    select a.ticket_id as "ticketId" from automatic_answers a join tickets t on t.id = a.ticket_id
    where a.address = ${address} and t.inbox_id = ${inboxId}
      and a.at between ${received.subtract({ minutes: 2 })} and ${received.add({ minutes: 1 })}
    order by a.at desc limit 1`);
  return found && { ticketId: found.ticketId, knownParticipant: true };
}

export async function isOurs(work: Work, messageId: string): Promise<boolean> {
  const [found] = await work.query(sql`select 1 as found from departures where message_id = ${messageId}`);
  return found !== undefined;
}
