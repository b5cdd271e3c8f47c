import type { Organisation, OrganisationName } from "@guichet/contract/customers.ts";
import { sql } from "../../platform/sql.ts";
import type { Work } from "../../platform/work.ts";

export async function findOrganisation(work: Work, id: string): Promise<OrganisationName | undefined> {
  const [found] = await work.query(
    sql<OrganisationName>`select id, name from organisations where id = ${id}`,
  );
  return found;
}

export async function findNamed(work: Work, name: string): Promise<OrganisationName | undefined> {
  const [found] = await work.query(sql<OrganisationName>`
    select id, name from organisations where plain(name) = plain(${name}) order by made_at limit 1`);
  return found;
}

/** A vowel heard for another in a word of six letters. They are thousands at most: each is weighed. */
const alike = 0.35;

/** Those whose name holds these letters, then those it looks like. */
export async function findLike(work: Work, typed: string): Promise<OrganisationName[]> {
  const pattern = `%${typed.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
  return work.query(sql<OrganisationName>`
    select id, name from organisations
    where plain(name) like plain(${pattern}) or word_similarity(plain(${typed}), plain(name)) > ${alike}
    order by plain(name) like plain(${pattern}) desc, word_similarity(plain(${typed}), plain(name)) desc, name limit 10`);
}

export async function readOrganisation(work: Work, id: string): Promise<Organisation | undefined> {
  const [found] = await work.query(sql<Organisation>`
    select o.id, o.name,
      array(select domain from organisation_domains d where d.organisation_id = o.id order by domain) as domains,
      coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name) order by m.name, m.id) from (
        select id, name from customers where organisation_id = o.id and joined_into is null order by name, id limit 200
      ) m), '[]') as members
    from organisations o where o.id = ${id}`);
  return found;
}

export async function insertOrganisation(
  work: Work,
  { id, name }: OrganisationName,
  by: string | null,
): Promise<void> {
  await work.query(
    sql`insert into organisations (id, name, made_at, made_by) values (${id}, ${name}, ${work.now}, ${by}::uuid)`,
  );
}

export async function renameOrganisationRow(work: Work, { id, name }: OrganisationName): Promise<void> {
  await work.query(sql`update organisations set name = ${name} where id = ${id}`);
}

/** False when it is another's. */
export async function insertDomain(work: Work, organisationId: string, domain: string): Promise<boolean> {
  const held = await work.query(sql`
    with added as (
      insert into organisation_domains (domain, organisation_id) values (${domain}, ${organisationId})
      on conflict (domain) do nothing returning organisation_id
    )
    select from added union all
    select from organisation_domains where domain = ${domain} and organisation_id = ${organisationId}`);
  return held.length > 0;
}

export async function deleteDomain(work: Work, organisationId: string, domain: string): Promise<void> {
  await work.query(
    sql`delete from organisation_domains where domain = ${domain} and organisation_id = ${organisationId}`,
  );
}

export async function addressesOf(work: Work, customerId: string): Promise<string[]> {
  const found = await work.query(sql<{ value: string }>`
    select i.value from identities i join customers c on c.id = i.customer_id
    where i.kind = 'email' and ${customerId} in (c.id, c.joined_into) order by i.added_at`);
  return found.map(({ value }) => value);
}

/** Nobody's any more with null, and then of the whole set: a joined record would go on saying it. */
export async function writeMembership(
  work: Work,
  customerId: string,
  organisationId: string | null,
): Promise<void> {
  const whose =
    organisationId === null
      ? sql`id = ${customerId} or joined_into = ${customerId}`
      : sql`id = ${customerId}`;
  await work.query(
    sql`update customers set organisation_id = ${organisationId}::uuid, looked_at = null where ${whose}`,
  );
}

export async function writeRefused(work: Work, customerId: string, organisationId: string): Promise<void> {
  await work.query(
    sql`update customers set organisation_refused = ${organisationId} where id = ${customerId}`,
  );
}
