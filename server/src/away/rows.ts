import type { LeftBehind } from "@guichet/contract/away.ts";
import { seen } from "../access/seeing.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

type Row = Pick<LeftBehind, "waitingSince" | "nextDueAt" | "promises" | "offeredTo"> &
  Omit<LeftBehind["ticket"], "reference"> & { number: number };

/** Their open tickets, what falls due first at the head. */
export const listOpenOf = (work: Work, agentId: string): Promise<Row[]> =>
  work.query(sql<Row>`
    select t.id, t.number, t.subject, t.language, c.name as customer, t.waiting_since as "waitingSince",
      t.next_due_at as "nextDueAt",
      (select count(*)::int from commitments m where m.ticket_id = t.id and m.kept_at is null and m.released_at is null
        and m.withdrawn_at is null and coalesce(m.passed_to, m.promised_by) = ${agentId}) as promises,
      (select json_build_object('id', g.id, 'name', g.name) from handovers h join agents g on g.id = h.to_id
        where h.ticket_id = t.id and h.ended_at is null) as "offeredTo"
    from tickets t join customers c on c.id = t.customer_id
    where t.owner_id = ${agentId} and t.closed_at is null and ${seen(work)}
    order by coalesce(t.next_due_at, t.answer_due_at) nulls last, t.id limit 500`);
