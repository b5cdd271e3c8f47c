import type { Draft, DraftKind } from "@guichet/contract/drafts.ts";
import { requirePerson } from "../access/policy.ts";
import { whoSees } from "../mentions/calling.ts";
import { mention } from "../mentions/mentioning.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { requireSeen } from "../tickets/locking.ts";
import { showDraft } from "./drafting.ts";
import { type DraftKey, type DraftRow, lockDraft, markHeld, markShared } from "./rows.ts";

type Mine = { ticketId: string; kind: DraftKind };

/** Everyone who sees the ticket reads it, and sees whose it is. */
export async function shareDraft(work: Work, { ticketId, kind }: Mine): Promise<Draft> {
  const { key } = await mine(work, { ticketId, kind });
  await markShared(work, key, true);
  work.announce("draft.shared", { ticketId, by: requirePerson(work.actor), kind });
  return showDraft(work, key);
}

/** Its author's alone again; the pen comes back with it. */
export async function withholdDraft(work: Work, { ticketId, kind }: Mine): Promise<Draft> {
  const { key } = await mine(work, { ticketId, kind });
  await markShared(work, key, false);
  work.announce("draft.withheld", { ticketId, by: requirePerson(work.actor), kind });
  return showDraft(work, key);
}

/** “Would you read this?”: the colleague is called by name, and holds the pen until they hand it back. */
export async function askReview(
  work: Work,
  { agentId, ...which }: Mine & { agentId: string },
): Promise<Draft> {
  const { key, draft } = await mine(work, which);
  const reviewer = (await whoSees(work, key.ticketId)).find(({ id }) => id === agentId);
  if (!reviewer) throw refuse("not_found");
  if (!reviewer.sees) throw refuse("mention.unseen", { name: reviewer.name });
  if (draft.leavesAt) throw refuse("draft.put_off");
  if (draft.holder.id === reviewer.id) return showDraft(work, key);
  await markHeld(work, key, reviewer.id);
  await mention(work, { ticketId: key.ticketId, entryId: null, agentIds: [reviewer.id], kind: "review" });
  announceHolder(work, key, { by: draft.by, holder: { id: reviewer.id, name: reviewer.name } });
  return showDraft(work, key);
}

/** The reviewer hands it back, or its author takes it back without waiting. */
export async function handBack(
  work: Work,
  { of: whose, ...which }: Mine & { of?: string | undefined },
): Promise<Draft> {
  const me = requirePerson(work.actor);
  const of = whose ?? me.id;
  await requireSeen(work, which.ticketId);
  const key = { ...which, agentId: of };
  const draft = await lockDraft(work, key);
  if (!draft || (me.id !== of && draft.holder.id !== me.id)) throw refuse("not_found");
  await markHeld(work, key, null);
  if (me.id !== of)
    await mention(work, { ticketId: key.ticketId, entryId: null, agentIds: [of], kind: "handed_back" });
  announceHolder(work, key, { by: draft.by, holder: draft.by });
  return showDraft(work, key);
}

async function mine(work: Work, which: Mine): Promise<{ key: DraftKey; draft: DraftRow }> {
  const me = requirePerson(work.actor);
  await requireSeen(work, which.ticketId);
  const key = { ...which, agentId: me.id };
  const draft = await lockDraft(work, key);
  if (!draft) throw refuse("not_found");
  return { key, draft };
}

type Hands = { by: Draft["by"]; holder: Draft["holder"] };

function announceHolder(work: Work, { ticketId, kind }: DraftKey, { by, holder }: Hands): void {
  work.announce("draft.passed", { ticketId, by, kind, holder });
}
