import type { Policy } from "@guichet/contract/promises.ts";
import { refuse } from "../platform/refuse.ts";
import { sql, toJson } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import { reasonAndBranches } from "../reasons/tree.ts";

const columns = sql`id, name, targets, reason_ids as "reasonIds", channels, segments, calendar_id as "calendarId",
  pauses, warn_minutes as "warnMinutes", tells_alone as "tellsAlone", alerts, created_at as "createdAt",
  retired_at as "retiredAt"`;

export const listPolicies = (work: Pick<Work, "query">): Promise<Policy[]> =>
  work.query(sql<Policy>`select ${columns} from policies order by created_at, id`);

export async function writePolicy(work: Work, policy: Policy): Promise<void> {
  await work.query(sql`
    insert into policies (id, name, targets, reason_ids, channels, segments, calendar_id, pauses, warn_minutes, tells_alone,
      created_at, retired_at, alerts)
    values (${policy.id}, ${policy.name}, ${toJson(policy.targets)}::jsonb, ${policy.reasonIds}::uuid[],
      ${policy.channels}::text[], ${policy.segments}::text[], ${policy.calendarId}, ${policy.pauses},
      ${policy.warnMinutes}, ${policy.tellsAlone && toJson(policy.tellsAlone)}::jsonb, ${policy.createdAt},
      ${policy.retiredAt}, ${toJson(policy.alerts)}::jsonb)
    on conflict (id) do update set name = excluded.name, targets = excluded.targets, reason_ids = excluded.reason_ids,
      channels = excluded.channels, segments = excluded.segments, calendar_id = excluded.calendar_id,
      pauses = excluded.pauses, warn_minutes = excluded.warn_minutes, tells_alone = excluded.tells_alone,
      retired_at = excluded.retired_at, alerts = excluded.alerts`);
}

/** What a policy looks at in a ticket, and whose ticket it is. */
export type Traits = {
  customerId: string;
  /** Its reason, then the branches that one hangs on, the nearest first. */
  reasonIds: string[];
  channel: string;
  segment: string | null;
};

export async function findTraits(work: Work, ticketId: string): Promise<Traits> {
  const [found] = await work.query(sql<Traits>`
    select t.customer_id as "customerId", ${reasonAndBranches(sql`t.reason_id`)} as "reasonIds", t.channel, c.segment
    from tickets t join customers c on c.id = t.customer_id where t.id = ${ticketId}`);
  if (!found) throw refuse("not_found");
  return found;
}

const running = sql`c.kept_at is null and c.released_at is null and c.withdrawn_at is null and c.broken_at is null`;

/** Tickets with a clock of these policies that still runs are to be counted again. */
export async function markForRecount(work: Work, policyIds: readonly string[]): Promise<void> {
  await work.query(sql`
    insert into recounts (ticket_id)
    select distinct c.ticket_id from commitments c where c.policy_id = any(${policyIds}::uuid[]) and ${running}
    on conflict do nothing`);
}

/** Some of them, held in the order of their keys, and no longer marked; those that somebody else holds wait for their turn. */
export async function takeMarked(work: Work, most: number): Promise<string[]> {
  const rows = await work.query(sql<{ id: string }>`
    with taken as (
      select t.id from recounts r join tickets t on t.id = r.ticket_id order by t.id limit ${most} for update of t skip locked
    ), unmarked as (delete from recounts r using taken where r.ticket_id = taken.id)
    select id from taken order by id`);
  return rows.map((row) => row.id);
}
