import type { OrganisationName } from "@guichet/contract/customers.ts";
import type { CustomerHit } from "@guichet/contract/search.ts";
import { seenWith } from "../access/seeing.ts";
import { readPhone } from "../customers/phone-number.ts";
import { soundsOf } from "../customers/sounding.ts";
import { type Statement, sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

/** Bounded before it is weighed: a name that half the customers bear shows ten of them. */
const candidates = 100;
/** Fewer letters than three make no trigram: the index could not help. */
const shortest = 3;
const shortestPhone = 4;

/** A telephone somebody refused is nobody's; one guessed in a ticket is for whoever sees the ticket. */
const mayKnow = (work: Work): Statement<unknown> => sql`p.refused_at is null
  and (p.guessed_in is null or p.checked_at is not null or ${seenWith(work, sql`p.guessed_in`)})`;

/** Joined records are shown as the one they were joined into, with the identities of all. */
const shown = (work: Work): Statement<unknown> => sql`
  select best.id, best.name, array(
    select known.value from (
      select i.value, i.added_at, 0 as rank from identities i where i.customer_id = any(whole.ids)
      union all
      select p.value, p.added_at, 1 from phones p where p.customer_id = any(whole.ids) and ${mayKnow(work)}
    ) known group by known.value order by min(known.rank), min(known.added_at), known.value
  ) as identities, (
    select o.name from customers part join organisations o on o.id = part.organisation_id
    where part.id = any(whole.ids) order by part.id = best.id desc limit 1
  ) as organisation
  from (
    select c.id, c.name, max(found.likeness) as likeness
    from found join customers part on part.id = found.id join customers c on c.id = coalesce(part.joined_into, part.id)
    group by c.id, c.name order by likeness desc, c.name, c.id limit 10
  ) best,
  lateral (select array(select part.id from customers part where part.joined_into = best.id) || best.id as ids) whole
  order by best.likeness desc, best.name, best.id`;

/**
 * Whose name, address, number or enterprise holds these letters; `pattern` is for LIKE. The likest first, not the first
 * met: a bound without an order makes the planner read the whole table for the few it hopes to meet early.
 */
export async function findCustomers(work: Work, pattern: string, typed: string): Promise<CustomerHit[]> {
  const phone = phoneIn(typed);
  const called = phone === null ? [] : await byPhone(work, phone);
  const named = await work.query(sql<CustomerHit>`
    with found as materialized (
      (select id, similarity(plain(name), plain(${pattern})) as likeness
        from customers where plain(name) like plain(${pattern}) order by likeness desc limit ${candidates})
      union all
      (select customer_id, similarity(value, ${pattern}) as likeness from identities
        where value like lower(${pattern}) or value like ${pattern} order by likeness desc limit ${candidates})
      union all
      (select c.id, similarity(plain(o.name), plain(${pattern})) / 2 from organisations o
        join customers c on c.organisation_id = o.id where plain(o.name) like plain(${pattern}) limit ${candidates})
    ) ${shown(work)}`);
  return [...called, ...named.filter(({ id }) => !called.some((one) => one.id === id))].slice(0, 10);
}

function byPhone(
  work: Work,
  { whole, digits }: { whole: string | null; digits: string },
): Promise<CustomerHit[]> {
  const value = whole === null ? sql`p.value like ${`%${digits}%`}` : sql`p.value = ${whole}`;
  return work.query(sql<CustomerHit>`
    with found as materialized (
      select p.customer_id as id, 1::real as likeness from phones p
      where ${value} and ${mayKnow(work)} limit ${candidates}
    ) ${shown(work)}`);
}

/** « 06 12 34 », « +33 6 12… »: the digits as they are kept, without the zero that stands for the country. */
function phoneIn(typed: string): { whole: string | null; digits: string } | null {
  if (!/^[\d\s+().-]+$/u.test(typed)) return null;
  const digits = typed.replaceAll(/\D/gu, "").replace(/^0+/u, "");
  return digits.length < shortestPhone ? null : { whole: readPhone(typed), digits };
}

/** Whose name or address looks like it, or sounds like it: people spell names as they hear them. The likest first here too. */
export async function findAlike(work: Work, typed: string): Promise<CustomerHit[]> {
  const sounds = soundsOf(typed);
  return work.query(sql<CustomerHit>`
    with found as materialized (
      (select id, word_similarity(plain(${typed}), plain(name)) as likeness
        from customers where plain(${typed}) <% plain(name) order by likeness desc limit ${candidates})
      union all
      (select customer_id, word_similarity(lower(${typed}), value) as likeness
        from identities where lower(${typed}) <% value order by likeness desc limit ${candidates})
      union all
      (select id, 0.5 + similarity(plain(${typed}), plain(name)) / 2 from customers
        where sounds @> ${sounds}::text[] and cardinality(${sounds}::text[]) > 0 limit ${candidates})
    ) ${shown(work)}`);
}

/** By whom they are known already: found by something else than their name. */
export async function customersById(work: Work, ids: readonly string[]): Promise<CustomerHit[]> {
  if (ids.length === 0) return [];
  return work.query(sql<CustomerHit>`
    with found as (select id, 1::real as likeness from customers where id = any(${ids}::uuid[])) ${shown(work)}`);
}

export async function organisationsNamed(work: Work, pattern: string): Promise<OrganisationName[]> {
  return work.query(sql<OrganisationName>`
    select id, name from organisations where plain(name) like plain(${pattern})
    order by similarity(plain(name), plain(${pattern})) desc, name limit 5`);
}

/** Those whom a name or an address names, typed wrongly too, with every record joined into them. */
export async function customersNamed(work: Work, said: string): Promise<{ id: string; name: string }[]> {
  if (said.length < shortest) return [];
  const exact = await findCustomers(work, `%${said.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`, said);
  const found = exact.length > 0 ? exact : await findAlike(work, said);
  const ids = found.map(({ id }) => id);
  return work.query(sql<{ id: string; name: string }>`
    select part.id, whole.name from customers whole join customers part on whole.id in (part.id, part.joined_into)
    where whole.id = any(${ids}::uuid[])`);
}
