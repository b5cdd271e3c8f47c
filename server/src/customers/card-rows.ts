import type { Customer, CustomerChange } from "@guichet/contract/customers.ts";
import { type Statement, sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

type Told =
  | "language"
  | "civility"
  | "called"
  | "customerSince"
  | "isProspect"
  | "prefersChannel"
  | "prefersHours"
  | "organisation"
  | "proposedOrganisation";

/** What was said of one of the joined records is said of them all, the record itself first. */
const firstOf = (column: Statement<unknown>) =>
  sql`(array_agg(${column} order by part.joined_at nulls first) filter (where ${column} is not null))[1]`;

const parts = (id: string) =>
  sql`(select p.* from customers p where p.id = ${id} union all select p.* from customers p where p.joined_into = ${id}) part`;

export async function readTold(work: Work, id: string): Promise<Pick<Customer, Told>> {
  const [found] = await work.query(sql<Pick<Customer, Told>>`
    select told.language, told.civility, told.called, told."customerSince"::text, told."isProspect",
      told."prefersChannel", told."prefersHours",
      case when o.id is not null then jsonb_build_object('id', o.id, 'name', o.name) end as organisation,
      case when o.id is null then proposed.organisation end as "proposedOrganisation"
    from (
      select ${firstOf(sql`part.language`)} as language, ${firstOf(sql`part.civility`)} as civility,
        ${firstOf(sql`part.called`)} as called, min(part.customer_since) as "customerSince",
        bool_or(part.id = ${id} and part.prospect_at is not null) as "isProspect",
        ${firstOf(sql`part.prefers_channel`)} as "prefersChannel", ${firstOf(sql`part.prefers_hours`)} as "prefersHours",
        ${firstOf(sql`part.organisation_id`)} as organisation_id, array_agg(part.organisation_refused) as refused
      from ${parts(id)}
    ) told
    left join organisations o on o.id = told.organisation_id
    left join lateral (
      select jsonb_build_object('id', by_domain.id, 'name', by_domain.name, 'domain', d.domain) as organisation
      from ${parts(id)} join identities i on i.customer_id = part.id and i.kind = 'email'
      join organisation_domains d on d.domain = substring(i.value from '[^@]*$')
      join organisations by_domain on by_domain.id = d.organisation_id
      where not coalesce(by_domain.id = any(told.refused), false) order by i.added_at limit 1
    ) proposed on true`);
  if (!found) throw new Error("An aggregate gives one row.");
  return found;
}

const columns = {
  language: sql`language`,
  civility: sql`civility`,
  called: sql`called`,
  customerSince: sql`customer_since`,
  prefersChannel: sql`prefers_channel`,
  prefersHours: sql`prefers_hours`,
};
type Column = keyof typeof columns;

const isColumn = (name: string): name is Column => name in columns;

/** Unsaid of the whole set at once, or a joined record would go on saying it. */
export async function writeTold(work: Work, id: string, change: CustomerChange): Promise<void> {
  for (const [name, value] of Object.entries(change)) {
    if (!isColumn(name) || value === undefined) continue;
    const whose = value === null ? sql`id = ${id} or joined_into = ${id}` : sql`id = ${id}`;
    await work.query(sql`update customers set ${columns[name]} = ${value} where ${whose}`);
  }
  if (change.isProspect === undefined) return;
  const at = change.isProspect ? work.now.toString() : null;
  await work.query(sql`update customers set prospect_at = ${at} where id = ${id}`);
}
