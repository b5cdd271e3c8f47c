import type { Passkey } from "@guichet/contract/passkeys.ts";
import { sql } from "../../platform/sql.ts";
import type { Work } from "../../platform/work.ts";
import type { KnownKey } from "./ceremony.ts";

type NewChallenge = {
  challenge: string;
  agentId: string | null;
  boundTo: Buffer;
  source: string;
  endsAt: Temporal.Instant;
};

/** Those whose time is over leave with it. */
export async function insertChallenge(work: Work, given: NewChallenge): Promise<void> {
  const { challenge, agentId, boundTo, source, endsAt } = given;
  await work.query(sql`
    with over as (delete from passkey_challenges where ends_at < ${work.now})
    insert into passkey_challenges (challenge, agent_id, bound_to, source, ends_at)
    values (${challenge}, ${agentId}, ${boundTo}, ${source}, ${endsAt})`);
}

export async function countChallenges(work: Work, source: string): Promise<number> {
  const [found] = await work.query(sql<{ count: number }>`
    select count(*)::int as count from passkey_challenges where source = ${source} and ends_at > ${work.now}`);
  return found?.count ?? 0;
}

/** It serves once: found and gone in one statement. `agentId` null for one that names nobody. */
export async function takeChallenge(
  work: Work,
  boundTo: Buffer,
  agentId: string | null,
): Promise<string | undefined> {
  const [taken] = await work.query(sql<{ challenge: string }>`
    delete from passkey_challenges
    where bound_to = ${boundTo} and agent_id is not distinct from ${agentId}::uuid and ends_at > ${work.now}
    returning challenge`);
  return taken?.challenge;
}

export async function dropChallenges(work: Work, boundTo: Buffer): Promise<void> {
  await work.query(sql`delete from passkey_challenges where bound_to = ${boundTo}`);
}

type NewPasskey = KnownKey & { id: string; agentId: string; name: string; transports: readonly string[] };

/** False when the same key is known already, of whoever it is. */
export async function insertPasskey(work: Work, passkey: NewPasskey): Promise<boolean> {
  const { id, agentId, name, credentialId, publicKey, counter, transports } = passkey;
  const added = await work.query(sql`
    insert into passkeys (id, agent_id, credential_id, public_key, counter, transports, name, added_at)
    values (${id}, ${agentId}, ${credentialId}, ${publicKey}, ${counter}, ${[...transports]}, ${name}, ${work.now})
    on conflict (credential_id) do nothing returning id`);
  return added.length > 0;
}

const columns = sql`id, name, added_at as "addedAt", used_at as "usedAt"`;

export async function listPasskeys(work: Work, agentId: string): Promise<Passkey[]> {
  return work.query(sql<Passkey>`
    select ${columns} from passkeys where agent_id = ${agentId} order by added_at, id`);
}

export async function listCredentials(work: Work, agentId: string): Promise<string[]> {
  const found = await work.query(sql<{ credentialId: string }>`
    select credential_id as "credentialId" from passkeys where agent_id = ${agentId}`);
  return found.map(({ credentialId }) => credentialId);
}

export type HeldKey = KnownKey & { id: string; agentId: string; name: string };

/** Locked: of two uses at once, the second is weighed against the count that the first left. */
export async function lockPasskey(work: Work, credentialId: string): Promise<HeldKey | undefined> {
  const [found] = await work.query(sql<HeldKey>`
    select p.id, p.agent_id as "agentId", p.name, p.credential_id as "credentialId", p.public_key as "publicKey",
      p.counter::int as counter
    from passkeys p join agents a on a.id = p.agent_id
    where p.credential_id = ${credentialId} and a.disabled_at is null for update of p`);
  return found;
}

export async function markUsed(work: Work, id: string, counter: number): Promise<void> {
  await work.query(sql`update passkeys set counter = ${counter}, used_at = ${work.now} where id = ${id}`);
}

export async function renamePasskey(
  work: Work,
  agentId: string,
  { id, name }: { id: string; name: string },
): Promise<Passkey | undefined> {
  const [renamed] = await work.query(sql<Passkey>`
    update passkeys set name = ${name} where id = ${id} and agent_id = ${agentId} returning ${columns}`);
  return renamed;
}

/** Its name, once gone. */
export async function deletePasskey(work: Work, agentId: string, id: string): Promise<string | undefined> {
  const [gone] = await work.query(sql<{ name: string }>`
    delete from passkeys where id = ${id} and agent_id = ${agentId} returning name`);
  return gone?.name;
}
