import type { Absence, AgentPlace } from "@guichet/contract/presence.ts";
import { type Statement, sql, toJson } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

const columns = sql`a.id, a.agent_id as "agentId", a.starts_at as "startsAt", a.ends_at as "endsAt", a.note,
  (select json_build_object('id', r.id, 'name', r.name) from agents r where r.id = a.replaced_by) as "replacedBy"`;

/** The absence that runs at that instant, as a condition on `absences a`. */
export const runsAt = (at: Temporal.Instant): Statement<unknown> =>
  sql`a.ended_at is null and a.starts_at <= ${at} and (a.ends_at is null or a.ends_at > ${at})`;

export async function insertAbsence(work: Work, absence: Absence & { by: string | null }): Promise<void> {
  await work.query(sql`
    insert into absences (id, agent_id, starts_at, ends_at, note, said_at, said_by, replaced_by)
    values (${absence.id}, ${absence.agentId}, ${absence.startsAt}, ${absence.endsAt}, ${absence.note}, ${work.now}, ${absence.by},
      ${absence.replacedBy?.id ?? null})`);
}

export async function findAbsence(work: Work, id: string): Promise<Absence | undefined> {
  const [found] = await work.query(sql<Absence>`select ${columns} from absences a where a.id = ${id}`);
  return found;
}

export async function findStandIn(work: Work, agentId: string): Promise<string | null> {
  const [found] = await work.query(sql<{ id: string }>`
    select a.replaced_by as id from absences a
    where a.agent_id = ${agentId} and a.replaced_by is not null and ${runsAt(work.now)} order by a.starts_at desc limit 1`);
  return found?.id ?? null;
}

/** The absence that runs, else the next one, of whoever owns the ticket. */
export async function findOfOwner(work: Work, ticketId: string): Promise<Absence | undefined> {
  const [found] = await work.query(sql<Absence>`
    select ${columns} from absences a join tickets t on t.owner_id = a.agent_id
    where t.id = ${ticketId} and a.ended_at is null and (a.ends_at is null or a.ends_at > ${work.now})
    order by a.starts_at limit 1`);
  return found;
}

/** False when it was over already. */
export async function endAbsence(work: Work, id: string): Promise<boolean> {
  const ended = await work.query(sql`
    update absences set ended_at = ${work.now}
    where id = ${id} and ended_at is null and (ends_at is null or ends_at > ${work.now}) returning 1`);
  return ended.length > 0;
}

export type PlacedRow = AgentPlace & {
  id: string;
  name: string;
  absence: Absence | null;
  teamIds: string[];
  /** Administers and nothing else: tickets are not theirs to be given. */
  onlyAdmin: boolean;
};

/** Whoever answers, with what is known of where they are: the absence that runs, else the next one. */
export const listPlaced = (work: Pick<Work, "query" | "now">): Promise<PlacedRow[]> =>
  work.query(sql<PlacedRow>`
    select g.id, g.name, coalesce(p.skills, '{}') as skills, coalesce(p.languages, '{}') as languages, p.capacity,
      coalesce(p.working_hours, '[]') as "workingHours",
      coalesce((select array_agg(b.team_id::text) from team_members b where b.agent_id = g.id), '{}') as "teamIds",
      not g.roles && '{agent,lead}' as "onlyAdmin",
      (select json_build_object('id', a.id, 'agentId', a.agent_id, 'startsAt', a.starts_at, 'endsAt', a.ends_at, 'note', a.note,
          'replacedBy', (select json_build_object('id', r.id, 'name', r.name) from agents r where r.id = a.replaced_by))
        from absences a where a.agent_id = g.id and a.ended_at is null and (a.ends_at is null or a.ends_at > ${work.now})
        order by a.starts_at limit 1) as absence
    from agents g left join agent_places p on p.agent_id = g.id
    where g.disabled_at is null and g.roles && '{agent,lead,admin}' order by lower(g.name), g.id`);

export async function writePlace(work: Work, agentId: string, place: AgentPlace): Promise<void> {
  await work.query(sql`
    insert into agent_places (agent_id, skills, languages, capacity, working_hours)
    values (${agentId}, ${place.skills}, ${place.languages}, ${place.capacity}, ${toJson(place.workingHours)}::jsonb)
    on conflict (agent_id) do update set skills = excluded.skills, languages = excluded.languages,
      capacity = excluded.capacity, working_hours = excluded.working_hours`);
}
