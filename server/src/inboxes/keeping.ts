import type { Grant } from "@guichet/contract/rights.ts";
import { note } from "../access/audit/noting.ts";
import { requireAdmin } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { areInPost, isAnswered, listKept, lockKept, writeGrants } from "./keeping-rows.ts";
import type { KeptInbox } from "./model.ts";

/**
 * From now on only these see what came by this inbox, whatever anybody's role: some letters are for few eyes. Whoever owns
 * one of its tickets keeps seeing that one. Somebody must answer there.
 */
export async function keepInbox(work: Work, inboxId: string, grants: readonly Grant[]): Promise<void> {
  requireAdmin(work.actor);
  if (!(await lockKept(work, inboxId))) throw refuse("not_found");
  if (!(await areInPost(work, grants))) throw refuse("inbox.kept_to_unknown");
  await writeGrants(work, inboxId, grants);
  if (!(await isAnswered(work, inboxId))) throw refuse("inbox.kept_to_nobody");
  work.announce("inbox.kept", { inboxId });
  await note(work, "inbox.kept", { about: { inboxId, grants } });
}

/** Seen again as the house says of all the others. */
export async function openInboxToAll(work: Work, inboxId: string): Promise<void> {
  requireAdmin(work.actor);
  const inbox = await lockKept(work, inboxId);
  if (!inbox) throw refuse("not_found");
  if (inbox.grants === null) return;
  await writeGrants(work, inboxId, null);
  work.announce("inbox.kept_no_more", { inboxId });
}

/** All the inboxes, and whom each is kept to: for whoever decides, not for whoever asks. */
export const keptInboxes = (work: Pick<Work, "query">): Promise<KeptInbox[]> => listKept(work);
