import type { Role } from "@guichet/contract/access.ts";
import type { Language } from "@guichet/contract/ids.ts";
import type { Query } from "../../platform/db.ts";
import { sql } from "../../platform/sql.ts";
import type { Work } from "../../platform/work.ts";
import { type StandingRow, standing } from "../rows.ts";

export type SignedIn = {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  language: Language;
  endsAt: string;
  seenAt: string;
  standing: StandingRow;
};

export async function findSession(
  query: Query,
  tokenHash: Buffer,
  now: Temporal.Instant,
): Promise<SignedIn | undefined> {
  const [found] = await query(sql<SignedIn>`
    select a.id, a.name, a.email, a.roles, a.language, s.ends_at as "endsAt", s.seen_at as "seenAt", ${standing} as standing
    from sessions s join agents a on a.id = s.agent_id
    where s.token_hash = ${tokenHash} and s.ends_at > ${now} and a.disabled_at is null`);
  return found;
}

type NewSession = {
  tokenHash: Buffer;
  agentId: string;
  endsAt: Temporal.Instant;
  userAgent: string;
  source: string;
};

export async function insertSession(work: Work, session: NewSession): Promise<void> {
  const { tokenHash, agentId, endsAt, userAgent, source } = session;
  await work.query(sql`
    insert into sessions (token_hash, agent_id, created_at, seen_at, confirmed_at, ends_at, user_agent, source)
    values (${tokenHash}, ${agentId}, ${work.now}, ${work.now}, ${work.now}, ${endsAt}, ${userAgent}, ${source})`);
}

type Seen = { mostDays: number; now: Temporal.Instant; endsAt: Temporal.Instant; source: string };

export async function markSeen(
  query: Query,
  tokenHash: Buffer,
  { now, endsAt, source, mostDays }: Seen,
): Promise<void> {
  await query(sql`
    update sessions set seen_at = ${now}, source = ${source}, ends_at = least(${endsAt}, created_at + make_interval(days => ${mostDays}))
    where token_hash = ${tokenHash}`);
}

export async function deleteSession(work: Work, tokenHash: Buffer): Promise<void> {
  await work.query(sql`delete from sessions where token_hash = ${tokenHash}`);
}

/** All of them, or all but one; what somebody began elsewhere and did not finish ends too. */
export async function deleteSessionsOf(work: Work, agentId: string, but: Buffer | null): Promise<void> {
  await work.query(sql`
    with begun as (delete from sign_in_steps where agent_id = ${agentId})
    delete from sessions where agent_id = ${agentId} and (${but}::bytea is null or token_hash <> ${but}::bytea)`);
}

export type KeptSession = {
  id: string;
  isThis: boolean;
  userAgent: string;
  source: string;
  openedAt: string;
  seenAt: string;
};

export async function listSessions(work: Work, agentId: string, own: Buffer): Promise<KeptSession[]> {
  return work.query(sql<KeptSession>`
    select id, token_hash = ${own} as "isThis", user_agent as "userAgent", source, created_at as "openedAt", seen_at as "seenAt"
    from sessions where agent_id = ${agentId} and ends_at > ${work.now}
    order by token_hash = ${own} desc, seen_at desc, id`);
}

export async function deleteOneSession(work: Work, agentId: string, id: string): Promise<boolean> {
  const ended = await work.query(
    sql`delete from sessions where id = ${id} and agent_id = ${agentId} returning id`,
  );
  return ended.length > 0;
}

export async function markConfirmed(work: Work, tokenHash: Buffer, at: Temporal.Instant): Promise<void> {
  await work.query(sql`update sessions set confirmed_at = ${at} where token_hash = ${tokenHash}`);
}

export async function isConfirmedSince(
  work: Work,
  tokenHash: Buffer,
  since: Temporal.Instant,
): Promise<boolean> {
  const found = await work.query(
    sql`select 1 from sessions where token_hash = ${tokenHash} and confirmed_at > ${since}`,
  );
  return found.length > 0;
}
