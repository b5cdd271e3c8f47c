import type { CustomerName } from "@guichet/contract/customers.ts";
import type { Entry } from "@guichet/contract/thread.ts";
import { seenWith } from "../access/seeing.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import type { NewAttachment, Words } from "./model.ts";

const attachmentJson = sql`json_build_object('id', f.id, 'name', f.name, 'type', f.type, 'size', f.size, 'sha256', f.sha256, 'inline', f.inline)`;

/** One row an entry, in the wire's shape: a thread of twenty is one statement and no second look. */
const entryColumns = sql`
  e.id, e.ticket_id as "ticketId", e.position, e.kind, e.channel,
  json_build_object('kind', e.author_kind, 'id', e.author_id, 'name', e.author_name, 'address', e.author_address) as author,
  e.happened_at as "happenedAt", e.text, e.folded, e.html is not null as "hasHtml", e.recipients as "to", e.copies as cc, e.blind_copies as bcc,
  coalesce((select json_agg(${attachmentJson} order by f.position) from attachments f where f.entry_id = e.id), '[]') as attachments,
  e.warnings, e.notice, e.arrival_id as "arrivalId", e.home_id as "cameFor",
  case when d.id is null then null else json_build_object('id', d.id, 'state', d.state, 'leavesAt', d.leaves_at, 'problem', d.problem) end
    as departure`;

/** The next `limit` entries after a position, oldest first: asked again from its last one, it misses none. */
export async function listAfter(
  work: Pick<Work, "query">,
  { ticketId, after, limit }: { ticketId: string; after: number; limit: number },
): Promise<Entry[]> {
  return work.query(sql<Entry>`
    select ${entryColumns} from entries e left join departures d on d.entry_id = e.id
    where e.ticket_id = ${ticketId} and e.position > ${after} and e.withdrawn_at is null
    order by e.position limit ${limit}`);
}

/** The newest `limit` entries, of all or of those before a position; oldest first. */
export async function listNewest(
  work: Pick<Work, "query">,
  { ticketId, before, limit }: { ticketId: string; before: number | null; limit: number },
): Promise<Entry[]> {
  const earlier = before === null ? sql`` : sql`and e.position < ${before}`;
  const rows = await work.query(sql<Entry>`
    select ${entryColumns} from entries e left join departures d on d.entry_id = e.id
    where e.ticket_id = ${ticketId} ${earlier} and e.withdrawn_at is null
    order by e.position desc limit ${limit}`);
  return rows.reverse();
}

export async function findEntry(work: Pick<Work, "query">, id: string): Promise<Entry | undefined> {
  const [found] = await work.query(sql<Entry>`
    select ${entryColumns} from entries e left join departures d on d.entry_id = e.id
    where e.id = ${id} and e.withdrawn_at is null`);
  return found;
}

export type Said = { name: string; at: string; text: string };
type Before = { ticketId: string; entryId: string; people: readonly string[]; limit: number };

/** Public words that stand, said before an entry to or by one of these addresses; newest first. */
export const listSaidBefore = (work: Work, { ticketId, entryId, people, limit }: Before): Promise<Said[]> =>
  work.query(sql<Said>`
    select e.author_name as name, e.happened_at as at, e.text from entries e join entries mine on mine.id = ${entryId}
    where e.ticket_id = ${ticketId} and e.kind in ('received', 'sent') and e.withdrawn_at is null and e.text <> ''
      and e.position < mine.position
      and exists (select from unnest(e.recipients || e.copies || e.author_address) as address
        where lower(address) = any(${people}::text[]))
    order by e.happened_at desc, e.position desc limit ${limit}`);

export async function findHtml(
  work: Work,
  id: string,
): Promise<{ html: string; inline: { contentId: string; id: string; type: string }[] } | undefined> {
  const [found] = await work.query(sql<{
    html: string;
    inline: { contentId: string; id: string; type: string }[];
  }>`
    select e.html, coalesce((
      select json_agg(json_build_object('contentId', f.content_id, 'id', f.id, 'type', f.type))
      from attachments f where f.entry_id = e.id and f.content_id is not null), '[]') as inline
    from entries e where e.id = ${id} and e.html is not null and e.withdrawn_at is null and ${seenWith(work, sql`e.ticket_id`)}`);
  return found;
}

export type Download = {
  sha256: string;
  name: string;
  type: string;
  size: number;
  ticketId: string | null;
  uploadedBy: string | null;
  /** On a customer's card: whoever reads the card reads it, unless it came in a ticket they do not see. */
  provesMandate: boolean;
  /** Not sent yet, in a draft that its author shares with whoever sees the ticket. */
  inSharedDraft: boolean;
};

export async function findDownload(work: Work, id: string): Promise<Download | undefined> {
  const [found] = await work.query(sql<Download>`
    select f.sha256, f.name, f.type, f.size, e.ticket_id as "ticketId", f.uploaded_by as "uploadedBy",
      exists (select from mandates m where m.proof_file_id = f.id) as "provesMandate",
      f.entry_id is null and exists (
        select from drafts d where d.shared_at is not null and f.id = any(d.attachment_ids) and ${seenWith(work, sql`d.ticket_id`)}
      ) as "inSharedDraft"
    from attachments f left join entries e on e.id = f.entry_id
    where f.id = ${id} and (e.ticket_id is null or ${seenWith(work, sql`e.ticket_id`)})`);
  return found;
}

type SaidSince = { at: string; words: string; butIn: string };

export async function findSaidSince(
  work: Pick<Work, "query">,
  ticketId: string,
  { at, words, butIn }: SaidSince,
): Promise<boolean> {
  const found = await work.query(sql`
    select from entries where ticket_id = ${ticketId} and kind = 'sent' and withdrawn_at is null
      and recorded_at >= ${at}::timestamptz and position(${words}::text in text) > 0
      and idempotency_key is distinct from ${butIn}::uuid limit 1`);
  return found.length > 0;
}

export type Copied = Omit<
  Words,
  "happenedAt" | "messageId" | "inReplyTo" | "references" | "arrivalId" | "key"
> & {
  happenedAt: string;
  customer: CustomerName;
  attachments: NewAttachment[];
};

/** What a customer wrote, whole but for what ties it to its thread: it is said again elsewhere. */
export async function findReceived(
  work: Pick<Work, "query">,
  { entryId, ticketId }: { entryId: string; ticketId: string },
): Promise<Copied | undefined> {
  const [found] = await work.query(sql<Copied>`
    select e.channel, json_build_object('kind', e.author_kind, 'id', e.author_id, 'name', e.author_name, 'address', e.author_address) as author,
      e.happened_at as "happenedAt", e.subject, e.text, e.folded, e.html, e.recipients, e.copies, e.warnings,
      json_build_object('id', c.id, 'name', c.name) as customer,
      coalesce((select json_agg(json_build_object('sha256', f.sha256, 'size', f.size, 'name', f.name, 'type', f.type,
        'contentId', f.content_id, 'inline', f.inline) order by f.position) from attachments f where f.entry_id = e.id), '[]') as attachments
    from entries e join customers c on c.id = e.customer_id
    where e.id = ${entryId} and e.ticket_id = ${ticketId} and e.kind = 'received' and e.withdrawn_at is null`);
  return found;
}
