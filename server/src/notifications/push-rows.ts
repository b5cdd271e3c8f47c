import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

type Key = { publicKey: string; privateKey: Buffer };

export async function findKey(work: Work): Promise<Key | undefined> {
  const [found] = await work.query(
    sql<Key>`select public_key as "publicKey", private_key as "privateKey" from push_keys`,
  );
  return found;
}

/** Two first uses at once keep one key: browsers are bound to it. */
export async function keepKey(work: Work, { publicKey, privateKey }: Key): Promise<void> {
  await work.query(sql`
    insert into push_keys (public_key, private_key, made_at) values (${publicKey}, ${privateKey}, ${work.now})
    on conflict do nothing`);
}

type NewSubscription = { id: string; agentId: string; endpoint: string; keys: Buffer };

/** A browser that another person used is now whoever subscribes with it. */
export async function writeSubscription(work: Work, subscription: NewSubscription): Promise<void> {
  const { id, agentId, endpoint, keys } = subscription;
  await work.query(sql`
    insert into push_subscriptions (id, agent_id, endpoint, keys, created_at)
    values (${id}, ${agentId}, ${endpoint}, ${keys}, ${work.now})
    on conflict (endpoint) do update set agent_id = excluded.agent_id, keys = excluded.keys`);
}

export async function deleteSubscription(work: Work, endpoint: string): Promise<void> {
  const mine = work.actor.kind === "agent" ? work.actor.id : null;
  await work.query(sql`
    delete from push_subscriptions where endpoint = ${endpoint} and (${mine}::uuid is null or agent_id = ${mine}::uuid)`);
}

export const listSubscriptions = (work: Work, agentId: string) =>
  work.query(sql<{ endpoint: string; keys: Buffer }>`
    select endpoint, keys from push_subscriptions where agent_id = ${agentId} order by created_at`);
