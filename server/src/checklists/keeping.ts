import type { Checklist, ChecklistKeeping } from "@guichet/contract/checklists.ts";
import { requireLead, requireReading } from "../access/policy.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { findChecklist, keepChecklist, listChecklists, markRemoved } from "./rows.ts";

export function showChecklists(work: Work): Promise<Checklist[]> {
  requireReading(work.actor);
  return listChecklists(work);
}

/** A new one, or another wording: tickets keep what was put on them. */
export async function keepList(
  work: Work,
  { name, items }: ChecklistKeeping,
  id?: string,
): Promise<Checklist> {
  requireLead(work.actor);
  if (id !== undefined && !(await findChecklist(work, id))) throw refuse("not_found");
  const kept = { id: id ?? newId(work.now), name, items };
  await keepChecklist(work, kept);
  work.announce("checklists.kept", { checklistId: kept.id });
  return kept;
}

/** Offered no more, or again as it was. */
export async function removeList(work: Work, id: string, removed: boolean): Promise<void> {
  requireLead(work.actor);
  if (!(await markRemoved(work, id, removed))) throw refuse("not_found");
  work.announce("checklists.kept", { checklistId: id });
}
