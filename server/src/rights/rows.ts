import type { Role } from "@guichet/contract/access.ts";
import type { TicketsSeenBy } from "@guichet/contract/company.ts";
import type { Placed } from "../access/seeing.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

type Reading = Pick<Work, "query">;

export type HeldRow = { id: string; roles: Role[]; teams: { id: string; name: string; leads: boolean }[] };

export const listHeld = (work: Reading): Promise<HeldRow[]> =>
  work.query(sql<HeldRow>`
    select a.id, a.roles, coalesce((
      select json_agg(json_build_object('id', t.id, 'name', t.name, 'leads', m.leads) order by m.leads desc, lower(t.name), t.id)
      from team_members m join teams t on t.id = m.team_id where m.agent_id = a.id and t.removed_at is null), '[]') as teams
    from agents a where a.disabled_at is null`);

export async function findRule(work: Reading): Promise<TicketsSeenBy> {
  const [found] = await work.query(
    sql<{ seenBy: TicketsSeenBy }>`select tickets_seen_by as "seenBy" from company`,
  );
  return found?.seenBy ?? "everyone";
}

/** So many open tickets stand there. */
export type Place = Omit<Placed, "followerIds"> & { tickets: number };

export const listPlaces = (work: Reading): Promise<Place[]> =>
  work.query(sql<Place>`
    select team_id as "teamId", inbox_id as "inboxId", owner_id as "ownerId", count(*)::int as tickets
    from tickets where closed_at is null and merged_into is null and spam_at is null group by team_id, inbox_id, owner_id`);

/** And of these, so many are followed by them. */
export const listFollowed = (work: Reading): Promise<(Place & { agentId: string })[]> =>
  work.query(sql<Place & { agentId: string }>`
    select f.agent_id as "agentId", t.team_id as "teamId", t.inbox_id as "inboxId", t.owner_id as "ownerId", count(*)::int as tickets
    from followers f join tickets t on t.id = f.ticket_id
    where t.closed_at is null and t.merged_into is null and t.spam_at is null
    group by f.agent_id, t.team_id, t.inbox_id, t.owner_id`);
