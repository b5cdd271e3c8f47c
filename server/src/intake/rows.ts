import type { Query } from "../platform/db.ts";
import { sql, toJson } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import type { Arrival, Keeping, Outcome } from "./model.ts";

type Kept = { id: string; duplicate: boolean };

/** One statement, one fsync. The same key again gives back the first one's id. */
export async function insertArrival(
  query: Query,
  id: string,
  {
    channel,
    inboxId,
    uniqueKey,
    messageIdHash,
    raw,
    direction = "in",
    imported = false,
    envelopeFrom = null,
    envelopeTo = [],
    receivedAt,
  }: Keeping,
  storedAs: string | null,
): Promise<Kept> {
  const [kept] = await query(sql<Kept>`
    with stored as (
      insert into files (sha256, size, stored_at)
      select ${storedAs}::text, ${raw.length}::bigint, ${receivedAt}::timestamptz where ${storedAs}::text is not null on conflict do nothing
    ), inserted as (
      insert into arrivals (id, channel, inbox_id, unique_key, message_id_hash, received_at, direction, imported, envelope_from,
        envelope_to, size, raw, raw_sha256, same_id_seen)
      select ${id}::uuid, ${channel}::text, ${inboxId}::uuid, ${uniqueKey}::text, ${messageIdHash}::text, ${receivedAt}::timestamptz,
        ${direction}::text, ${imported}::boolean, ${envelopeFrom}::text, ${envelopeTo}::text[], ${raw.length}::bigint,
        ${storedAs === null ? raw : null}::bytea, ${storedAs}::text,
        exists (select 1 from arrivals a where a.inbox_id = ${inboxId}::uuid and a.message_id_hash = ${messageIdHash}::text)
      on conflict (unique_key) do nothing returning id
    )
    select id, false as duplicate from inserted
    union all select id, true from arrivals where unique_key = ${uniqueKey} and not exists (select 1 from inserted)`);
  if (kept) return kept;
  // Inserted by somebody else after our snapshot: it is there now.
  const [first] = await query(
    sql<Kept>`select id, true as duplicate from arrivals where unique_key = ${uniqueKey}`,
  );
  if (!first) throw new Error("An arrival was neither inserted nor found.");
  return first;
}

/** Any number that nothing else uses: one reader for each arrival. */
const readingLock = 7;

/** Bytes read together: thirty-two large letters at once would not fit in a small machine's memory. */
const mostBytes = 32 * 1024 * 1024;

/** Arrivals to read, and whether others wait behind them. */
export type Claim = { ids: readonly string[]; more: boolean };

/**
 * Ids nobody else is reading. An advisory lock rather than a row lock: it takes no transaction id, so a slow reading
 * holds back no live screen; and it vanishes with the process, so a crash delays nothing.
 * What was tried before is taken alone: if it kills the process, it kills nobody else's chances.
 */
export async function claimWaiting(
  work: Work,
  { most, suspectsToo }: { most: number; suspectsToo: boolean },
): Promise<Claim> {
  const rows = await work.query(sql<{ id: string; tried: boolean; size: number }>`
    with waiting as materialized (
      select id, received_at, attempts > 0 as tried, size from arrivals
      where outcome = 'waiting' and (attempts = 0 or ${suspectsToo}::boolean) order by received_at, id limit ${most * 2}
    )
    select id, tried, size from waiting where pg_try_advisory_xact_lock(hashtextextended(id::text, ${readingLock}))
    order by tried, received_at, id limit ${most}`);
  const fresh = rows.filter((row) => !row.tried);
  const taken = fresh.length > 0 ? together(fresh) : rows.slice(0, 1);
  return { ids: taken.map((row) => row.id), more: taken.length < rows.length || rows.length === most };
}

/** The first one whatever its size, then as many as fit. */
function together<Row extends { size: number }>(rows: readonly Row[]): Row[] {
  let bytes = 0;
  const past = rows.findIndex((row, index) => {
    bytes += row.size;
    return index > 0 && bytes > mostBytes;
  });
  return past === -1 ? [...rows] : rows.slice(0, past);
}

/** For somebody who waits for the answer: the loop, woken by the same arrival, is often ahead, and is waited for. */
export async function claimOne(work: Work, id: string): Promise<boolean> {
  const [claimed] = await work.query(sql<{ ours: boolean }>`
    select pg_advisory_xact_lock(hashtextextended(${id}::text, ${readingLock})) is not null as ours`);
  return claimed?.ours ?? false;
}

const columns = sql`id, channel, inbox_id as "inboxId", received_at as "receivedAt", direction, imported,
  envelope_from as "envelopeFrom", envelope_to as "envelopeTo", size, raw, raw_sha256 as "rawSha256", attempts,
  same_id_seen as "sameIdSeen", problem`;

/**
 * Counted before anything is parsed, and read again: somebody may have finished it since the claim. The count outlives
 * this process at once and is flushed a moment later: only a power cut can forgive a letter one of its tries.
 */
export async function countAttempt(query: Query, ids: readonly string[]): Promise<Arrival[]> {
  const rows = await query(sql<Arrival>`
    with unhurried as materialized (select set_config('synchronous_commit', 'off', true) as setting)
    update arrivals set attempts = attempts + 1 from unhurried
    where setting = 'off' and id = any(${ids}::uuid[]) and outcome = 'waiting' returning ${columns}`);
  return rows.sort((a, b) => a.receivedAt.localeCompare(b.receivedAt) || a.id.localeCompare(b.id));
}

/** The disk was full, the database away: that try says nothing of the message. */
export async function forgiveAttempt(query: Query, ids: readonly string[]): Promise<void> {
  await query(sql`update arrivals set attempts = 0 where id = any(${ids}::uuid[]) and outcome = 'waiting'`);
}

/** A try is taken back, or counted after all. Not flushed at once, like its counting. */
export async function weighTry(query: Query, ids: readonly string[], by: 1 | -1): Promise<void> {
  if (ids.length === 0) return;
  await query(sql`
    with unhurried as materialized (select set_config('synchronous_commit', 'off', true) as setting)
    update arrivals set attempts = attempts + ${by}::int from unhurried
    where setting = 'off' and id = any(${ids}::uuid[]) and outcome = 'waiting'`);
}

export function writeOutcomes(work: Work, outcomes: readonly Outcome[]): void {
  if (outcomes.length === 0) return;
  work.write(sql`
    update arrivals a set outcome = o.outcome, problem = o.problem, ticket_id = o."ticketId", entry_id = o."entryId",
      sender = o.sender, subject = o.subject
    from jsonb_to_recordset(${toJson(outcomes)}::jsonb)
      as o("arrivalId" uuid, outcome text, problem text, "ticketId" uuid, "entryId" uuid, sender text, subject text)
    where a.id = o."arrivalId"`);
}

/** From the quarantine back to the waiting ones. Why it was there stays: a suspicion is not held twice. */
export async function releaseFromQuarantine(work: Work, id: string): Promise<boolean> {
  const released = await work.query(sql`
    update arrivals set outcome = 'waiting', attempts = 0 where id = ${id} and outcome = 'quarantined' returning id`);
  return released.length > 0;
}
