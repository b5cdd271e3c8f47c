import type { CustomerName, IdentityKind } from "@guichet/contract/customers.ts";
import type { Language } from "@guichet/contract/ids.ts";
import { seen, seesEverything } from "../access/seeing.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

export type CustomerRow = {
  id: string;
  name: string;
  language: Language | null;
  createdAt: string;
  joinedInto: string | null;
};

const columns = sql`c.id, c.name, c.language, c.created_at as "createdAt", c.joined_into as "joinedInto"`;

/** Joined records count as the one they were joined into. */
export async function findByIdentity(
  work: Work,
  kind: Exclude<IdentityKind, "phone">,
  value: string,
): Promise<CustomerRow | undefined> {
  const [found] = await work.query(sql<CustomerRow>`
    select ${columns} from identities i
    join customers known on known.id = i.customer_id
    join customers c on c.id = coalesce(known.joined_into, known.id)
    where i.kind = ${kind} and i.value = ${value}`);
  return found;
}

export async function findCustomer(work: Work, id: string): Promise<CustomerRow | undefined> {
  const [found] = await work.query(sql<CustomerRow>`select ${columns} from customers c where c.id = ${id}`);
  return found;
}

/** Of the whole set of joined records: is there a ticket of theirs that whoever acts does not see? */
export async function hasUnseen(work: Work, customerId: string): Promise<boolean> {
  if (seesEverything(work.actor)) return false;
  const found = await work.query(sql`
    select from tickets t where ${seen(work)} is not true and t.customer_id in (
      select part.id from customers one join customers part
        on coalesce(part.joined_into, part.id) = coalesce(one.joined_into, one.id)
      where one.id = ${customerId}) limit 1`);
  return found.length > 0;
}

export async function findLanguage(work: Work, id: string): Promise<Language | null> {
  const [found] = await work.query(
    sql<{ language: Language | null }>`select language from customers where id = ${id}`,
  );
  return found?.language ?? null;
}

export type NewCustomer = {
  id: string;
  identityId: string;
  name: string;
  language: Language | null;
  address: string;
};

/** One statement, since every letter asks it; nothing comes back when another transaction added the address meanwhile. */
export async function findOrInsert(
  work: Work,
  { id, identityId, name, language, address }: NewCustomer,
): Promise<CustomerName | undefined> {
  const [found] = await work.query(sql<CustomerName>`
    with known as materialized (
      select c.id, c.name from identities i
      join customers part on part.id = i.customer_id
      join customers c on c.id = coalesce(part.joined_into, part.id)
      where i.kind = 'email' and i.value = ${address}
    ), claimed as (
      insert into identities (id, customer_id, kind, value, added_at)
      select ${identityId}::uuid, ${id}::uuid, 'email', ${address}, ${work.now}::timestamptz
      where not exists (select from known)
      on conflict (kind, value) do nothing returning customer_id
    ), added as (
      insert into customers (id, name, language, created_at)
      select customer_id, ${name}, ${language}::text, ${work.now}::timestamptz from claimed returning id, name
    )
    select id, name from known union all select id, name from added`);
  return found;
}

/** Screens say “unknown sender” for an empty name, in their reader's language. */
export async function insertNamed(
  work: Work,
  { id, name, language }: { id: string; name: string; language: Language },
): Promise<void> {
  await work.query(
    sql`insert into customers (id, name, language, created_at) values (${id}, ${name}, ${language}, ${work.now})`,
  );
}

export async function listJoined(
  work: Work,
  customerId: string,
): Promise<{ id: string; name: string; joinedAt: string }[]> {
  return work.query(sql<{ id: string; name: string; joinedAt: string }>`
    select id, name, joined_at as "joinedAt" from customers where joined_into = ${customerId} order by joined_at`);
}

export async function renameRow(work: Work, id: string, name: string): Promise<void> {
  await work.query(sql`update customers set name = ${name}, looked_at = null where id = ${id}`);
}

/** Any number that nothing else uses. */
const joiningLock = 9;

/** Joinings are rare and each concerns a set that another may be changing: one after the other, whoever they concern. */
export async function waitForOtherJoinings(work: Work): Promise<void> {
  await work.query(sql`select pg_advisory_xact_lock(${joiningLock})`);
}

/** What was joined into the joined one follows it and remembers through whom: the set stays one level deep. */
export async function markJoined(work: Work, id: string, into: string): Promise<void> {
  const by = work.actor.kind === "agent" ? work.actor.id : null;
  await work.query(sql`
    with ordered as (
      select id from customers where id in (${id}, ${into}) or joined_into = ${id} order by id for update
    )
    update customers c set joined_into = ${into},
      joined_at = case when c.id = ${id} then ${work.now}::timestamptz else c.joined_at end,
      joined_by = case when c.id = ${id} then ${by}::uuid else c.joined_by end,
      joined_through = case when c.id <> ${id} then coalesce(c.joined_through, ${id}::uuid) end
    from ordered where c.id = ordered.id and c.id <> ${into}`);
}

/** It leaves with what came along with it, and only with that. */
export async function markParted(work: Work, id: string, from: string): Promise<void> {
  await work.query(sql`
    with recursive leaving(id) as (
      select ${id}::uuid
      union
      select c.id from customers c join leaving on c.joined_through = leaving.id where c.joined_into = ${from}
    ), ordered as (
      select c.id from customers c join leaving using (id) order by c.id for update of c
    )
    update customers c set
      joined_into = case when c.id <> ${id} then ${id}::uuid end,
      joined_at = case when c.id <> ${id} then c.joined_at end,
      joined_by = case when c.id <> ${id} then c.joined_by end,
      joined_through = case when c.id <> ${id} then nullif(c.joined_through, ${id}::uuid) end
    from ordered where c.id = ordered.id`);
}

export async function isAddressedTo(
  work: Work,
  customerId: string,
  addresses: readonly string[],
): Promise<boolean> {
  const [found] = await work.query(sql<{ reached: boolean }>`
    select coalesce(bool_or(i.value = any(${addresses}::text[])), true) as reached
    from customers c
    join customers part on coalesce(part.joined_into, part.id) = coalesce(c.joined_into, c.id)
    left join identities i on i.customer_id = part.id and i.kind = 'email'
    where c.id = ${customerId} and i.id is not null`);
  return found?.reached ?? true;
}

export async function findHolders(
  work: Work,
  addresses: readonly string[],
): Promise<{ address: string; customerId: string }[]> {
  return work.query(sql<{ address: string; customerId: string }>`
    select i.value as address, coalesce(c.joined_into, c.id) as "customerId"
    from identities i join customers c on c.id = i.customer_id
    where i.kind = 'email' and i.value = any(${addresses}::text[])`);
}
