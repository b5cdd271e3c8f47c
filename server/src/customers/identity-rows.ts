import type { Identity, IdentityKind } from "@guichet/contract/customers.ts";
import { seenWith } from "../access/seeing.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

export type NewIdentity = {
  id: string;
  customerId: string;
  kind: Exclude<IdentityKind, "phone">;
  value: string;
};

const theirs = (customerId: string) => sql`(select c.id from customers c where c.id = ${customerId}
  union all select c.id from customers c where c.joined_into = ${customerId})`;

export async function insertIdentity(
  work: Work,
  { id, customerId, kind, value }: NewIdentity,
): Promise<boolean> {
  const inserted = await work.query(sql`
    insert into identities (id, customer_id, kind, value, added_at)
    values (${id}, ${customerId}, ${kind}, ${value}, ${work.now}) on conflict (kind, value) do nothing returning id`);
  return inserted.length > 0;
}

/** Of the customer and of those joined into it. A telephone read in a ticket one may not see is not there. */
export async function listIdentities(work: Work, customerId: string): Promise<Identity[]> {
  const [known, phones] = await Promise.all([
    work.query(sql<Identity>`
      select i.id, i.kind, i.value, false as maybe, i.checked_at as "checkedAt", i.checked_how as "checkedHow"
      from identities i where i.customer_id in ${theirs(customerId)}
      order by array_position(array['number', 'email', 'handle'], i.kind), i.added_at, i.value`),
    listPhones(work, customerId),
  ]);
  return [...known, ...phones];
}

/** Known twice in a set of joined records, a number is said once: the surer of the two. */
async function listPhones(work: Work, customerId: string): Promise<Identity[]> {
  return work.query(sql<Identity>`
    select * from (
      select distinct on (p.value) p.id, 'phone' as kind, p.value, p.guessed_in is not null and p.checked_at is null as maybe,
        p.checked_at as "checkedAt", p.checked_how as "checkedHow"
      from phones p where p.customer_id in ${theirs(customerId)} and p.refused_at is null
        and (p.guessed_in is null or p.checked_at is not null or ${seenWith(work, sql`p.guessed_in`)})
      order by p.value, p.checked_at nulls last, p.guessed_in nulls first
    ) known order by maybe, value`);
}

/** Said by somebody: no longer a guess, nor refused. */
export async function insertPhone(work: Work, id: string, customerId: string, value: string): Promise<void> {
  const by = work.actor.kind === "agent" ? work.actor.id : null;
  await work.query(sql`
    insert into phones (id, customer_id, value, added_at, added_by) values (${id}, ${customerId}, ${value}, ${work.now}, ${by})
    on conflict (customer_id, value) do update
    set guessed_in = null, refused_at = null, refused_by = null, added_by = excluded.added_by, added_at = excluded.added_at`);
}

export async function markChecked(
  work: Work,
  { customerId, identityId, how }: { customerId: string; identityId: string; how: string | null },
): Promise<boolean> {
  const by = how !== null && work.actor.kind === "agent" ? work.actor.id : null;
  const at = how === null ? null : work.now.toString();
  const marked = await work.query(sql`
    with known as (
      update identities set checked_at = ${at}, checked_by = ${by}::uuid, checked_how = ${how}
      where id = ${identityId} and customer_id in ${theirs(customerId)} returning id
    ), called as (
      update phones set checked_at = ${at}, checked_by = ${by}::uuid, checked_how = ${how}
      where id = ${identityId} and customer_id in ${theirs(customerId)} and refused_at is null returning id
    )
    select id from known union all select id from called`);
  return marked.length > 0;
}

/** A telephone is kept as refused, so that no signature brings it back. */
export async function dropIdentity(work: Work, customerId: string, identityId: string): Promise<boolean> {
  const by = work.actor.kind === "agent" ? work.actor.id : null;
  const dropped = await work.query(sql`
    with known as (
      delete from identities where id = ${identityId} and customer_id in ${theirs(customerId)} returning id
    ), called as (
      update phones set refused_at = ${work.now}, refused_by = ${by}::uuid, checked_at = null, checked_by = null, checked_how = null
      where value = (select value from phones where id = ${identityId})
        and customer_id in ${theirs(customerId)} and refused_at is null returning id
    )
    select id from known union all select id from called`);
  return dropped.length > 0;
}
