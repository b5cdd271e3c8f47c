import type { IdentityProvider } from "@guichet/contract/identity.ts";
import { sql, toJson } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

export type KeptProvider = IdentityProvider & { sealedSecret: Buffer | null };

export async function findProvider(work: Work): Promise<KeptProvider | undefined> {
  const [found] = await work.query(sql<KeptProvider>`
    select label, issuer, client_id as "clientId", client_secret as "sealedSecret", domains,
      creates_accounts as "createsAccounts", role_claim as "roleClaim", role_values as "roleValues"
    from identity_provider`);
  return found;
}

export async function writeProvider(work: Work, provider: KeptProvider): Promise<void> {
  const { label, issuer, clientId, sealedSecret, domains, createsAccounts, roleClaim, roleValues } = provider;
  await work.query(sql`
    insert into identity_provider (label, issuer, client_id, client_secret, domains, creates_accounts, role_claim, role_values, changed_at)
    values (${label}, ${issuer}, ${clientId}, ${sealedSecret}, ${domains}, ${createsAccounts}, ${roleClaim},
      ${toJson(roleValues)}::jsonb, ${work.now})
    on conflict (only_one) do update set label = excluded.label, issuer = excluded.issuer, client_id = excluded.client_id,
      client_secret = excluded.client_secret, domains = excluded.domains, creates_accounts = excluded.creates_accounts,
      role_claim = excluded.role_claim, role_values = excluded.role_values, changed_at = excluded.changed_at`);
}

export async function deleteProvider(work: Work): Promise<boolean> {
  const gone = await work.query(sql`delete from identity_provider returning only_one`);
  return gone.length > 0;
}

export type Visit = {
  state: string;
  nonce: string;
  verifier: string;
  back: string | null;
  proves: Buffer | null;
};
type NewVisit = Visit & { tokenHash: Buffer; source: string; endsAt: Temporal.Instant };

export async function insertVisit(work: Work, visit: NewVisit): Promise<void> {
  const { tokenHash, state, nonce, verifier, back, proves, source, endsAt } = visit;
  await work.query(sql`
    with over as (delete from provider_visits where ends_at < ${work.now})
    insert into provider_visits (token_hash, state, nonce, verifier, back, proves, source, ends_at)
    values (${tokenHash}, ${state}, ${nonce}, ${verifier}, ${back}, ${proves}, ${source}, ${endsAt})`);
}

export async function countVisits(work: Work, source: string): Promise<number> {
  const [found] = await work.query(sql<{ count: number }>`
    select count(*)::int as count from provider_visits where source = ${source} and ends_at > ${work.now}`);
  return found?.count ?? 0;
}

/** It serves once. */
export async function takeVisit(work: Work, tokenHash: Buffer): Promise<Visit | undefined> {
  const [taken] = await work.query(sql<Visit>`
    delete from provider_visits where token_hash = ${tokenHash} and ends_at > ${work.now}
    returning state, nonce, verifier, back, proves`);
  return taken;
}

export type Held = { agentId: string; disabledAt: string | null };

export async function findIdentity(work: Work, issuer: string, subject: string): Promise<Held | undefined> {
  const [found] = await work.query(sql<Held>`
    select a.id as "agentId", a.disabled_at as "disabledAt"
    from agent_identities i join agents a on a.id = i.agent_id
    where i.issuer = ${issuer} and i.subject = ${subject}`);
  return found;
}

export async function isLinked(work: Work, issuer: string, agentId: string): Promise<boolean> {
  const found = await work.query(
    sql`select 1 from agent_identities where issuer = ${issuer} and agent_id = ${agentId}`,
  );
  return found.length > 0;
}

export async function findHolder(work: Work, email: string): Promise<Held | undefined> {
  const [found] = await work.query(sql<Held>`
    select id as "agentId", disabled_at as "disabledAt" from agents where email = ${email}`);
  return found;
}

export async function insertIdentity(
  work: Work,
  { issuer, subject, agentId }: { issuer: string; subject: string; agentId: string },
): Promise<void> {
  await work.query(sql`
    insert into agent_identities (issuer, subject, agent_id, linked_at)
    values (${issuer}, ${subject}, ${agentId}, ${work.now}) on conflict (issuer, subject) do nothing`);
}
