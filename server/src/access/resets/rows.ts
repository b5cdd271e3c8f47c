import type { Language } from "@guichet/contract/ids.ts";
import { sql } from "../../platform/sql.ts";
import type { Work } from "../../platform/work.ts";

export async function insertAsked(work: Work, id: string, email: string): Promise<void> {
  await work.query(
    sql`insert into password_resets (id, email, asked_at) values (${id}, ${email}, ${work.now})`,
  );
}

export type Waiting = {
  id: string;
  email: string;
  agentId: string | null;
  language: Language | null;
  recent: number;
};

/** `recent`: how many were answered for that address since. */
export async function claimWaiting(work: Work, since: Temporal.Instant): Promise<Waiting | undefined> {
  const [found] = await work.query(sql<Waiting>`
    select r.id, r.email, a.id as "agentId", a.language,
      (select count(*) from password_resets other where other.email = r.email and other.answered_at > ${since}) as recent
    from password_resets r left join agents a on a.email = r.email and a.disabled_at is null
    where r.answered_at is null order by r.asked_at limit 1 for update of r skip locked`);
  return found;
}

type Answered = { tokenHash: Buffer; agentId: string; endsAt: Temporal.Instant };

/** Without an answer it is done all the same: nobody has that address, or it was answered often enough. */
export async function markAnswered(work: Work, id: string, answer: Answered | null): Promise<void> {
  await work.query(sql`
    update password_resets set answered_at = ${work.now}, token_hash = ${answer?.tokenHash ?? null},
      agent_id = ${answer?.agentId ?? null}::uuid, ends_at = ${answer?.endsAt ?? null}::timestamptz where id = ${id}`);
}

/** What was asked long ago is of no use to anybody. */
export async function forgetOldAsked(work: Work): Promise<void> {
  await work.query(sql`delete from password_resets where asked_at < ${work.now.subtract({ hours: 24 * 7 })}`);
}

export type Reset = { id: string; agentId: string; email: string; endsAt: string };

/** Locked: two presses of the button are one change. */
export async function lockReset(work: Work, tokenHash: Buffer): Promise<Reset | undefined> {
  const [found] = await work.query(sql<Reset>`
    select r.id, r.agent_id as "agentId", a.email, r.ends_at as "endsAt"
    from password_resets r join agents a on a.id = r.agent_id
    where r.token_hash = ${tokenHash} and r.spent_at is null and r.ends_at > ${work.now} and a.disabled_at is null
    for update of r`);
  return found;
}

/** The one used, and every other link of that person: a new password makes them all useless. */
export async function markSpent(work: Work, agentId: string): Promise<void> {
  await work.query(
    sql`update password_resets set spent_at = ${work.now} where agent_id = ${agentId} and spent_at is null`,
  );
}
