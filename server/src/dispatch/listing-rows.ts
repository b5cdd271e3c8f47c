import type { Departure } from "@guichet/contract/departures.ts";
import { seenAtInbox, seenWith } from "../access/seeing.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

/** A one-time code is read by whoever it was sent to, and by nobody here. */
const columns = sql`d.id, d.kind, d.state, d.inbox_id as "inboxId", d.ticket_id as "ticketId", d.entry_id as "entryId",
  d.sender_address as sender, d.recipients || d.copies || d.blind_copies as recipients, d.subject, d.message_id as "messageId",
  d.in_reply_to as "inReplyTo", d.reply_references as "references",
  case when d.kind = 'code' then '' else d.text end as text,
  coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'type', f.type, 'size', f.size, 'sha256', f.sha256,
    'inline', f.inline) order by f.position) from attachments f where f.entry_id = d.entry_id), '[]') as attachments,
  d.created_at as "createdAt", d.leaves_at as "leavesAt", d.left_at as "leftAt", d.attempts, d.problem,
  d.server_said as "serverSaid", d.bounces`;

/** A letter is seen with its ticket; one that belongs to none, with its inbox. */
const visible = (work: Work) => sql`case when d.ticket_id is null then ${seenAtInbox(work, sql`d.inbox_id`)}
  else ${seenWith(work, sql`d.ticket_id`)} end`;

export type Place = { at: string; id: string };

export async function listDepartures(
  work: Work,
  { states, after, limit }: { states: readonly string[] | null; after: Place | null; limit: number },
): Promise<Departure[]> {
  return work.query(sql<Departure>`
    select ${columns} from departures d
    where ${visible(work)} and (${states}::text[] is null or d.state = any(${states}::text[]))
      and (${after?.at ?? null}::timestamptz is null or (d.created_at, d.id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by d.created_at desc, d.id desc limit ${limit}`);
}

export async function findDeparture(work: Work, id: string): Promise<Departure | undefined> {
  const [found] = await work.query(
    sql<Departure>`select ${columns} from departures d where d.id = ${id} and ${visible(work)}`,
  );
  return found;
}

export async function findRaw(
  work: Work,
  id: string,
): Promise<{ raw: Buffer | null; rawSha256: string | null } | undefined> {
  const [found] = await work.query(sql<{ raw: Buffer | null; rawSha256: string | null }>`
    select raw, raw_sha256 as "rawSha256" from departures d where d.id = ${id} and ${visible(work)} and d.kind <> 'code'`);
  return found;
}
