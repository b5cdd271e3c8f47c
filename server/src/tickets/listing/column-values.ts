import type { ColumnValues } from "@guichet/contract/column-values.ts";
import { requireReading } from "../../access/policy.ts";
import { seen } from "../../access/seeing.ts";
import { heldByMany } from "../../fields/holding.ts";
import { sql } from "../../platform/sql.ts";
import type { Work } from "../../platform/work.ts";

/**
 * Read apart from the list, and only by those who chose to see it: the hottest page of the product does not pay for
 * what few rows show. What whoever asks may not see is left out.
 */
export async function listColumnValues(work: Work, ids: readonly string[]): Promise<ColumnValues[]> {
  requireReading(work.actor);
  const rows = await work.query(sql<Omit<ColumnValues, "fields">>`
    select t.id, case when r.id is null then null else json_build_object('id', r.id, 'name', r.name) end as reason,
      case when i.id is null then null else json_build_object('id', i.id, 'name', i.name) end as inbox
    from tickets t left join reasons r on r.id = t.reason_id left join inboxes i on i.id = t.inbox_id
    where t.id = any(${ids}::uuid[]) and ${seen(work)}`);
  const held = await heldByMany(
    work,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, fields: held.get(row.id) ?? {} }));
}
