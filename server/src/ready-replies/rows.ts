import type { ReadyReply, ReadyReplyWriting } from "@guichet/contract/ready-replies.ts";
import { isLeading } from "../access/policy.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

/** Mine, those of my teams, everyone's; a lead also sees those of every team. */
function columnsFor(work: Work) {
  const me = work.actor.kind === "agent" ? work.actor.id : null;
  const mine = sql`r.agent_id = ${me}::uuid`;
  const member = sql`exists (select from team_members m where m.team_id = r.team_id and m.agent_id = ${me}::uuid)`;
  const leads = isLeading(work.actor);
  return {
    columns: sql`r.id, r.shortcut, r.name, r.words_fr as fr, r.words_en as en,
      case when r.agent_id is not null then 'me' when r.team_id is not null then 'team' else 'everyone' end as scope,
      case when t.id is null then null else json_build_object('id', t.id, 'name', t.name) end as team,
      case when r.agent_id is not null then ${mine} when r.team_id is not null then (${member} or ${leads}::boolean)
        else ${leads}::boolean end as "mayChange"`,
    within: sql`r.removed_at is null and (${mine} or (r.agent_id is null and (r.team_id is null or ${member} or ${leads}::boolean)))`,
  };
}

export async function listRows(work: Work): Promise<ReadyReply[]> {
  const { columns, within } = columnsFor(work);
  return work.query(sql<ReadyReply>`
    select ${columns} from ready_replies r left join teams t on t.id = r.team_id where ${within}
    order by lower(r.shortcut), r.id limit 1000`);
}

export async function findRow(work: Work, id: string): Promise<ReadyReply | undefined> {
  const { columns, within } = columnsFor(work);
  const [found] = await work.query(sql<ReadyReply>`
    select ${columns} from ready_replies r left join teams t on t.id = r.team_id where r.id = ${id} and ${within}`);
  return found;
}

export async function isMemberOf(work: Work, teamId: string, agentId: string): Promise<boolean> {
  const found = await work.query(
    sql`select from team_members where team_id = ${teamId} and agent_id = ${agentId}`,
  );
  return found.length > 0;
}

export async function writeRow(work: Work, id: string, writing: ReadyReplyWriting & { agentId: string }) {
  const { shortcut, name, fr, en, scope, teamId, agentId } = writing;
  await work.query(sql`
    insert into ready_replies (id, shortcut, name, words_fr, words_en, agent_id, team_id, created_at, created_by, changed_at)
    values (${id}, ${shortcut}, ${name}, ${fr}, ${en}, ${scope === "me" ? agentId : null}, ${teamId}, ${work.now}, ${agentId}, ${work.now})
    on conflict (id) do update set shortcut = excluded.shortcut, name = excluded.name, words_fr = excluded.words_fr,
      words_en = excluded.words_en, agent_id = excluded.agent_id, team_id = excluded.team_id, changed_at = excluded.changed_at`);
}

export async function removeRow(work: Work, id: string): Promise<void> {
  await work.query(sql`update ready_replies set removed_at = ${work.now} where id = ${id}`);
}
