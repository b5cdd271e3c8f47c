import type { Role, Token, TokenScope } from "@guichet/contract/access.ts";
import type { Query } from "../platform/db.ts";
import { sql } from "../platform/sql.ts";
import type { Actor, Work } from "../platform/work.ts";

/** What is kept of somebody's rights, besides their roles: see `standingOf`. */
export type StandingRow = {
  /** The teams whose tickets they see; null for those who see all teams'. A team that is no more keeps its past. */
  groups: string[] | null;
  leads: string[];
  /** Of the inboxes that are kept: those kept to them, those of them they only read, and those kept to others. */
  opened: string[];
  reads_only: string[];
  shut: string[];
};

/** For a `select` about `agents a`: looked up with whoever it is about, in the same statement. */
export const standing = sql`(select json_build_object(
    'groups', case when a.roles && '{lead,director,admin}' or (select tickets_seen_by from company) = 'everyone' then null
      else array(select m.team_id from team_members m where m.agent_id = a.id) end,
    'leads', array(select m.team_id from team_members m where m.agent_id = a.id and m.leads),
    'opened', coalesce(json_agg(k.id) filter (where k.answers is not null), '[]'),
    'reads_only', coalesce(json_agg(k.id) filter (where not k.answers), '[]'),
    'shut', coalesce(json_agg(k.id) filter (where k.answers is null), '[]'))
  from (select i.id, (select bool_or(g.answers) from inbox_grants g where g.inbox_id = i.id and (g.agent_id = a.id
        or exists (select from team_members m where m.team_id = g.team_id and m.agent_id = a.id))) as answers
    from inboxes i where i.kept_at is not null) k)`;

export type Standing = Pick<Actor, "sees" | "readsOnly" | "leads">;

export function standingOf({ groups, leads, opened, reads_only: readsOnly, shut }: StandingRow): Standing {
  const sees =
    groups === null && shut.length === 0
      ? ("everything" as const)
      : { groups: groups ?? ("every" as const), opened, shut };
  return { sees, readsOnly, leads };
}

type Rights = { roles: Role[]; standing: StandingRow };

export async function findRights(query: Query, agentId: string): Promise<Rights | undefined> {
  const [found] = await query(sql<Rights>`
    select a.roles, ${standing} as standing from agents a where a.id = ${agentId} and a.disabled_at is null`);
  return found;
}

export async function findPassword(
  work: Work,
  email: string,
): Promise<{ id: string; hash: string; roles: Role[] } | undefined> {
  const [found] = await work.query(sql<{ id: string; hash: string; roles: Role[] }>`
    select id, password_hash as hash, roles from agents where email = ${email} and disabled_at is null`);
  return found;
}

export async function findPasswordOf(work: Work, agentId: string): Promise<string | undefined> {
  const [found] = await work.query(sql<{ hash: string }>`
    select password_hash as hash from agents where id = ${agentId} and disabled_at is null`);
  return found?.hash;
}

export async function markPassword(work: Work, agentId: string, hash: string): Promise<void> {
  await work.query(sql`update agents set password_hash = ${hash} where id = ${agentId}`);
}

/** Any number that nothing else uses. */
const tryingLock = 10;

export async function waitForOtherTries(work: Work, keys: readonly string[]): Promise<void> {
  for (const key of keys.toSorted())
    await work.query(sql`select pg_advisory_xact_lock(hashtextextended(${key}, ${tryingLock}))`);
}

export async function countFailures(
  work: Work,
  keys: readonly string[],
  since: Temporal.Instant,
): Promise<number> {
  const [found] = await work.query(sql<{ most: number }>`
    select coalesce(max(failures), 0) as most from (
      select count(*) as failures from sign_in_failures where key = any(${keys}) and at > ${since} group by key) counted`);
  return found?.most ?? 0;
}

export async function insertFailures(work: Work, keys: readonly string[]): Promise<void> {
  await work.query(
    sql`insert into sign_in_failures (key, at) select unnest(${keys}::text[]), ${work.now}::timestamptz`,
  );
}

export async function forgetFailures(work: Work, key: string, hours: number): Promise<void> {
  await work.query(
    sql`delete from sign_in_failures where key = ${key} or at < ${work.now.subtract({ hours })}`,
  );
}

/** The one of that moment; of several, any. */
export async function forgetOneFailure(work: Work, key: string, at: Temporal.Instant): Promise<void> {
  await work.query(sql`
    delete from sign_in_failures
    where ctid = (select ctid from sign_in_failures where key = ${key} and at = ${at} limit 1 for update skip locked)`);
}

export type KnownToken = {
  id: string;
  name: string;
  scopes: TokenScope[];
  agent: { id: string; name: string; roles: Role[]; standing: StandingRow } | null;
};

export async function findToken(query: Query, tokenHash: Buffer): Promise<KnownToken | undefined> {
  const [found] = await query(sql<KnownToken>`
    select t.id, t.name, t.scopes,
      case when a.id is not null then json_build_object('id', a.id, 'name', a.name, 'roles', a.roles, 'standing', ${standing}) end as agent
    from tokens t left join agents a on a.id = t.agent_id
    where t.token_hash = ${tokenHash} and t.revoked_at is null and a.disabled_at is null`);
  return found;
}

export async function markTokenUsed(query: Query, id: string, now: Temporal.Instant): Promise<void> {
  await query(sql`update tokens set last_used_at = ${now} where id = ${id}`);
}

export async function insertToken(
  work: Work,
  token: { id: string; hash: Buffer; name: string; scopes: TokenScope[]; agentId: string | null },
): Promise<void> {
  const by = work.actor.kind === "agent" ? work.actor.id : null;
  await work.query(sql`
    insert into tokens (id, token_hash, name, scopes, created_at, created_by, agent_id)
    values (${token.id}, ${token.hash}, ${token.name}, ${token.scopes}, ${work.now}, ${by}, ${token.agentId})`);
}

/** Of everybody, or of one agent. */
export async function listTokens(work: Work, agentId: string | null): Promise<Token[]> {
  return work.query(sql<Token>`
    select t.id, t.name, t.scopes, t.created_at as "createdAt", t.last_used_at as "lastUsedAt",
      case when a.id is not null then json_build_object('id', a.id, 'name', a.name) end as agent
    from tokens t left join agents a on a.id = t.agent_id
    where t.revoked_at is null and (${agentId}::uuid is null or t.agent_id = ${agentId}::uuid) order by t.created_at`);
}

/** Whoever's it is, or only this agent's; its name. */
export async function revokeToken(
  work: Work,
  id: string,
  agentId: string | null,
): Promise<string | undefined> {
  const [revoked] = await work.query(sql<{ name: string }>`
    update tokens set revoked_at = ${work.now}
    where id = ${id} and revoked_at is null and (${agentId}::uuid is null or agent_id = ${agentId}::uuid) returning name`);
  return revoked?.name;
}

export async function revokeTokensOf(work: Work, agentId: string): Promise<void> {
  await work.query(
    sql`update tokens set revoked_at = ${work.now} where agent_id = ${agentId} and revoked_at is null`,
  );
}

export async function insertDelivery(work: Work, tokenId: string, arrivalId: string): Promise<void> {
  await work.query(sql`
    insert into token_deliveries (token_id, arrival_id) values (${tokenId}, ${arrivalId}) on conflict do nothing`);
}

export async function findDelivery(work: Work, tokenId: string, arrivalId: string): Promise<boolean> {
  const found = await work.query(sql`
    select 1 from token_deliveries where token_id = ${tokenId} and arrival_id = ${arrivalId}`);
  return found.length > 0;
}

type Account = { id: string; name: string; roles: Role[] };

/** By its id or by its address. */
export async function findAccount(work: Work, named: string): Promise<Account | undefined> {
  const [found] = await work.query(sql<Account>`
    select id, name, roles from agents where (id::text = ${named} or email = ${named}) and disabled_at is null`);
  return found;
}

type ColleagueRow = { id: string; name: string; roles: Role[]; standing: StandingRow };

export async function listColleagues(query: Query): Promise<ColleagueRow[]> {
  return query(sql<ColleagueRow>`
    select a.id, a.name, a.roles, ${standing} as standing from agents a where a.disabled_at is null order by lower(a.name), a.id`);
}
