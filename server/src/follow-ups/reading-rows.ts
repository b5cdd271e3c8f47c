import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

/** The customer's last words before these that nobody answered. */
export async function findUnansweredBefore(
  work: Work,
  ticketId: string,
  position: number,
): Promise<string | null> {
  const [found] = await work.query(sql<{ at: string | null }>`
    select max(e.happened_at) as at from entries e
    where e.ticket_id = ${ticketId} and e.position < ${position} and e.calls_for_answer
      and not exists (
        select 1 from entries s where s.ticket_id = e.ticket_id and s.kind = 'sent' and s.withdrawn_at is null and s.answers
          and s.position > e.position and s.position < ${position})`);
  return found?.at ?? null;
}
