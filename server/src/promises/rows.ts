import type { LedgerPart } from "@guichet/contract/promises.ts";
import type { AgentName } from "@guichet/contract/team.ts";
import { seen } from "../access/seeing.ts";
import { type Statement, sql, toJson } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import { type Commitment, turnsAt } from "./model.ts";

const columns = sql`c.id, c.ticket_id as "ticketId", c.customer_id as "customerId", c.kind, c.source, c.what, c.literal,
  c.amount, c.made_at as "madeAt", c.entry_id as "entryId", c.idempotency_key as "key", c.policy_id as "policyId",
  c.target, c.started_at as "startedAt", c.pauses, c.paused_at as "pausedAt", c.first_due_at as "firstDueAt",
  c.due_at as "dueAt", c.risk_at as "riskAt", c.warned_at as "warnedAt", c.told_at as "toldAt", c.postponements,
  c.kept_at as "keptAt", c.kept_by as "keptBy", c.kept_in as "keptIn", c.kept_words as "keptWords",
  c.broken_at as "brokenAt", c.released_at as "releasedAt", c.released_by as "releasedBy",
  c.release_reason as "releaseReason", c.withdrawn_at as "withdrawnAt", c.replaces_id as "replacesId",
  c.passed_to as "passedTo", a.id as "byId", a.name as "byName"`;

type Flat = Omit<Commitment, "by"> & { byId: string | null; byName: string | null };

const named = sql`left join agents a on a.id = coalesce(c.passed_to, c.promised_by)`;

/** Everything that was promised in a ticket, in the order it was promised. */
export async function listOfTicket(work: Pick<Work, "query">, ticketId: string): Promise<Commitment[]> {
  const rows = await work.query(sql<Flat>`
    select ${columns} from commitments c ${named} where c.ticket_id = ${ticketId} order by c.made_at, c.id`);
  return rows.map(raise);
}

/** What still stands, and what a reply that is taken back would set running again. */
export async function listAlive(
  work: Work,
  ticketId: string,
  entryId: string | null = null,
): Promise<Commitment[]> {
  const rows = await work.query(sql<Flat>`
    select ${columns} from commitments c ${named}
    where c.ticket_id = ${ticketId} and c.withdrawn_at is null
      and ((c.kept_at is null and c.released_at is null)
        or c.kept_in = ${entryId}::uuid or c.entry_id = ${entryId}::uuid)
    order by c.made_at, c.id`);
  return rows.map(raise);
}

export async function findCommitment(
  work: Pick<Work, "query">,
  id: string,
): Promise<{ ticketId: string } | undefined> {
  const [found] = await work.query(
    sql<{ ticketId: string }>`select ticket_id as "ticketId" from commitments where id = ${id}`,
  );
  return found;
}

export async function findByKey(
  work: Work,
  key: string,
): Promise<{ id: string; ticketId: string } | undefined> {
  const [found] = await work.query(sql<{ id: string; ticketId: string }>`
    select id, ticket_id as "ticketId" from commitments where idempotency_key = ${key}`);
  return found;
}

/** New ones and changed ones of a ticket in one statement. What a promise was at its birth is never written again. */
export function writeCommitments(work: Work, changed: readonly Commitment[]): void {
  if (changed.length === 0) return;
  const rows = changed.map((one) => ({ ...one, byId: one.by?.id ?? null, turnsAt: turnsAt(one) }));
  work.write(sql`
    insert into commitments as c (id, ticket_id, customer_id, kind, source, what, literal, amount, promised_by, made_at,
      entry_id, idempotency_key, policy_id, target, started_at, pauses, paused_at, first_due_at, due_at, risk_at, warned_at,
      told_at, postponements, kept_at, kept_by, kept_in, kept_words, broken_at, released_at, released_by, release_reason,
      withdrawn_at, replaces_id, turns_at, passed_to)
    select id, "ticketId", "customerId", kind, source, what, literal, amount, "byId", "madeAt", "entryId", key, "policyId",
      target, "startedAt", pauses, "pausedAt", "firstDueAt", "dueAt", "riskAt", "warnedAt", "toldAt", postponements,
      "keptAt", "keptBy", "keptIn", "keptWords", "brokenAt", "releasedAt", "releasedBy", "releaseReason", "withdrawnAt",
      "replacesId", "turnsAt", "passedTo"
    from jsonb_to_recordset(${toJson(rows)}::jsonb) as r(id uuid, "ticketId" uuid, "customerId" uuid, kind text,
      source text, what text, literal text, amount jsonb, "byId" uuid, "madeAt" timestamptz, "entryId" uuid, key uuid,
      "policyId" uuid, target jsonb, "startedAt" timestamptz, pauses jsonb, "pausedAt" timestamptz,
      "firstDueAt" timestamptz, "dueAt" timestamptz, "riskAt" timestamptz, "warnedAt" timestamptz, "toldAt" timestamptz,
      postponements int, "keptAt" timestamptz, "keptBy" uuid, "keptIn" uuid, "keptWords" text, "brokenAt" timestamptz,
      "releasedAt" timestamptz, "releasedBy" uuid, "releaseReason" text, "withdrawnAt" timestamptz, "replacesId" uuid,
      "turnsAt" timestamptz, "passedTo" uuid)
    on conflict (id) do update set pauses = excluded.pauses, paused_at = excluded.paused_at,
      policy_id = excluded.policy_id, target = excluded.target, due_at = excluded.due_at, risk_at = excluded.risk_at, warned_at = excluded.warned_at,
      told_at = excluded.told_at, postponements = excluded.postponements, kept_at = excluded.kept_at,
      kept_by = excluded.kept_by, kept_in = excluded.kept_in, kept_words = excluded.kept_words,
      broken_at = excluded.broken_at, released_at = excluded.released_at, released_by = excluded.released_by,
      release_reason = excluded.release_reason, withdrawn_at = excluded.withdrawn_at, turns_at = excluded.turns_at, passed_to = excluded.passed_to`);
}

type Place = { at: string; id: string };
type Part = { where: Statement<unknown>; by: Statement<unknown>; up: boolean };

const parts: Record<LedgerPart, Part> = {
  running: {
    where: sql`c.kept_at is null and c.released_at is null and c.broken_at is null and c.due_at is not null`,
    by: sql`c.due_at`,
    up: true,
  },
  broken: {
    where: sql`c.kept_at is null and c.released_at is null and c.broken_at is not null`,
    by: sql`c.broken_at`,
    up: true,
  },
  ended: {
    where: sql`(c.kept_at is not null or c.released_at is not null)`,
    by: sql`coalesce(c.kept_at, c.released_at)`,
    up: false,
  },
};

type Asked = { part: LedgerPart; mine: string | null; after: Place | null; limit: number };
type FlatLine = Flat & {
  at: string;
  number: number;
  subject: string;
  ownerId: string | null;
  ownerName: string | null;
};
export type Line = {
  one: Commitment;
  at: string;
  ticket: { number: number; subject: string; owner: AgentName | null };
};

/** One page of the ledger, with the ticket of each. */
export async function listLedger(
  work: Pick<Work, "query" | "actor">,
  { part, mine, after, limit }: Asked,
): Promise<Line[]> {
  const { where, by, up } = parts[part];
  const beyond = after
    ? sql`and (${by}, c.id) ${up ? sql`>` : sql`<`} (${after.at}::timestamptz, ${after.id}::uuid)`
    : sql``;
  const rows = await work.query(sql<FlatLine>`
    select ${columns}, ${by} as at, t.number, t.subject, t.owner_id as "ownerId", o.name as "ownerName"
    from commitments c ${named} join tickets t on t.id = c.ticket_id left join agents o on o.id = t.owner_id
    where c.withdrawn_at is null and ${where} ${beyond} and ${seen(work)}
      and (${mine}::uuid is null or t.owner_id = ${mine} or a.id = ${mine})
    order by ${up ? sql`${by}, c.id` : sql`${by} desc, c.id desc`} limit ${limit}`);
  return rows.map(({ at, number, subject, ownerId, ownerName, ...flat }) => ({
    one: raise(flat),
    at,
    ticket: { number, subject, owner: ownerId === null ? null : { id: ownerId, name: ownerName ?? "" } },
  }));
}

/** Tickets with a promise to look at, held; skipped when somebody else is at them. Two workers say nothing twice. */
export async function takeTurning(work: Work, most: number): Promise<string[]> {
  const rows = await work.query(sql<{ id: string }>`
    select t.id from tickets t
    where t.id in (select c.ticket_id from commitments c where c.turns_at <= ${work.now} order by c.turns_at limit ${most})
    order by t.id for update skip locked`);
  return rows.map((row) => row.id);
}

const running = sql`c.kept_at is null and c.released_at is null and c.withdrawn_at is null and c.broken_at is null`;

/** The clocks of a policy that still run. */
export async function listRunning(work: Work, policyId: string): Promise<Commitment[]> {
  const rows = await work.query(sql<Flat>`
    select ${columns} from commitments c ${named} where c.policy_id = ${policyId} and ${running}`);
  return rows.map(raise);
}

function raise({ byId, byName, ...rest }: Flat): Commitment {
  return { ...rest, by: byId === null ? null : { id: byId, name: byName ?? "" } };
}
