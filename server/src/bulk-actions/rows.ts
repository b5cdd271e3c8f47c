import type { BulkAct, BulkAction, BulkAsking, BulkRefused } from "@guichet/contract/bulk-actions.ts";
import { seen } from "../access/seeing.ts";
import { sql, toJson } from "../platform/sql.ts";
import type { Actor, Work } from "../platform/work.ts";

const counted = sql`b.id, b.act, b.made_at as "madeAt", b.finished_at as "finishedAt", i.total, i.done, i.refused,
  i.unchanged, b.undoes, u.id as "undoneBy"`;
const counts = sql`left join bulk_actions u on u.undoes = b.id cross join lateral (
  select count(*)::int as total, count(done_at) filter (where refusal is null)::int as done,
    count(refusal)::int as refused, count(*) filter (where not changed)::int as unchanged
  from bulk_items where bulk_id = b.id) i`;

const whose = ({ actor }: Work): string | null => (actor.kind === "agent" ? actor.id : null);
/** Roles and sight are looked up when it is done, not when it is asked. */
const asker = ({
  actor: { roles: _roles, sees: _sees, readsOnly: _reads, leads: _leads, ...actor },
}: Work): string => toJson(actor);
/** Each sees their own; a machine of its own, those of machines like it. */
const own = (work: Work) => sql`b.agent_id is not distinct from ${whose(work)}::uuid`;

/** False when this key was used already: a second press is the same action. */
export async function insertBulk(
  work: Work,
  id: string,
  { act, ticketIds, idempotencyKey }: BulkAsking,
): Promise<boolean> {
  const made = await work.query(sql`
    insert into bulk_actions (id, idempotency_key, act, actor, agent_id, made_at)
    values (${id}, ${idempotencyKey}, ${toJson(act)}::jsonb, ${asker(work)}::jsonb, ${whose(work)}, ${work.now})
    on conflict (idempotency_key) do nothing returning 1`);
  if (made.length === 0) return false;
  await work.query(sql`
    insert into bulk_items (bulk_id, position, ticket_id)
    select ${id}, min(asked.place), t.id from unnest(${ticketIds}::uuid[]) with ordinality as asked(id, place)
    join tickets t on t.id = asked.id where ${seen(work)} group by t.id`);
  return true;
}

export type BulkRow = Omit<BulkAction, "mayUndo">;

/** What is left is told as stopped; an item that is being done is waited for. */
export async function stopBulk(work: Work, id: string, refusal: BulkRefused["refusal"]): Promise<void> {
  await work.query(sql`
    update bulk_items set done_at = ${work.now}, refusal = ${toJson(refusal)}::jsonb
    where bulk_id = ${id} and done_at is null`);
}

/** Over what it changed, and nothing else. False when somebody pressed it already. */
export async function insertUndoing(
  work: Work,
  { id, act, undoes }: { id: string; act: BulkAct; undoes: string },
): Promise<boolean> {
  const made = await work.query(sql`
    insert into bulk_actions (id, idempotency_key, act, actor, agent_id, made_at, undoes)
    values (${id}, ${id}, ${toJson(act)}::jsonb, ${asker(work)}::jsonb, ${whose(work)}, ${work.now}, ${undoes})
    on conflict (undoes) do nothing returning 1`);
  if (made.length === 0) return false;
  await work.query(sql`
    insert into bulk_items (bulk_id, position, ticket_id)
    select ${id}, i.position, i.ticket_id from bulk_items i where i.bulk_id = ${undoes} and i.changed`);
  return true;
}

export async function findByKey(work: Work, key: string): Promise<BulkRow | undefined> {
  const [found] = await work.query(sql<BulkRow>`
    select ${counted} from bulk_actions b ${counts} where b.idempotency_key = ${key} and ${own(work)}`);
  return found;
}

export async function findBulk(work: Work, id: string): Promise<BulkRow | undefined> {
  const [found] = await work.query(sql<BulkRow>`
    select ${counted} from bulk_actions b ${counts} where b.id = ${id} and ${own(work)}`);
  return found;
}

export const listBulk = (work: Work): Promise<BulkRow[]> =>
  work.query(sql<BulkRow>`
    select ${counted} from bulk_actions b ${counts} where ${own(work)} order by b.made_at desc, b.id desc limit 20`);

export type RefusedRow = Pick<BulkRefused, "ticketId" | "subject" | "refusal"> & { number: number };

export const listRefused = (work: Work, id: string): Promise<RefusedRow[]> =>
  work.query(sql<RefusedRow>`
    select t.id as "ticketId", t.number, t.subject, i.refusal from bulk_items i join tickets t on t.id = i.ticket_id
    where i.bulk_id = ${id} and i.refusal is not null and ${seen(work)} order by i.position`);

export type Running = { id: string; act: BulkAsking["act"]; actor: Actor; undoes: string | null };

export async function findRunning(work: Work): Promise<Running | undefined> {
  const [found] = await work.query(sql<Running>`
    select b.id, b.act, b.actor, b.undoes from bulk_actions b where b.finished_at is null order by b.made_at limit 1`);
  return found;
}

export type Item = { position: number; ticketId: string };

/** Held until the act is committed with it; another process takes the next one. */
export async function takeItem(work: Work, bulkId: string): Promise<Item | undefined> {
  const [found] = await work.query(sql<Item>`
    select i.position, i.ticket_id as "ticketId" from bulk_items i
    where i.bulk_id = ${bulkId} and i.done_at is null order by i.position limit 1 for update skip locked`);
  return found;
}

export async function writeDone(
  work: Work,
  bulkId: string,
  { position }: Item,
  became: { changed: boolean } | { refusal: BulkRefused["refusal"] },
): Promise<void> {
  const { changed, refusal } = { changed: null, refusal: null, ...became };
  await work.query(sql`
    update bulk_items
    set done_at = ${work.now}, changed = ${changed}::boolean, refusal = ${refusal && toJson(refusal)}::jsonb
    where bulk_id = ${bulkId} and position = ${position} and done_at is null`);
}

/** Said once, by whoever finds nothing left of it. */
export async function finish(
  work: Work,
  bulkId: string,
): Promise<{ done: number; refused: number } | undefined> {
  const [finished] = await work.query(sql<{ done: number; refused: number }>`
    update bulk_actions b set finished_at = ${work.now}
    where b.id = ${bulkId} and b.finished_at is null
      and not exists (select from bulk_items i where i.bulk_id = b.id and i.done_at is null)
    returning (select count(*)::int from bulk_items i where i.bulk_id = b.id and i.refusal is null) as done,
      (select count(*)::int from bulk_items i where i.bulk_id = b.id and i.refusal is not null) as refused`);
  return finished;
}
