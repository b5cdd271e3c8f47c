import type { AgentName } from "@guichet/contract/team.ts";
import { answersAt } from "../access/seeing.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import { runsAt } from "./absence-rows.ts";

/**
 * Whoever answers for a ticket nobody took, and hears what its owner can't: whoever leads its team, else a lead, else an
 * administrator, the first of them who is there; with everybody away, the first of them all the same. Of what came by an
 * inbox that is kept, somebody it is kept to, whatever their role: nobody else is to hear of it.
 */
export async function findLead(work: Work, ticketId: string): Promise<AgentName | undefined> {
  const [found] = await work.query(sql<AgentName>`
    with about as (
      select t.team_id, t.inbox_id, coalesce(i.kept_at is not null, false) as is_kept
      from tickets t left join inboxes i on i.id = t.inbox_id where t.id = ${ticketId}
    ), people as (
      select g.id, g.name, g.roles, g.joined_at, about.is_kept,
        exists (select from absences a where a.agent_id = g.id and ${runsAt(work.now)}) as is_away,
        exists (select from team_members m where m.team_id = about.team_id and m.agent_id = g.id and m.leads) as leads
      from agents g, about where g.disabled_at is null and ${answersAt(sql`g.id`, sql`about.inbox_id`)}
    )
    select id, name from people where leads or is_kept or roles && '{lead,admin}'
    order by is_away, leads desc, 'lead' = any(roles) desc, 'admin' = any(roles) desc, joined_at, id limit 1`);
  return found;
}

/** Where that lead reads their mail. */
export async function addressOfLead(work: Work, ticketId: string): Promise<string | undefined> {
  const lead = await findLead(work, ticketId);
  const [found] = lead
    ? await work.query(sql<{ email: string }>`select email from agents where id = ${lead.id}`)
    : [];
  return found?.email;
}
