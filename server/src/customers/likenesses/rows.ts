import type { Evidence, Likeness } from "@guichet/contract/customers.ts";
import { seesEverything } from "../../access/seeing.ts";
import { type Statement, sql, toJson } from "../../platform/sql.ts";
import type { Work } from "../../platform/work.ts";
import type { Known } from "./evidence.ts";

export type Looked = { id: string; name: string };
export type Other = Known & { id: string };

/** Cards that nobody looked at since they changed; a batch, so that the way in never waits for it. */
export async function takeDue(work: Work, most: number): Promise<Looked[]> {
  return work.query(sql<Looked>`
    select id, name from customers where looked_at is null order by id limit ${most} for update skip locked`);
}

export async function addressesOf(work: Work, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await work.query(sql<{ id: string; value: string }>`
    select customer_id as id, value from identities where kind = 'email' and customer_id = any(${ids}::uuid[]) order by added_at`);
  const found = new Map<string, string[]>();
  for (const { id, value } of rows) found.set(id, [...(found.get(id) ?? []), value]);
  return found;
}

export async function markLooked(
  work: Work,
  id: string,
  { sounds, mailKeys }: { sounds: readonly string[]; mailKeys: readonly string[] },
): Promise<void> {
  await work.query(sql`
    update customers set sounds = ${sounds}::text[], mail_keys = ${mailKeys}::text[], looked_at = ${work.now} where id = ${id}`);
}

export async function markDueOfTicket(work: Work, ticketId: string): Promise<void> {
  await work.query(sql`
    update customers set looked_at = null
    where id = (select customer_id from tickets where id = ${ticketId}) and looked_at is not null`);
}

const lastMessages = 5;

export async function lastWords(
  work: Work,
  id: string,
): Promise<{ ticketId: string; text: string; folded: string }[]> {
  return work.query(sql<{ ticketId: string; text: string; folded: string }>`
    select ticket_id as "ticketId", right(text, 2000) as text, left(folded, 2000) as folded
    from customers_words where customer_id = ${id} order by happened_at desc limit ${lastMessages}`);
}

/** Known or refused already, it stays as it is. */
export async function insertGuess(
  work: Work,
  { id, customerId, value, ticketId }: { id: string; customerId: string; value: string; ticketId: string },
): Promise<void> {
  await work.query(sql`
    insert into phones (id, customer_id, value, added_at, guessed_in) values (${id}, ${customerId}, ${value}, ${work.now}, ${ticketId})
    on conflict (customer_id, value) do nothing`);
}

/** A switchboard is nobody's: a telephone that more than these answer says nothing of who they are. */
const mostSharing = 5;

export async function sharedPhones(
  work: Work,
  id: string,
): Promise<{ otherId: string; value: string; maybe: boolean }[]> {
  return work.query(sql<{ otherId: string; value: string; maybe: boolean }>`
    select other.customer_id as "otherId", mine.value,
      (mine.guessed_in is not null and mine.checked_at is null) or (other.guessed_in is not null and other.checked_at is null) as maybe
    from phones mine join phones other on other.value = mine.value and other.customer_id <> mine.customer_id
    where mine.customer_id = ${id} and mine.refused_at is null and other.refused_at is null
      and (select count(*) from (
        select from phones every where every.value = mine.value and every.refused_at is null limit ${mostSharing + 1}
      ) sharing) <= ${mostSharing}`);
}

const mostOthers = 50;

/** Who bears a name that sounds the same, or writes from an address that reads the same. */
export async function othersLike(
  work: Work,
  id: string,
  { sounds, mailKeys }: { sounds: readonly string[]; mailKeys: readonly string[] },
): Promise<Other[]> {
  return work.query(sql<Other>`
    select c.id, c.name, coalesce(c.sounds, '{}') as sounds, o.name as organisation,
      array(select i.value from identities i where i.kind = 'email' and i.customer_id = c.id) as addresses
    from (
      (select id from customers where ${sounds}::text[] <> '{}' and sounds @> ${sounds}::text[] and sounds <@ ${sounds}::text[] limit ${mostOthers})
      union
      (select id from customers where ${mailKeys}::text[] <> '{}' and mail_keys && ${mailKeys}::text[] limit ${mostOthers})
    ) near join customers c on c.id = near.id left join organisations o on o.id = c.organisation_id
    where c.id <> ${id}`);
}

export async function organisationOf(work: Work, id: string): Promise<string | null> {
  const [found] = await work.query(sql<{ name: string }>`
    select o.name from customers c join organisations o on o.id = c.organisation_id where c.id = ${id}`);
  return found?.name ?? null;
}

/** What speaks for it no longer is proposed no longer; what somebody told apart stays so. */
export async function writeLikenesses(
  work: Work,
  id: string,
  found: ReadonlyMap<string, readonly Evidence[]>,
): Promise<void> {
  await work.query(sql`
    delete from likenesses where apart_at is null and ((one_id = ${id} and not other_id = any(${[...found.keys()]}::uuid[]))
      or (other_id = ${id} and not one_id = any(${[...found.keys()]}::uuid[])))`);
  for (const [otherId, evidence] of found)
    await work.query(sql`
      insert into likenesses (one_id, other_id, evidence, found_at)
      values (least(${id}::uuid, ${otherId}::uuid), greatest(${id}::uuid, ${otherId}::uuid), ${toJson(evidence)}::jsonb, ${work.now})
      on conflict (one_id, other_id) do update set evidence = excluded.evidence where likenesses.apart_at is null`);
}

/** A telephone guessed in a ticket is for whoever sees that ticket, and so is what it says of two people. */
const mayRead = (work: Work): Statement<unknown> =>
  seesEverything(work.actor) ? sql`true` : sql`not l.evidence @> '[{"maybe": true}]'`;

const person = (card: Statement<unknown>) => sql`jsonb_build_object('id', ${card}.id, 'name', ${card}.name,
  'identities', to_jsonb(array(select i.value from identities i where i.customer_id = ${card}.id order by i.added_at)),
  'since', to_char(${card}.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))`;

/** Proposed, and not joined since; of one card where it is named. */
export async function listLikenesses(work: Work, customerId: string | null): Promise<Likeness[]> {
  const whose =
    customerId === null
      ? sql`true`
      : sql`(l.one_id in ${setOf(customerId)} or l.other_id in ${setOf(customerId)})`;
  return work.query(sql<Likeness>`
    select ${person(sql`one`)} as one, ${person(sql`other`)} as other, l.evidence, l.found_at as "foundAt"
    from likenesses l
    join customers one_part on one_part.id = l.one_id join customers other_part on other_part.id = l.other_id
    join customers one on one.id = coalesce(one_part.joined_into, one_part.id)
    join customers other on other.id = coalesce(other_part.joined_into, other_part.id)
    where l.apart_at is null and one.id <> other.id and ${whose} and ${mayRead(work)}
    order by jsonb_array_length(l.evidence) desc, l.found_at desc, l.one_id limit 50`);
}

const setOf = (customerId: string) =>
  sql`(select id from customers where id = ${customerId} union all select id from customers where joined_into = ${customerId})`;

/** Every pair between the two sets: told apart, they are whichever of their records one looks at. */
export async function markApart(
  work: Work,
  oneId: string,
  otherId: string,
  by: string | null,
): Promise<void> {
  const at = by === null ? null : work.now.toString();
  await work.query(sql`
    insert into likenesses (one_id, other_id, evidence, found_at, apart_at, apart_by)
    select least(one.id, other.id), greatest(one.id, other.id), '[]', ${work.now}, ${at}::timestamptz, ${by}::uuid
    from ${setOf(oneId)} one, ${setOf(otherId)} other where one.id <> other.id
    on conflict (one_id, other_id) do update set apart_at = excluded.apart_at, apart_by = excluded.apart_by`);
}

export async function markDue(work: Work, customerId: string): Promise<void> {
  await work.query(sql`update customers set looked_at = null where id in ${setOf(customerId)}`);
}
