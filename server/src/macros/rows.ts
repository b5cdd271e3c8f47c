import type { Macro, MacroWriting } from "@guichet/contract/macros.ts";
import { isLeading } from "../access/policy.ts";
import { sql, toJson } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import type { Done } from "./model.ts";

/** Mine, those of my teams, everyone's; a lead also sees those of every team, and nobody's own. */
function columnsFor(work: Work) {
  const me = work.actor.kind === "agent" ? work.actor.id : null;
  const mine = sql`m.agent_id = ${me}::uuid`;
  const member = sql`exists (select from team_members p where p.team_id = m.team_id and p.agent_id = ${me}::uuid)`;
  const leads = isLeading(work.actor);
  return {
    columns: sql`m.id, m.name, m.situations, m.words_fr as fr, m.words_en as en, m.acts,
      case when m.agent_id is not null then 'me' when m.team_id is not null then 'team' else 'everyone' end as scope,
      case when t.id is null then null else json_build_object('id', t.id, 'name', t.name) end as team,
      case when m.agent_id is not null then ${mine} when m.team_id is not null then (${member} or ${leads}::boolean)
        else ${leads}::boolean end as "mayChange"`,
    within: sql`m.removed_at is null
      and (${mine} or (m.agent_id is null and (m.team_id is null or ${member} or ${leads}::boolean)))`,
  };
}

export async function listRows(work: Work): Promise<Macro[]> {
  const { columns, within } = columnsFor(work);
  return work.query(sql<Macro>`
    select ${columns} from macros m left join teams t on t.id = m.team_id where ${within}
    order by lower(m.name), m.id limit 1000`);
}

export async function findRow(work: Work, id: string): Promise<Macro | undefined> {
  const { columns, within } = columnsFor(work);
  const [found] = await work.query(sql<Macro>`
    select ${columns} from macros m left join teams t on t.id = m.team_id where m.id = ${id} and ${within}`);
  return found;
}

export async function writeRow(
  work: Work,
  id: string,
  macro: MacroWriting & { agentId: string },
): Promise<void> {
  const { name, situations, fr, en, acts, scope, teamId, agentId } = macro;
  await work.query(sql`
    insert into macros (id, name, situations, words_fr, words_en, acts, agent_id, team_id, created_at, created_by, changed_at)
    values (${id}, ${name}, ${situations}::text[], ${fr}, ${en}, ${toJson(acts)}::jsonb,
      ${scope === "me" ? agentId : null}, ${teamId}, ${work.now}, ${agentId}, ${work.now})
    on conflict (id) do update set name = excluded.name, situations = excluded.situations, words_fr = excluded.words_fr,
      words_en = excluded.words_en, acts = excluded.acts, agent_id = excluded.agent_id, team_id = excluded.team_id,
      changed_at = excluded.changed_at`);
}

export async function removeRow(work: Work, id: string): Promise<void> {
  await work.query(sql`update macros set removed_at = ${work.now} where id = ${id}`);
}

export type Run = {
  id: string;
  macroId: string;
  ticketId: string;
  agentId: string;
  done: Done[];
  /** Of many at once: the bulk action that asked for it. */
  batchId: string | null;
};
export type KeptRun = Omit<Run, "batchId"> & { ranAt: string; undoneAt: string | null };

export async function insertRun(work: Work, run: Run): Promise<void> {
  const { id, macroId, ticketId, agentId, done, batchId } = run;
  await work.query(sql`
    insert into macro_runs (id, macro_id, ticket_id, agent_id, done, ran_at, batch_id)
    values (${id}, ${macroId}, ${ticketId}, ${agentId}, ${toJson(done)}::jsonb, ${work.now}, ${batchId})`);
}

const runColumns = sql`id, macro_id as "macroId", ticket_id as "ticketId", agent_id as "agentId", done,
  ran_at as "ranAt", undone_at as "undoneAt"`;

export async function findRun(work: Work, id: string): Promise<KeptRun | undefined> {
  const [found] = await work.query(sql<KeptRun>`
    select ${runColumns} from macro_runs where id = ${id}`);
  return found;
}

export async function findRunOfBatch(
  work: Work,
  { batchId, ticketId }: { batchId: string; ticketId: string },
): Promise<KeptRun | undefined> {
  const [found] = await work.query(sql<KeptRun>`
    select ${runColumns} from macro_runs where batch_id = ${batchId} and ticket_id = ${ticketId}`);
  return found;
}

export async function markUndone(work: Work, id: string): Promise<void> {
  await work.query(sql`update macro_runs set undone_at = ${work.now} where id = ${id}`);
}
