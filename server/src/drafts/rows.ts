import type { BroughtBack, Draft, DraftKind } from "@guichet/contract/drafts.ts";
import type { Reply } from "@guichet/contract/thread.ts";
import { sql, toJson } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

export type DraftKey = { ticketId: string; agentId: string; kind: DraftKind };
export type DraftRow = Omit<Draft, "attachments"> & { attachmentIds: string[] };

const columns = sql`d.kind, json_build_object('id', author.id, 'name', author.name) as by, d.html, d.recipients as "to",
  d.copies as cc, d.blind_copies as bcc, d.attachment_ids as "attachmentIds", d.quotes_history as "quotesHistory", d.word,
  d.entries_seen as "entriesSeen", d.saved_at as "savedAt", d.shared_at as "sharedAt", d.leaves_at as "leavesAt",
  d.brought_back as "broughtBack", json_build_object('id', holder.id, 'name', holder.name) as holder`;
const people = sql`join agents author on author.id = d.agent_id join agents holder on holder.id = coalesce(d.holder_id, d.agent_id)`;

/** Mine, whatever they are, then those that colleagues let everyone read. */
export async function listDrafts(work: Work, ticketId: string, agentId: string): Promise<DraftRow[]> {
  return work.query(sql<DraftRow>`
    select ${columns} from drafts d ${people}
    where d.ticket_id = ${ticketId} and (d.agent_id = ${agentId} or d.shared_at is not null)
    order by d.agent_id <> ${agentId}, d.kind, d.agent_id`);
}

/** Under its lock: whoever saves, shares or sends does it one after the other. */
export async function lockDraft(
  work: Work,
  { ticketId, agentId, kind }: DraftKey,
): Promise<DraftRow | undefined> {
  const [found] = await work.query(sql<DraftRow>`
    select ${columns} from drafts d ${people}
    where d.ticket_id = ${ticketId} and d.agent_id = ${agentId} and d.kind = ${kind} for update of d`);
  return found;
}

export type Saving = Pick<
  DraftRow,
  "html" | "to" | "cc" | "bcc" | "attachmentIds" | "quotesHistory" | "word" | "entriesSeen"
>;

export async function writeDraft(
  work: Work,
  { ticketId, agentId, kind }: DraftKey,
  draft: Saving,
): Promise<void> {
  await work.query(sql`
    insert into drafts (ticket_id, agent_id, kind, html, recipients, copies, blind_copies, attachment_ids, quotes_history, word,
      entries_seen, saved_at)
    values (${ticketId}, ${agentId}, ${kind}, ${draft.html}, ${draft.to}, ${draft.cc}, ${draft.bcc}, ${draft.attachmentIds},
      ${draft.quotesHistory}, ${draft.word && toJson(draft.word)}, ${draft.entriesSeen}, ${work.now})
    on conflict (ticket_id, agent_id, kind) do update set html = excluded.html, recipients = excluded.recipients,
      copies = excluded.copies, blind_copies = excluded.blind_copies, attachment_ids = excluded.attachment_ids,
      quotes_history = excluded.quotes_history, word = excluded.word, entries_seen = excluded.entries_seen,
      saved_at = excluded.saved_at, brought_back = null`);
}

export async function deleteDraft(work: Work, { ticketId, agentId, kind }: DraftKey): Promise<void> {
  await work.query(
    sql`delete from drafts where ticket_id = ${ticketId} and agent_id = ${agentId} and kind = ${kind}`,
  );
}

/**
 * Written: the draft is over, and what it promised waits beside its entry for as long as it can be taken back. What the
 * same person had put off in other words stays: it was not this.
 */
export async function endDraft(
  work: Work,
  { ticketId, agentId, kind }: DraftKey,
  entryId: string,
): Promise<void> {
  await work.query(sql`
    with ended as (
      delete from drafts where ticket_id = ${ticketId} and agent_id = ${agentId} and kind = ${kind}
        and (leaving is null or leaving->>'key' = (select idempotency_key::text from entries where id = ${entryId}))
      returning word)
    insert into sent_words (entry_id, word) select ${entryId}::uuid, word from ended where word is not null`);
}

/** What a message said of promises, taken back with it. */
export async function takeSentWord(work: Work, entryId: string): Promise<Saving["word"]> {
  const [found] = await work.query(sql<{ word: Saving["word"] }>`
    delete from sent_words where entry_id = ${entryId} returning word`);
  return found?.word ?? null;
}

export async function markShared(work: Work, { ticketId, agentId, kind }: DraftKey, isShared: boolean) {
  await work.query(sql`
    update drafts set shared_at = ${isShared ? work.now : null}, holder_id = case when ${isShared}::boolean then holder_id end
    where ticket_id = ${ticketId} and agent_id = ${agentId} and kind = ${kind}`);
}

/** The pen, in another hand; null for its author's. */
export async function markHeld(
  work: Work,
  { ticketId, agentId, kind }: DraftKey,
  holderId: string | null,
): Promise<void> {
  await work.query(sql`
    update drafts set holder_id = ${holderId}, shared_at = coalesce(shared_at, ${work.now}::timestamptz)
    where ticket_id = ${ticketId} and agent_id = ${agentId} and kind = ${kind}`);
}

export type PutOff = { leavesAt: string; reply: Reply };

export async function markPutOff(
  work: Work,
  { ticketId, agentId }: Omit<DraftKey, "kind">,
  { leavesAt, reply }: PutOff,
): Promise<void> {
  await work.query(sql`
    update drafts set leaves_at = ${leavesAt}, leaving = ${toJson(reply)}, written_at = ${work.now}, brought_back = null,
      holder_id = null
    where ticket_id = ${ticketId} and agent_id = ${agentId} and kind = 'reply'`);
}

/** Back to a draft; with why, when it was not its author's wish. */
export async function bringBack(
  work: Work,
  { ticketId, agentId }: { ticketId: string; agentId: string | null },
  why: BroughtBack | null,
): Promise<{ agentId: string; name: string }[]> {
  return work.query(sql<{ agentId: string; name: string }>`
    update drafts set leaves_at = null, leaving = null, written_at = null, brought_back = ${why}
    where ticket_id = ${ticketId} and leaves_at is not null and (${agentId}::uuid is null or agent_id = ${agentId})
    returning agent_id as "agentId", (select name from agents where id = agent_id) as name`);
}

export type Due = { ticketId: string; agentId: string; name: string; roles: string[]; reply: Reply };

/** One reply whose hour has come, and that nobody else is sending. */
export async function claimPutOff(work: Work): Promise<Due | undefined> {
  const [found] = await work.query(sql<Due>`
    select d.ticket_id as "ticketId", d.agent_id as "agentId", a.name, a.roles, d.leaving as reply
    from drafts d join agents a on a.id = d.agent_id where d.leaves_at <= ${work.now}
    order by d.leaves_at limit 1 for update of d skip locked`);
  return found;
}

/** The reply that was put off, whatever its hour: under its lock. */
export async function lockPutOff(
  work: Work,
  { ticketId, agentId }: Omit<DraftKey, "kind">,
): Promise<Reply | undefined> {
  const [found] = await work.query(sql<{ reply: Reply }>`
    select leaving as reply from drafts where ticket_id = ${ticketId} and agent_id = ${agentId} and kind = 'reply'
      and leaves_at is not null for update`);
  return found?.reply;
}
