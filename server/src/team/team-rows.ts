import type { Team, TeamName } from "@guichet/contract/team.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

export async function listTeams(work: Work): Promise<Team[]> {
  return work.query(sql<Team>`
    select m.id, m.name,
      coalesce((select json_agg(json_build_object('id', a.id, 'name', a.name, 'leads', b.leads) order by b.leads desc, lower(a.name), a.id)
        from team_members b join agents a on a.id = b.agent_id where b.team_id = m.id), '[]') as members,
      coalesce((select json_agg(json_build_object('id', i.id, 'name', i.name) order by i.name, i.id)
        from inboxes i where i.team_id = m.id and i.removed_at is null), '[]') as inboxes
    from teams m where m.removed_at is null order by lower(m.name), m.id`);
}

/** Held until the end: whoever removes it waits for whoever joins it. */
export async function lockTeam(work: Work, id: string): Promise<TeamName | undefined> {
  const [found] = await work.query(
    sql<TeamName>`select id, name from teams where id = ${id} and removed_at is null for update`,
  );
  return found;
}

export async function findTeam(work: Pick<Work, "query">, id: string): Promise<TeamName | undefined> {
  const [found] = await work.query(
    sql<TeamName>`select id, name from teams where id = ${id} and removed_at is null for share`,
  );
  return found;
}

/** False when another team has the name. */
export async function insertTeam(work: Work, id: string, name: string): Promise<boolean> {
  const inserted = await work.query(sql`
    insert into teams (id, name, created_at) values (${id}, ${name}, ${work.now})
    on conflict (lower(name)) where removed_at is null do nothing returning id`);
  return inserted.length > 0;
}

export async function isNameTaken(work: Work, name: string, butFor: string): Promise<boolean> {
  const found = await work.query(sql`
    select from teams where lower(name) = lower(${name}) and removed_at is null and id <> ${butFor}`);
  return found.length > 0;
}

export async function writeName(work: Work, id: string, name: string): Promise<void> {
  await work.query(sql`update teams set name = ${name} where id = ${id}`);
}

export async function writeRemoved(work: Work, id: string): Promise<void> {
  await work.query(sql`update teams set removed_at = ${work.now} where id = ${id}`);
}

type Holding = { inboxes: number; open: number };

/** What would lose its team. */
export async function countHeld(work: Work, id: string): Promise<Holding> {
  const [found] = await work.query(sql<Holding>`
    select (select count(*) from inboxes i where i.removed_at is null and (i.team_id = ${id}
        or (i.kept_at is not null and exists (select from inbox_grants g where g.inbox_id = i.id and g.team_id = ${id})))) as inboxes,
      (select count(*) from tickets where team_id = ${id} and closed_at is null) as open`);
  return found ?? { inboxes: 0, open: 0 };
}

/** False when it was so already. */
export async function writeMember(
  work: Work,
  teamId: string,
  agentId: string,
  leads: boolean,
): Promise<boolean> {
  const written = await work.query(sql`
    insert into team_members (team_id, agent_id, leads, added_at) values (${teamId}, ${agentId}, ${leads}, ${work.now})
    on conflict (team_id, agent_id) do update set leads = excluded.leads where team_members.leads <> excluded.leads
    returning team_id`);
  return written.length > 0;
}

export async function deleteMember(work: Work, teamId: string, agentId: string): Promise<boolean> {
  const deleted = await work.query(sql`
    delete from team_members where team_id = ${teamId} and agent_id = ${agentId} returning team_id`);
  return deleted.length > 0;
}
