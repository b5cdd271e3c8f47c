import type { CustomerName, Identity } from "@guichet/contract/customers.ts";
import type { Language } from "@guichet/contract/ids.ts";
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
export async function findByAddress(work: Work, address: string): Promise<CustomerRow | undefined> {
  const [found] = await work.query(sql<CustomerRow>`
    select ${columns} from identities i
    join customers known on known.id = i.customer_id
    join customers c on c.id = coalesce(known.joined_into, known.id)
    where i.kind = 'email' and i.value = ${address}`);
  return found;
}

export async function findCustomer(work: Work, id: string): Promise<CustomerRow | undefined> {
  const [found] = await work.query(sql<CustomerRow>`select ${columns} from customers c where c.id = ${id}`);
  return found;
}

export async function lockCustomer(work: Work, id: string): Promise<CustomerRow | undefined> {
  const [found] = await work.query(
    sql<CustomerRow>`select ${columns} from customers c where c.id = ${id} for update`,
  );
  return found;
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
export async function insertNameless(work: Work, id: string, language: Language): Promise<void> {
  await work.query(
    sql`insert into customers (id, name, language, created_at) values (${id}, '', ${language}, ${work.now})`,
  );
}

export async function insertIdentity(
  work: Work,
  id: string,
  customerId: string,
  address: string,
): Promise<boolean> {
  const inserted = await work.query(sql`
    insert into identities (id, customer_id, kind, value, added_at)
    values (${id}, ${customerId}, 'email', ${address}, ${work.now}) on conflict (kind, value) do nothing returning id`);
  return inserted.length > 0;
}

/** Of the customer and of those joined into it. */
export async function listIdentities(work: Work, customerId: string): Promise<Identity[]> {
  return work.query(sql<Identity>`
    select i.id, i.kind, i.value from identities i join customers c on c.id = i.customer_id
    where c.id = ${customerId} or c.joined_into = ${customerId} order by i.added_at, i.value`);
}

export async function listJoined(
  work: Work,
  customerId: string,
): Promise<{ id: string; name: string; joinedAt: string }[]> {
  return work.query(sql<{ id: string; name: string; joinedAt: string }>`
    select id, name, joined_at as "joinedAt" from customers where joined_into = ${customerId} order by joined_at`);
}

export async function renameRow(work: Work, id: string, name: string): Promise<void> {
  await work.query(sql`update customers set name = ${name} where id = ${id}`);
}

/** What was joined into the joined one follows it: the set stays one level deep, and every part can still leave. */
export async function markJoined(work: Work, id: string, into: string): Promise<void> {
  const by = work.actor.kind === "agent" ? work.actor.id : null;
  await work.query(sql`
    update customers set joined_into = ${into}, joined_at = ${work.now}, joined_by = ${by}
    where id = ${id} or joined_into = ${id}`);
}

export async function markParted(work: Work, id: string): Promise<void> {
  await work.query(
    sql`update customers set joined_into = null, joined_at = null, joined_by = null where id = ${id}`,
  );
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
