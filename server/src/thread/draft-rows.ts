import type { Draft, DraftKind } from "@guichet/contract/thread.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

export type DraftKey = { ticketId: string; agentId: string; kind: DraftKind };
type DraftRow = Omit<Draft, "attachments"> & { attachmentIds: string[] };

const columns = sql`kind, html, recipients as "to", copies as cc, attachment_ids as "attachmentIds",
  entries_seen as "entriesSeen", saved_at as "savedAt"`;

export async function listDrafts(work: Work, ticketId: string, agentId: string): Promise<DraftRow[]> {
  return work.query(sql<DraftRow>`
    select ${columns} from drafts where ticket_id = ${ticketId} and agent_id = ${agentId} order by kind`);
}

export async function writeDraft(
  work: Work,
  { ticketId, agentId, kind }: DraftKey,
  draft: Omit<DraftRow, "kind" | "savedAt">,
): Promise<void> {
  await work.query(sql`
    insert into drafts (ticket_id, agent_id, kind, html, recipients, copies, attachment_ids, entries_seen, saved_at)
    values (${ticketId}, ${agentId}, ${kind}, ${draft.html}, ${draft.to}, ${draft.cc}, ${draft.attachmentIds}, ${draft.entriesSeen}, ${work.now})
    on conflict (ticket_id, agent_id, kind) do update set html = excluded.html, recipients = excluded.recipients,
      copies = excluded.copies, attachment_ids = excluded.attachment_ids, entries_seen = excluded.entries_seen, saved_at = excluded.saved_at`);
}

export async function deleteDraft(work: Work, { ticketId, agentId, kind }: DraftKey): Promise<void> {
  await work.query(
    sql`delete from drafts where ticket_id = ${ticketId} and agent_id = ${agentId} and kind = ${kind}`,
  );
}
