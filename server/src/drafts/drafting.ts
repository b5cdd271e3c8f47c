import type { Draft, DraftKind, DraftSaving } from "@guichet/contract/drafts.ts";
import { requirePerson, requireReader } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { filesNamed, filesToHold, giveUploads } from "../thread/files.ts";
import { requireSeen, requireStanding } from "../tickets/locking.ts";
import { bringDrafts } from "./gathering.ts";
import { type DraftKey, type DraftRow, deleteDraft, listDrafts, lockDraft, writeDraft } from "./rows.ts";

/** Mine in this ticket, and what colleagues share there. */
export async function draftsOf(work: Work, ticketId: string): Promise<Draft[]> {
  const me = requireReader(work.actor);
  await requireSeen(work, ticketId);
  const rows = await listDrafts(work, ticketId, me.id);
  return Promise.all(rows.map((row) => whole(work, row)));
}

async function whole(work: Work, { attachmentIds, ...draft }: DraftRow): Promise<Draft> {
  return { ...draft, attachments: await filesNamed(work, attachmentIds) };
}

export async function showDraft(work: Work, key: DraftKey): Promise<Draft> {
  const row = await lockDraft(work, key);
  if (!row) throw refuse("not_found");
  return whole(work, row);
}

type Which = { kind: DraftKind; of?: string | undefined };

/** As it is typed: the last writing wins. One hand at a time holds the pen of a draft that is shared. */
export async function saveDraft(
  work: Work,
  ticketId: string,
  { kind, of }: Which,
  saving: DraftSaving,
): Promise<Draft> {
  const me = requirePerson(work.actor);
  await requireStanding(work, ticketId);
  const key = { ticketId, agentId: of ?? me.id, kind };
  const before = await lockDraft(work, key);
  if (key.agentId !== me.id && !before?.sharedAt) throw refuse("not_found");
  if (before?.leavesAt) throw refuse("draft.put_off");
  if (before && before.holder.id !== me.id) throw refuse("draft.held", { holderName: before.holder.name });
  await keepDraft(work, key, saving, before?.attachmentIds ?? []);
  const savedAt = work.now.toString();
  // Its author's alone, it is nobody else's to hear of.
  if (before?.sharedAt) work.announce("draft.typed", { ticketId, by: before.by, kind, savedAt });
  return showDraft(work, key);
}

/** As it is given, but for files that are somebody else's: those it never had. */
export async function keepDraft(
  work: Work,
  key: DraftKey,
  saving: DraftSaving,
  held: readonly string[],
): Promise<void> {
  const { id: agentId } = requirePerson(work.actor);
  const attachmentIds = await filesToHold(work, saving.attachmentIds, { agentId, held });
  if (key.agentId !== agentId) await giveUploads(work, attachmentIds, key.agentId);
  await writeDraft(work, key, { ...saving, attachmentIds });
}

/** Thrown away by its author. */
export async function dropDraft(work: Work, ticketId: string, kind: DraftKind): Promise<void> {
  const me = requirePerson(work.actor);
  await requireSeen(work, ticketId);
  const key = { ticketId, agentId: me.id, kind };
  const dropped = await lockDraft(work, key);
  await deleteDraft(work, key);
  if (dropped?.sharedAt) work.announce("draft.withheld", { ticketId, by: me, kind });
  await bringDrafts(work, ticketId);
}
