import type { Draft, DraftKind, DraftSaving } from "@guichet/contract/thread.ts";
import { requirePerson, requireReader } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { requireSeen } from "../tickets/locking.ts";
import { deleteDraft, listDrafts, writeDraft } from "./draft-rows.ts";
import { findAttachments } from "./reading-rows.ts";

/** Mine, in this ticket: nobody else reads a draft. */
export async function draftsOf(work: Work, ticketId: string): Promise<Draft[]> {
  const me = requireReader(work.actor);
  await requireSeen(work, ticketId);
  const rows = await listDrafts(work, ticketId, me.id);
  return Promise.all(
    rows.map(async ({ attachmentIds, ...draft }) => ({
      ...draft,
      attachments: await findAttachments(work, attachmentIds),
    })),
  );
}

/** As it is typed: the last writing wins. */
export async function saveDraft(
  work: Work,
  ticketId: string,
  kind: DraftKind,
  saving: DraftSaving,
): Promise<Draft> {
  const me = requirePerson(work.actor);
  await requireSeen(work, ticketId);
  await writeDraft(work, { ticketId, agentId: me.id, kind }, saving);
  const saved = (await draftsOf(work, ticketId)).find((draft) => draft.kind === kind);
  if (!saved) throw refuse("not_found");
  return saved;
}

export async function dropDraft(work: Work, ticketId: string, kind: DraftKind): Promise<void> {
  const me = requirePerson(work.actor);
  await requireSeen(work, ticketId);
  await deleteDraft(work, { ticketId, agentId: me.id, kind });
}
