import type { Field, FieldChoice, FieldKind } from "@guichet/contract/fields.ts";
import { type Statement, sql, toJson } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import { reasonAndBranches } from "../reasons/tree.ts";

type Reads = Pick<Work, "query">;
export type Held = { field: Field; values: string[]; asked: boolean };
type HeldBeside = { ticketId: string; field: Pick<Field, "id" | "kind" | "choices">; values: string[] };

const columns = sql`f.id, f.name, f.kind, f.choices, f.reason_ids as "reasonIds", f.required, f.shown,
  f.retired_at is not null as retired`;
const inOrder = sql`f.retired_at is not null, f.position, f.id`;

export const listFields = (work: Reads): Promise<Field[]> =>
  work.query(sql<Field>`select ${columns} from fields f order by ${inOrder}`);

/** Held until the end, so that what is written fits what it is then. */
export async function lockField(work: Work, id: string, as: "share" | "update"): Promise<Field | undefined> {
  const lock = as === "share" ? sql`for share` : sql`for update`;
  const [found] = await work.query(sql<Field>`select ${columns} from fields f where f.id = ${id} ${lock}`);
  return found;
}

export async function isNameTaken(work: Work, name: string, butFor: string): Promise<boolean> {
  const found = await work.query(sql`
    select from fields where lower(name) = lower(${name}) and retired_at is null and id <> ${butFor}`);
  return found.length > 0;
}

export type Written = {
  id: string;
  name: string;
  kind: FieldKind;
  choices: FieldChoice[];
  reasonIds: string[];
  required: boolean;
  shown: boolean;
};

/** A new one comes last. */
export async function writeField(work: Work, written: Written): Promise<void> {
  await work.query(sql`
    insert into fields (id, name, kind, choices, reason_ids, required, shown, position, made_at)
    select ${written.id}, ${written.name}, ${written.kind}, ${toJson(written.choices)}::jsonb,
      ${written.reasonIds}::uuid[], ${written.required}, ${written.shown},
      coalesce(max(position), 0) + 1, ${work.now} from fields
    on conflict (id) do update set name = excluded.name, choices = excluded.choices,
      reason_ids = excluded.reason_ids, required = excluded.required, shown = excluded.shown`);
}

export async function writeOrder(work: Work, ids: readonly string[]): Promise<void> {
  await work.query(sql`
    update fields set position = said.place
    from unnest(${ids}::uuid[]) with ordinality as said (id, place) where fields.id = said.id`);
}

export async function writeRetired(work: Work, id: string, retired: boolean): Promise<void> {
  await work.query(sql`update fields set retired_at = ${retired ? work.now : null} where id = ${id}`);
}

/** Whether the reason of ticket `t` asks field `f`. */
const asked = sql`(f.retired_at is null and
  (f.reason_ids = '{}' or f.reason_ids::text[] && ${reasonAndBranches(sql`t.reason_id`)}))`;

/** What is asked in a ticket, and what it holds besides. */
export const listHeld = (work: Reads, ticketId: string): Promise<Held[]> =>
  work.query(sql<Held>`
    select * from (
      select json_build_object('id', f.id, 'name', f.name, 'kind', f.kind, 'choices', f.choices,
          'reasonIds', f.reason_ids, 'required', f.required, 'shown', f.shown,
          'retired', f.retired_at is not null) as field,
        array(select v.value from field_values v where v.ticket_id = t.id and v.field_id = f.id order by v.value) as values,
        ${asked} as asked
      from tickets t cross join fields f where t.id = ${ticketId} order by ${inOrder}
    ) held where asked or values <> '{}'`);

/** What many tickets hold at once, whether it is still asked there or not. */
export const listHeldByMany = (work: Reads, ticketIds: readonly string[]): Promise<HeldBeside[]> =>
  work.query(sql<HeldBeside>`
    select v.ticket_id as "ticketId",
      json_build_object('id', f.id, 'kind', f.kind, 'choices', f.choices) as field,
      array_agg(v.value order by v.value) as values
    from field_values v join fields f on f.id = v.field_id
    where v.ticket_id = any(${ticketIds}::uuid[]) group by v.ticket_id, f.id`);

/** Names of what must be filled before this ticket closes. */
export async function listLeftEmpty(work: Reads, ticketId: string): Promise<string[]> {
  const rows = await work.query(sql<{ name: string }>`
    select f.name from tickets t cross join fields f
    where t.id = ${ticketId} and f.required and ${asked}
      and not exists (select from field_values v where v.ticket_id = t.id and v.field_id = f.id)
    order by ${inOrder}`);
  return rows.map(({ name }) => name);
}

export async function replaceValues(
  work: Work,
  { ticketId, fieldId }: { ticketId: string; fieldId: string },
  values: readonly string[],
): Promise<void> {
  const by = work.actor.kind === "agent" ? work.actor.id : null;
  await work.query(sql`
    delete from field_values where ticket_id = ${ticketId} and field_id = ${fieldId} and value <> all(${values}::text[])`);
  await work.query(sql`
    insert into field_values (ticket_id, field_id, value, written_at, written_by)
    select ${ticketId}, ${fieldId}, value, ${work.now}, ${by} from unnest(${values}::text[]) value
    on conflict do nothing`);
}

/** One of these, or these words in it, or between these two; nothing named is anything. */
export type Looked = {
  says?: readonly string[] | undefined;
  has?: string | undefined;
  from?: number | string | undefined;
  to?: number | string | undefined;
};

export const ticketsHolding = (fieldId: string, looked: Looked): Statement<unknown> =>
  sql`select v.ticket_id from field_values v where v.field_id = ${fieldId} and ${fits(looked)}`;

function fits({ says, has, from, to }: Looked): Statement<unknown> {
  if (says) return sql`lower(v.value) = any(array(select lower(said) from unnest(${says}::text[]) said))`;
  if (has !== undefined) return sql`strpos(plain(v.value), plain(${has})) > 0`;
  return sql`${bounded(from, sql`>=`)} and ${bounded(to, sql`<=`)}`;
}

/** Days are kept as they sort. A number is read where the text is one: PostgreSQL looks at values in the order it likes. */
function bounded(bound: Looked["from"], than: Statement<unknown>): Statement<unknown> {
  if (bound === undefined) return sql`true`;
  if (typeof bound === "string") return sql`v.value ${than} ${bound}`;
  return sql`case when v.value ~ '^-?[0-9]+([.][0-9]+)?(e[+-]?[0-9]+)?$' then v.value::numeric ${than} ${bound}::numeric end`;
}
