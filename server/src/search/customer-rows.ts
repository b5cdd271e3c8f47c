import type { CustomerHit } from "@guichet/contract/search.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

/** Bounded before it is weighed: a name that half the customers bear shows ten of them. */
const candidates = 100;
/** Fewer letters than three make no trigram: the index could not help. */
const shortest = 3;

/** Joined records are shown as the one they were joined into, with the addresses of all. */
const shown = sql`
  select best.id, best.name, array(
    select i.value from identities i
    where i.customer_id = any(array(select part.id from customers part where part.joined_into = best.id) || best.id)
    order by i.added_at, i.value
  ) as identities
  from (
    select c.id, c.name, max(found.likeness) as likeness
    from found join customers part on part.id = found.id join customers c on c.id = coalesce(part.joined_into, part.id)
    group by c.id, c.name order by likeness desc, c.name, c.id limit 10
  ) best order by best.likeness desc, best.name, best.id`;

/** Whose name or address holds these letters; `pattern` is for LIKE. */
export async function findCustomers(work: Work, pattern: string): Promise<CustomerHit[]> {
  return work.query(sql<CustomerHit>`
    with found as materialized (
      (select id, similarity(plain(name), plain(${pattern})) as likeness
        from customers where plain(name) like plain(${pattern}) limit ${candidates})
      union all
      (select customer_id, similarity(value, ${pattern}) from identities where value like lower(${pattern}) limit ${candidates})
    ) ${shown}`);
}

/** Whose name or address looks like it: people spell names as they hear them. */
export async function findAlike(work: Work, typed: string): Promise<CustomerHit[]> {
  return work.query(sql<CustomerHit>`
    with found as materialized (
      (select id, word_similarity(plain(${typed}), plain(name)) as likeness
        from customers where plain(${typed}) <% plain(name) limit ${candidates})
      union all
      (select customer_id, word_similarity(lower(${typed}), value)
        from identities where lower(${typed}) <% value limit ${candidates})
    ) ${shown}`);
}

/** Those whom a name or an address names, typed wrongly too, with every record joined into them. */
export async function customersNamed(work: Work, said: string): Promise<{ id: string; name: string }[]> {
  if (said.length < shortest) return [];
  const exact = await findCustomers(work, `%${said.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
  const found = exact.length > 0 ? exact : await findAlike(work, said);
  const ids = found.map(({ id }) => id);
  return work.query(sql<{ id: string; name: string }>`
    select part.id, whole.name from customers whole join customers part on whole.id in (part.id, part.joined_into)
    where whole.id = any(${ids}::uuid[])`);
}
