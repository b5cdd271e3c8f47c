import type { Fact, FactName } from "@guichet/contract/facts.ts";
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

export const listFacts = (work: Pick<Work, "query">, names: readonly FactName[]): Promise<Fact[]> =>
  work.query(sql<Fact>`
    select name, particulars, at, actor, position::text as position from facts where name = any(${names}::text[])
    order by facts.position`);
