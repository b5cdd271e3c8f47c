import { sql, toJson } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import type { NewAttachment, NewEntry } from "./model.ts";

/** The names of its files are kept beside its words, for the search. */
export function insertEntry(work: Work, entry: NewEntry, files: readonly { name: string }[] = []): void {
  work.write(sql`
    insert into entries (id, ticket_id, customer_id, position, kind, channel, author_kind, author_id, author_name, author_address,
      happened_at, recorded_at, subject, text, folded, html, recipients, copies, message_id, in_reply_to, reply_references,
      warnings, calls_for_answer, notice, arrival_id, idempotency_key, answers, file_names,
      blind_copies, quotes_history, home_id)
    values (${entry.id}, ${entry.ticketId}, ${entry.customerId}, ${entry.position}, ${entry.kind}, ${entry.channel},
      ${entry.author.kind}, ${entry.author.id}, ${entry.author.name}, ${entry.author.address}, ${entry.happenedAt}, ${work.now},
      ${entry.subject}, ${entry.text}, ${entry.folded}, ${entry.html}, ${entry.recipients}, ${entry.copies}, ${entry.messageId},
      ${entry.inReplyTo}, ${entry.references}, ${entry.warnings}, ${entry.callsForAnswer}, ${entry.notice}, ${entry.arrivalId},
      ${entry.key}, ${entry.answers}, ${files.map(({ name }) => name).join(" ")},
      ${entry.blindCopies ?? []}, ${entry.quotesHistory ?? null}, ${entry.homeId ?? null})`);
}

type PlacedAttachment = NewAttachment & { id: string; position: number };

/** The files are in the store, fsynced, before their rows commit. */
export function insertAttachments(
  work: Work,
  entryId: string | null,
  attachments: readonly PlacedAttachment[],
): void {
  if (attachments.length === 0) return;
  const by = work.actor.kind === "agent" ? work.actor.id : null;
  work.write(sql`
    with given as (
      select * from jsonb_to_recordset(${toJson(attachments)}::jsonb)
        as f(id uuid, position int, sha256 text, size bigint, name text, type text, "contentId" text, inline boolean)
    ), stored as (
      insert into files (sha256, size, stored_at) select distinct on (sha256) sha256, size, ${work.now}::timestamptz from given
      on conflict (sha256) do nothing
    )
    insert into attachments (id, entry_id, position, sha256, name, type, size, content_id, inline, uploaded_by, uploaded_at)
    select id, ${entryId}::uuid, position, sha256, name, type, size, "contentId", inline, ${by}::uuid, ${work.now}::timestamptz from given`);
}

export async function findEntryByKey(
  work: Work,
  key: string,
): Promise<{ id: string; ticketId: string } | undefined> {
  const [found] = await work.query(sql<{ id: string; ticketId: string }>`
    select id, ticket_id as "ticketId" from entries where idempotency_key = ${key}`);
  return found;
}

export type Withdrawable = {
  ticketId: string;
  html: string | null;
  text: string;
  recipients: string[];
  copies: string[];
  blindCopies: string[];
  quotesHistory: boolean | null;
  authorId: string | null;
  happenedAt: string;
};

export async function findWithdrawable(work: Work, entryId: string): Promise<Withdrawable | undefined> {
  const [found] = await work.query(sql<Withdrawable>`
    select ticket_id as "ticketId", html, text, recipients, copies, blind_copies as "blindCopies", quotes_history as "quotesHistory", author_id as "authorId", happened_at as "happenedAt"
    from entries where id = ${entryId} and kind = 'sent' and withdrawn_at is null`);
  return found;
}

export async function markWithdrawn(work: Work, entryId: string): Promise<void> {
  await work.query(sql`update entries set withdrawn_at = ${work.now} where id = ${entryId}`);
}

type OwnNote = { ticketId: string; entryId: string; authorId: string };

/** False when it is not theirs, or was taken back already. */
export async function markNoteWithdrawn(
  work: Work,
  { ticketId, entryId, authorId }: OwnNote,
): Promise<boolean> {
  const marked = await work.query(sql`
    update entries set withdrawn_at = ${work.now}
    where id = ${entryId} and ticket_id = ${ticketId} and kind = 'note' and author_id = ${authorId} and withdrawn_at is null
    returning id`);
  return marked.length > 0;
}

/**
 * When the customer wrote the first word that no public word of ours has followed, in the reading order; `answeredAt`
 * counts as one more answer, about to be recorded.
 */
export async function findUnanswered(
  work: Work,
  ticketId: string,
  answeredAt: Temporal.Instant | null = null,
): Promise<Temporal.Instant | null> {
  const [found] = await work.query(sql<{ since: string | null }>`
    select min(e.happened_at) as since from entries e
    where e.ticket_id = ${ticketId} and e.calls_for_answer
      and e.happened_at > coalesce(${answeredAt}::timestamptz, '-infinity')
      and not exists (
        select 1 from entries s where s.ticket_id = e.ticket_id and s.kind = 'sent' and s.withdrawn_at is null and s.answers
          and (s.happened_at, s.position) > (e.happened_at, e.position))`);
  return found?.since ? Temporal.Instant.from(found.since) : null;
}

type Said = { saidAt: string; next: { id: string; at: string } | null };

export async function findAnswersFrom(work: Work, entryId: string): Promise<Said> {
  const [found] = await work.query(sql<{ saidAt: string; nextId: string | null; nextAt: string | null }>`
    select w.happened_at as "saidAt", s.id as "nextId", s.happened_at as "nextAt" from entries w
    left join lateral (
      select id, happened_at from entries where ticket_id = w.ticket_id and position > w.position and kind = 'sent'
        and answers and withdrawn_at is null order by position limit 1) s on true
    where w.id = ${entryId}`);
  const { nextId, nextAt, saidAt } = found ?? { nextId: null, nextAt: null, saidAt: work.now.toString() };
  return { saidAt, next: nextId !== null && nextAt !== null ? { id: nextId, at: nextAt } : null };
}

/** The last words that stand, of the customer or to them, for the lists. */
export async function findLastWords(work: Work, ticketId: string): Promise<string> {
  const [found] = await work.query(sql<{ text: string }>`
    select text from entries where ticket_id = ${ticketId} and kind in ('received', 'sent') and withdrawn_at is null and answers
    order by position desc limit 1`);
  return found?.text ?? "";
}

/** Message ids of the thread, oldest first: what our next mail refers to. */
export async function listMessageIds(work: Work, ticketId: string): Promise<string[]> {
  const rows = await work.query(sql<{ id: string }>`
    select coalesce(e.message_id, d.message_id) as id from entries e
    left join departures d on d.entry_id = e.id and d.state <> 'withdrawn'
    where e.ticket_id = ${ticketId} and e.kind in ('received', 'sent') and e.withdrawn_at is null
      and coalesce(e.message_id, d.message_id) is not null
    order by e.position desc limit 20`);
  return rows.map((row) => row.id).reverse();
}

/** An attachment still without an entry, uploaded by this person: theirs to send. */
export async function findLoose(
  work: Work,
  ids: readonly string[],
  agentId: string,
): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  return work.query(sql<{ id: string; name: string }>`
    select id, name from attachments where id = any(${ids}::uuid[]) and entry_id is null and uploaded_by = ${agentId}`);
}

export async function tieAttachments(work: Work, ids: readonly string[], entryId: string): Promise<void> {
  await work.query(sql`
    update attachments set entry_id = ${entryId}, position = array_position(${ids}::uuid[], id) where id = any(${ids}::uuid[])`);
}

/** Taken back with its message: they are the draft's again. */
export async function loosenAttachments(work: Work, entryId: string): Promise<string[]> {
  const rows = await work.query(sql<{ id: string }>`
    update attachments set entry_id = null where entry_id = ${entryId} returning id`);
  return rows.map((row) => row.id);
}

/** Words of others that stand after a place in the thread: people’s, and what bounced. */
export async function countOthersSince(
  work: Work,
  ticketId: string,
  { seen, agentId }: { seen: number; agentId: string | null },
): Promise<number> {
  const [found] = await work.query(sql<{ others: number }>`
    select count(*)::int as others from entries where ticket_id = ${ticketId} and position > ${seen} and withdrawn_at is null
      and kind <> 'automatic' and author_id is distinct from ${agentId}::uuid`);
  return found?.others ?? 0;
}
