import type { Arrival, ArrivalOutcome, ArrivalRow } from "@guichet/contract/arrivals.ts";
import type { Page } from "@guichet/contract/paging.ts";
import { requireDelivering, requireReading } from "../access/policy.ts";
import { seenAtInbox, seenWith } from "../access/seeing.ts";
import { refuse } from "../platform/refuse.ts";
import { sql } from "../platform/sql.ts";
import type { Actor, Work } from "../platform/work.ts";

const columns = sql`a.id, a.channel, a.inbox_id as "inboxId", a.received_at as "receivedAt", a.size, a.outcome, a.attempts,
  a.problem, a.ticket_id as "ticketId", a.entry_id as "entryId", a.sender, a.subject`;

/** An arrival is seen with its ticket; until it has one, with its inbox. */
const visible = (work: Work) => sql`case when a.ticket_id is null then ${seenAtInbox(work, sql`a.inbox_id`)}
  else ${seenWith(work, sql`a.ticket_id`)} end`;

type Asked = { outcome: ArrivalOutcome; after?: string | undefined; limit: number };

/** By outcome, newest first: the quarantine is one of these lists. */
export async function listArrivals(work: Work, { outcome, after, limit }: Asked): Promise<Page<ArrivalRow>> {
  requireReading(work.actor);
  const place = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([\da-f-]{36})$/u.exec(after ?? "");
  const items = await work.query(sql<ArrivalRow>`
    select ${columns} from arrivals a
    where a.outcome = ${outcome} and ${visible(work)}
      and (${place?.[1] ?? null}::timestamptz is null or (a.received_at, a.id) < (${place?.[1] ?? null}::timestamptz, ${place?.[2] ?? null}::uuid))
    order by a.received_at desc, a.id desc limit ${limit}`);
  const last = items.at(-1);
  return { items, next: last && items.length === limit ? `${last.receivedAt}_${last.id}` : null };
}

/** Whoever may deliver may ask what became of what they delivered. */
function requireArrivals(actor: Actor): void {
  if (actor.kind === "token" && actor.scopes?.includes("deliver")) requireDelivering(actor);
  else requireReading(actor);
}

export async function showArrival(work: Work, id: string): Promise<Arrival> {
  requireArrivals(work.actor);
  const [found] = await work.query(sql<Arrival>`
    select ${columns}, coalesce(e.recipients || e.copies, a.envelope_to) as recipients, e.text as "textShown", e.folded as "textFolded",
      e.message_id as "messageId", coalesce(e.in_reply_to, '{}') as "inReplyTo", coalesce(e.reply_references, '{}') as "references",
      coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'type', f.type, 'size', f.size, 'sha256', f.sha256,
        'inline', f.inline) order by f.position) from attachments f where f.entry_id = e.id), '[]') as attachments
    from arrivals a left join entries e on e.id = a.entry_id where a.id = ${id} and ${visible(work)}`);
  if (!found) throw refuse("not_found");
  return found;
}

export async function rawOfArrival(
  work: Work,
  id: string,
): Promise<{ raw: Buffer | null; rawSha256: string | null }> {
  requireArrivals(work.actor);
  const [found] = await work.query(sql<{ raw: Buffer | null; rawSha256: string | null }>`
    select raw, raw_sha256 as "rawSha256" from arrivals a where a.id = ${id} and ${visible(work)}`);
  if (!found) throw refuse("not_found");
  return found;
}

/** Before anything is done with it. */
export async function requireArrivalSeen(work: Work, id: string): Promise<void> {
  const found = await work.query(sql`select from arrivals a where a.id = ${id} and ${visible(work)}`);
  if (found.length === 0) throw refuse("not_found");
}
