import type { Approval, AskingApproval, Deciding } from "@guichet/contract/reasons.ts";
import { ledBy } from "../access/leading.ts";
import { seenWith } from "../access/seeing.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

type Reading = Pick<Work, "query" | "actor">;

const columns = ({
  actor,
}: Reading) => sql`p.id, p.ticket_id as "ticketId", p.asked_at as "askedAt", p.text, p.finding_ids as "findingIds",
  p.excerpts, p.why, p.decision, p.decided_at as "decidedAt", p.note,
  json_build_object('id', asker.id, 'name', asker.name) as "askedBy",
  case when decider.id is not null then json_build_object('id', decider.id, 'name', decider.name) end as "decidedBy",
  p.decision is null and p.asked_by is distinct from ${actor.kind === "agent" ? actor.id : null}::uuid
    and ${ledBy(actor, sql`t.team_id`)} as "mayDecide"`;

const people = sql`join agents asker on asker.id = p.asked_by left join agents decider on decider.id = p.decided_by
  join tickets t on t.id = p.ticket_id`;

export async function insertApproval(
  work: Work,
  asked: AskingApproval & { id: string; ticketId: string; askedBy: string },
): Promise<void> {
  await work.query(sql`
    insert into approvals (id, ticket_id, asked_by, asked_at, text, finding_ids, excerpts, why)
    values (${asked.id}, ${asked.ticketId}, ${asked.askedBy}, ${work.now}, ${asked.text},
      ${asked.findings.map(({ id }) => id)}::text[], ${asked.findings.map(({ excerpt }) => excerpt)}::text[], ${asked.why})`);
}

export const listOfTicket = (work: Work, ticketId: string): Promise<Approval[]> =>
  work.query(sql<Approval>`
    select ${columns(work)} from approvals p ${people} where p.ticket_id = ${ticketId} order by p.asked_at, p.id`);

/** What waits for somebody to decide, the oldest first. */
export const listWaiting = (work: Work): Promise<Approval[]> =>
  work.query(sql<Approval>`
    select ${columns(work)} from approvals p ${people} where p.decision is null and ${seenWith(work, sql`p.ticket_id`)}
    order by p.asked_at, p.id limit 100`);

export async function selectApproval(work: Reading, id: string): Promise<Approval | undefined> {
  const [found] = await work.query(
    sql<Approval>`select ${columns(work)} from approvals p ${people} where p.id = ${id}`,
  );
  return found;
}

export async function writeDecision(
  work: Work,
  id: string,
  { decision, note, by }: Deciding & { by: string },
): Promise<void> {
  await work.query(sql`
    update approvals set decision = ${decision}, note = ${note}, decided_by = ${by}, decided_at = ${work.now}
    where id = ${id}`);
}
