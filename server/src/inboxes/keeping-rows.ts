import type { Grant } from "@guichet/contract/rights.ts";
import { sql, toJson } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import type { KeptInbox } from "./model.ts";

type Reading = Pick<Work, "query">;

const grants = sql`case when i.kept_at is not null then coalesce((
    select json_agg(json_build_object('teamId', g.team_id, 'agentId', g.agent_id, 'answers', g.answers) order by g.granted_at, g.team_id, g.agent_id)
    from inbox_grants g where g.inbox_id = i.id), '[]') end as grants`;

export const listKept = (work: Reading): Promise<KeptInbox[]> =>
  work.query(sql<KeptInbox>`
    select i.id, i.name, i.team_id as "teamId", ${grants} from inboxes i where i.removed_at is null
    order by i.created_at, i.id`);

/** Held until the end: of two who say it at once, the second says it of what the first said. */
export async function lockKept(work: Reading, id: string): Promise<KeptInbox | undefined> {
  const [found] = await work.query(sql<KeptInbox>`
    select i.id, i.name, i.team_id as "teamId", ${grants} from inboxes i where i.id = ${id} and i.removed_at is null for update of i`);
  return found;
}

export async function writeGrants(
  work: Work,
  inboxId: string,
  given: readonly Grant[] | null,
): Promise<void> {
  await work.query(
    sql`update inboxes set kept_at = ${given === null ? null : work.now} where id = ${inboxId}`,
  );
  await work.query(sql`delete from inbox_grants where inbox_id = ${inboxId}`);
  await work.query(sql`
    insert into inbox_grants (inbox_id, team_id, agent_id, answers, granted_at)
    select ${inboxId}, (g ->> 'teamId')::uuid, (g ->> 'agentId')::uuid, bool_or((g ->> 'answers')::boolean), ${work.now}
    from jsonb_array_elements(${toJson(given ?? [])}::jsonb) g group by 2, 3`);
}

/** Whether all of them stand: teams that are there, people in post. */
export async function areInPost(work: Reading, given: readonly Grant[]): Promise<boolean> {
  const teams = new Set(given.flatMap(({ teamId }) => teamId ?? []));
  const people = new Set(given.flatMap(({ agentId }) => agentId ?? []));
  const [found] = await work.query(sql<{ there: number }>`
    select (select count(*) from teams where id = any(${[...teams]}::uuid[]) and removed_at is null)
      + (select count(*) from agents where id = any(${[...people]}::uuid[]) and disabled_at is null) as there`);
  return found?.there === teams.size + people.size;
}

/** Somebody in post would answer there. */
export async function isAnswered(work: Reading, inboxId: string): Promise<boolean> {
  const found = await work.query(sql`
    select from inbox_grants g where g.inbox_id = ${inboxId} and g.answers and exists (
      select from agents a where a.disabled_at is null and (a.id = g.agent_id
        or exists (select from team_members m where m.team_id = g.team_id and m.agent_id = a.id))) limit 1`);
  return found.length > 0;
}
