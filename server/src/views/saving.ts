import type { SavedView, SavedViewCounts, ViewWriting } from "@guichet/contract/views.ts";
import { isLeading, requireLead, requirePerson, requireReading } from "../access/policy.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { countFiltered } from "../tickets/listing/filtering.ts";
import { findView, isMember, listViewRows, writeOrder, writeRemoval, writeView } from "./rows.ts";

export async function listSavedViews(work: Work): Promise<SavedView[]> {
  requireReading(work.actor);
  return listViewRows(work);
}

/** Of each view one sees, how many of its tickets one sees. */
export async function countSavedViews(work: Work): Promise<SavedViewCounts> {
  const counts: SavedViewCounts = {};
  for (const { id, filter } of await listSavedViews(work)) counts[id] = await countFiltered(work, filter);
  return counts;
}

export async function saveView(work: Work, writing: ViewWriting): Promise<SavedView> {
  requirePerson(work.actor);
  return keep(work, newId(work.now), writing);
}

/** Whoever may change it may also share it, or keep it to themselves again; it stays in the name of its maker. */
export async function changeView(work: Work, id: string, writing: ViewWriting): Promise<SavedView> {
  const { madeBy } = await requireChangeable(work, id);
  const isMine = work.actor.kind === "agent" && work.actor.id === madeBy.id;
  // Kept to its maker again by somebody else, it would be gone for whoever did it.
  if (writing.scope === "me" && !isMine) throw refuse("access.not_allowed");
  return keep(work, id, writing);
}

export async function removeView(work: Work, id: string, removed: boolean): Promise<void> {
  await requireChangeable(work, id);
  await writeRemoval(work, id, removed);
  work.announce("view.changed", { viewId: id });
}

/** For oneself only: nobody's list moves because another tidied theirs. */
export async function orderViews(work: Work, viewIds: readonly string[]): Promise<void> {
  await writeOrder(work, requirePerson(work.actor).id, viewIds);
}

export async function requireView(work: Work, id: string): Promise<SavedView> {
  requireReading(work.actor);
  const found = await findView(work, id);
  if (!found) throw refuse("not_found");
  return found;
}

async function requireChangeable(work: Work, id: string): Promise<SavedView> {
  requirePerson(work.actor);
  const found = await requireView(work, id);
  if (!found.mayChange) throw refuse("access.not_allowed");
  return found;
}

async function keep(work: Work, id: string, writing: ViewWriting): Promise<SavedView> {
  if (writing.scope === "everyone") requireLead(work.actor);
  const { teamId } = writing;
  if (teamId !== null && !isLeading(work.actor) && !(await isMember(work, teamId)))
    throw refuse("access.not_allowed");
  await writeView(work, id, writing);
  work.announce("view.changed", { viewId: id });
  return requireView(work, id);
}
