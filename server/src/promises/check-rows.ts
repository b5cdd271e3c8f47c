import type { Fact, FactName } from "@guichet/contract/facts.ts";
import type { PromiseTotals } from "@guichet/contract/promises.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import type { Outcome } from "./tallying.ts";

export async function listOutcomes(work: Pick<Work, "query">): Promise<Map<string, Outcome>> {
  const rows = await work.query(sql<Outcome & { id: string }>`
    select id, kind, first_due_at as "firstDueAt", due_at as "dueAt", kept_at as "keptAt",
      broken_at is not null as broken, released_at is not null as released, postponements
    from commitments where withdrawn_at is null`);
  return new Map(rows.map(({ id, ...outcome }) => [id, outcome]));
}

type Coverage = Pick<PromiseTotals, "tickets" | "covered" | "medianDelayMinutes">;
type Period = { from: string; to: string };

/** Promises first due in a period, in whatever state. */
export const listDueBetween = (work: Pick<Work, "query">, { from, to }: Period): Promise<Outcome[]> =>
  work.query(sql<Outcome>`
    select kind, first_due_at as "firstDueAt", due_at as "dueAt", kept_at as "keptAt", broken_at is not null as broken,
      released_at is not null as released, postponements
    from commitments where withdrawn_at is null and first_due_at >= ${from} and first_due_at < ${to}`);

export async function findCoverage(work: Pick<Work, "query">, { from, to }: Period): Promise<Coverage> {
  const [found] = await work.query(sql<Coverage>`
    select count(*)::int as tickets,
      count(*) filter (where exists (select from commitments c where c.ticket_id = t.id and c.withdrawn_at is null))::int
        as covered,
      (select percentile_cont(0.5) within group (order by extract(epoch from first_due_at - made_at) / 60)
        from commitments where withdrawn_at is null and first_due_at >= ${from} and first_due_at < ${to})
        as "medianDelayMinutes"
    from tickets t where t.opened_at >= ${from} and t.opened_at < ${to} and t.imported_at is null
      and t.merged_into is null and t.spam_at is null`);
  return found ?? { tickets: 0, covered: 0, medianDelayMinutes: null };
}

export const listFacts = (work: Pick<Work, "query">, names: readonly FactName[]): Promise<Fact[]> =>
  work.query(sql<Fact>`
    select name, particulars, at, actor, position::text as position from facts where name = any(${names}::text[])
    order by facts.position`);
