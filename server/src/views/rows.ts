import type { SavedView, ViewWriting } from "@guichet/contract/views.ts";
import { isLeading } from "../access/policy.ts";
import { sql, toJson } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

type Looking = Pick<Work, "query" | "actor">;

const meOf = ({ actor }: Looking): string | null => (actor.kind === "agent" ? actor.id : null);

const columns = (work: Looking) => sql`v.id, v.name, v.filter, v.sort, v.columns, v.scope,
  case when m.id is null then null else json_build_object('id', m.id, 'name', m.name) end as team,
  json_build_object('id', a.id, 'name', a.name) as "madeBy",
  (v.made_by = ${meOf(work)}::uuid or (v.scope <> 'me' and ${isLeading(work.actor)}::boolean)) as "mayChange"`;
const named = sql`join agents a on a.id = v.made_by left join teams m on m.id = v.team_id`;

/** One's own, those of one's teams, and everyone's. A lead finds those of every team, but nobody's own. */
const visible = (work: Looking) => sql`(v.made_by = ${meOf(work)}::uuid or v.scope = 'everyone'
  or (v.scope = 'team' and (${isLeading(work.actor)}::boolean
    or v.team_id in (select t.team_id from team_members t where t.agent_id = ${meOf(work)}::uuid))))`;

/** In the order their reader gave them; those never placed come last, oldest first. */
export const listViewRows = (work: Looking): Promise<SavedView[]> =>
  work.query(sql<SavedView>`
    select ${columns(work)} from saved_views v ${named}
    where v.removed_at is null and ${visible(work)}
    order by array_position((select o.view_ids from saved_view_orders o where o.agent_id = ${meOf(work)}::uuid), v.id),
      v.made_at, v.id
    limit 200`);

export async function findView(work: Looking, id: string): Promise<SavedView | undefined> {
  const [found] = await work.query(sql<SavedView>`
    select ${columns(work)} from saved_views v ${named} where v.id = ${id} and ${visible(work)}`);
  return found;
}

export async function writeView(work: Work, id: string, view: ViewWriting): Promise<void> {
  await work.query(sql`
    insert into saved_views (id, name, filter, sort, columns, scope, team_id, made_by, made_at)
    values (${id}, ${view.name}, ${toJson(view.filter)}::jsonb, ${view.sort}, ${view.columns}::text[], ${view.scope},
      ${view.teamId}, ${meOf(work)}, ${work.now})
    on conflict (id) do update set name = excluded.name, filter = excluded.filter, sort = excluded.sort,
      columns = excluded.columns, scope = excluded.scope, team_id = excluded.team_id`);
}

export async function writeRemoval(work: Work, id: string, removed: boolean): Promise<void> {
  await work.query(sql`update saved_views set removed_at = ${removed ? work.now : null} where id = ${id}`);
}

export async function writeOrder(work: Work, agentId: string, viewIds: readonly string[]): Promise<void> {
  await work.query(sql`
    insert into saved_view_orders (agent_id, view_ids) values (${agentId}, ${viewIds}::uuid[])
    on conflict (agent_id) do update set view_ids = excluded.view_ids`);
}

export async function isMember(work: Looking, teamId: string): Promise<boolean> {
  const found = await work.query(
    sql`select from team_members where team_id = ${teamId} and agent_id = ${meOf(work)}::uuid`,
  );
  return found.length > 0;
}
