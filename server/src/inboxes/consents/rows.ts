import type { ConsentSetting } from "@guichet/contract/consents.ts";
import type { Query } from "../../platform/db.ts";
import { sql } from "../../platform/sql.ts";
import type { Work } from "../../platform/work.ts";

export type KeptConsent = Omit<ConsentSetting, "clientSecret"> & {
  inboxId: string;
  sealedSecret: Buffer | null;
  accessToken: Buffer | null;
  accessEndsAt: string | null;
  refreshToken: Buffer | null;
  grantedAt: string | null;
  refusedAt: string | null;
};

const columns = sql`inbox_id as "inboxId", provider, authorization_endpoint as "authorizationEndpoint",
  token_endpoint as "tokenEndpoint", scope, client_id as "clientId", client_secret as "sealedSecret",
  access_token as "accessToken", access_ends_at as "accessEndsAt", refresh_token as "refreshToken",
  granted_at as "grantedAt", refused_at as "refusedAt"`;

export async function findConsent(query: Query, inboxId: string): Promise<KeptConsent | undefined> {
  const [found] = await query(
    sql<KeptConsent>`select ${columns} from inbox_consents where inbox_id = ${inboxId}`,
  );
  return found;
}

export type Visit = { hash: Buffer; state: string; verifier: string; endsAt: Temporal.Instant };

/** Another client or another place is another consent: what the one before gave is worth nothing there. */
export async function writeConsent(
  work: Work,
  inboxId: string,
  given: Omit<ConsentSetting, "clientSecret"> & { sealedSecret: Buffer | null },
): Promise<void> {
  const { provider, authorizationEndpoint, tokenEndpoint, scope, clientId, sealedSecret } = given;
  await work.query(sql`
    insert into inbox_consents (inbox_id, provider, authorization_endpoint, token_endpoint, scope, client_id, client_secret)
    values (${inboxId}, ${provider}, ${authorizationEndpoint}, ${tokenEndpoint}, ${scope}, ${clientId}, ${sealedSecret})
    on conflict (inbox_id) do update set provider = excluded.provider, scope = excluded.scope,
      authorization_endpoint = excluded.authorization_endpoint, token_endpoint = excluded.token_endpoint,
      client_id = excluded.client_id, client_secret = excluded.client_secret`);
}

export async function writeVisit(
  work: Work,
  inboxId: string,
  { hash, state, verifier, endsAt }: Visit,
): Promise<void> {
  await work.query(sql`
    update inbox_consents set visit_hash = ${hash}, visit_state = ${state}, visit_verifier = ${verifier},
      visit_ends_at = ${endsAt}
    where inbox_id = ${inboxId}`);
}

/** It serves once. */
export async function takeVisit(
  work: Work,
  hash: Buffer,
): Promise<{ inboxId: string; state: string; verifier: string } | undefined> {
  const [taken] = await work.query(sql<{ inboxId: string; state: string; verifier: string }>`
    with visited as (select * from inbox_consents where visit_hash = ${hash} and visit_ends_at > ${work.now} for update)
    update inbox_consents c set visit_hash = null, visit_state = null, visit_verifier = null, visit_ends_at = null
    from visited v where c.inbox_id = v.inbox_id
    returning c.inbox_id as "inboxId", v.visit_state as state, v.visit_verifier as verifier`);
  return taken;
}

export type Granted = {
  accessToken: Buffer;
  accessEndsAt: Temporal.Instant;
  /** Null leaves the one that is kept: many providers give it once. */
  refreshToken: Buffer | null;
  renewAt: Temporal.Instant;
};

/** Somebody consented just now. */
export async function writeGrant(work: Work, inboxId: string, granted: Granted): Promise<void> {
  await work.query(sql`
    update inbox_consents set ${given(granted)}, granted_at = ${work.now} where inbox_id = ${inboxId}`);
}

/** What they gave was renewed. */
export async function writeRenewal(work: Work, asked: KeptConsent, granted: Granted): Promise<void> {
  await work.query(sql`update inbox_consents set ${given(granted)} where ${stillThat(asked)}`);
}

const given = ({ accessToken, accessEndsAt, refreshToken, renewAt }: Granted) => sql`
  access_token = ${accessToken}, access_ends_at = ${accessEndsAt},
  refresh_token = coalesce(${refreshToken}::bytea, refresh_token), renew_at = ${renewAt}, refused_at = null`;

/** What renews is sealed anew each time it is given: the same bytes are the same consent. */
const stillThat = ({ inboxId, refreshToken }: KeptConsent) =>
  sql`inbox_id = ${inboxId} and refresh_token is not distinct from ${refreshToken}::bytea`;

export async function markRefused(work: Work, asked: KeptConsent): Promise<void> {
  await work.query(sql`
    update inbox_consents set refused_at = ${work.now}, renew_at = null where ${stillThat(asked)}`);
}

/** Tried again after a while: the provider may only be away. */
export async function putOffRenewal(work: Work, asked: KeptConsent, at: Temporal.Instant): Promise<void> {
  await work.query(sql`update inbox_consents set renew_at = ${at} where ${stillThat(asked)}`);
}

/** Longer than any provider is waited for: whoever asks is alone, and whoever dies asking is followed by another. */
const askingMinutes = 1;

/** One that is due; nobody else finds it while its provider is asked. */
export async function claimDue(work: Work): Promise<KeptConsent | undefined> {
  const [claimed] = await work.query(sql<KeptConsent>`
    update inbox_consents set renew_at = ${work.now.add({ minutes: askingMinutes })}
    where inbox_id = (
      select inbox_id from inbox_consents where renew_at <= ${work.now} order by renew_at limit 1 for update skip locked)
    returning ${columns}`);
  return claimed;
}

export async function deleteConsent(work: Work, inboxId: string): Promise<boolean> {
  const gone = await work.query(
    sql`delete from inbox_consents where inbox_id = ${inboxId} returning inbox_id`,
  );
  return gone.length > 0;
}
