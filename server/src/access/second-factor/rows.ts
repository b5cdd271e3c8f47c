import type { NextStep } from "@guichet/contract/signing-in.ts";
import { sql } from "../../platform/sql.ts";
import type { Work } from "../../platform/work.ts";

export type Factor = {
  secret: Buffer;
  confirmedAt: string | null;
  lastStep: number | null;
};

/** Locked: of two codes given at once, the second finds that the first has served. */
export async function lockFactor(work: Work, agentId: string): Promise<Factor | undefined> {
  const [found] = await work.query(sql<Factor>`
    select secret, confirmed_at as "confirmedAt", last_step as "lastStep"
    from second_factors where agent_id = ${agentId} for update`);
  return found;
}

/** Begun again, the earlier secret is worth nothing; once confirmed, it stays. */
export async function insertFactor(work: Work, agentId: string, secret: Buffer): Promise<boolean> {
  const kept = await work.query(sql`
    insert into second_factors (agent_id, secret, begun_at) values (${agentId}, ${secret}, ${work.now})
    on conflict (agent_id) do update set secret = excluded.secret, begun_at = excluded.begun_at, last_step = null
    where second_factors.confirmed_at is null returning agent_id`);
  return kept.length > 0;
}

export async function markStep(work: Work, agentId: string, step: number): Promise<void> {
  await work.query(sql`
    update second_factors set last_step = ${step}, confirmed_at = coalesce(confirmed_at, ${work.now})
    where agent_id = ${agentId}`);
}

export async function deleteFactor(work: Work, agentId: string): Promise<boolean> {
  const gone = await work.query(sql`
    with codes as (delete from recovery_codes where agent_id = ${agentId})
    delete from second_factors where agent_id = ${agentId} returning agent_id`);
  return gone.length > 0;
}

/** For whoever lost what they had: their passkeys go with it. */
export async function deleteAllFactors(work: Work, agentId: string): Promise<boolean> {
  const keys = await work.query(sql`delete from passkeys where agent_id = ${agentId} returning id`);
  return (await deleteFactor(work, agentId)) || keys.length > 0;
}

export type Standing = {
  confirmedAt: string | null;
  recoveryCodesLeft: number;
  required: boolean;
  passkeys: number;
};

export async function findStanding(work: Work, agentId: string): Promise<Standing> {
  const [found] = await work.query(sql<Standing>`
    select (select confirmed_at from second_factors where agent_id = ${agentId}) as "confirmedAt",
      (select count(*) from recovery_codes where agent_id = ${agentId} and used_at is null) as "recoveryCodesLeft",
      (select count(*) from passkeys where agent_id = ${agentId}) as passkeys,
      second_factor_required_at is not null as required
    from access_rules`);
  return found ?? { confirmedAt: null, recoveryCodesLeft: 0, required: false, passkeys: 0 };
}

export async function replaceRecoveryCodes(
  work: Work,
  agentId: string,
  hashes: readonly Buffer[],
): Promise<void> {
  await work.query(sql`delete from recovery_codes where agent_id = ${agentId}`);
  await work.query(sql`
    insert into recovery_codes (code_hash, agent_id) select unnest(${[...hashes]}::bytea[]), ${agentId}::uuid`);
}

/** False when it is none of theirs, or has served. */
export async function spendRecoveryCode(work: Work, agentId: string, hash: Buffer): Promise<boolean> {
  const spent = await work.query(sql`
    update recovery_codes set used_at = ${work.now}
    where code_hash = ${hash} and agent_id = ${agentId} and used_at is null returning 1`);
  return spent.length > 0;
}

type NewStep = { tokenHash: Buffer; agentId: string; step: NextStep["step"]; endsAt: Temporal.Instant };

export async function insertStep(work: Work, { tokenHash, agentId, step, endsAt }: NewStep): Promise<void> {
  await work.query(sql`
    with over as (delete from sign_in_steps where ends_at < ${work.now})
    insert into sign_in_steps (token_hash, agent_id, step, ends_at) values (${tokenHash}, ${agentId}, ${step}, ${endsAt})`);
}

export type Step = { agentId: string; step: NextStep["step"]; email: string };

export async function findStep(work: Work, tokenHash: Buffer): Promise<Step | undefined> {
  const [found] = await work.query(sql<Step>`
    select s.agent_id as "agentId", s.step, a.email from sign_in_steps s join agents a on a.id = s.agent_id
    where s.token_hash = ${tokenHash} and s.ends_at > ${work.now} and a.disabled_at is null`);
  return found;
}

/** False when it served already. */
export async function deleteStep(work: Work, tokenHash: Buffer): Promise<boolean> {
  const gone = await work.query(
    sql`delete from sign_in_steps where token_hash = ${tokenHash} returning agent_id`,
  );
  return gone.length > 0;
}

export async function markRequired(work: Work, required: boolean): Promise<void> {
  await work.query(sql`
    update access_rules set second_factor_required_at =
      case when ${required} then coalesce(second_factor_required_at, ${work.now}::timestamptz) end`);
}

export async function findRequirement(work: Work): Promise<string | null> {
  const [found] = await work.query(sql<{ requiredAt: string | null }>`
    select second_factor_required_at as "requiredAt" from access_rules`);
  return found?.requiredAt ?? null;
}

type Holder = { agentId: string; name: string; confirmedAt: string | null; passkeys: number };

export async function listHolders(work: Work): Promise<Holder[]> {
  return work.query(sql<Holder>`
    select a.id as "agentId", a.name, f.confirmed_at as "confirmedAt",
      (select count(*) from passkeys p where p.agent_id = a.id) as passkeys
    from agents a left join second_factors f on f.agent_id = a.id
    where a.disabled_at is null order by lower(a.name), a.id`);
}
