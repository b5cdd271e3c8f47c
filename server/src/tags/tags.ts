import type { Tag, TagWriting } from "@guichet/contract/tags.ts";
import { requireLead, requireReading, requireWriting } from "../access/policy.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Statement } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import {
  familyOf,
  findByName,
  findShown,
  findTag,
  insertTag,
  listTagRows,
  lockTags,
  writeMerge,
  writeRetirement,
  writeTag,
} from "./rows.ts";

/** All of them, merged and retired ones too: whoever shows a ticket needs the names of those it has. */
export async function listTags(work: Work): Promise<Tag[]> {
  requireReading(work.actor);
  return listTagRows(work);
}

/** Made while typing. A name that is there already gives the tag that has it, brought back if it was retired. */
export async function addTag(work: Work, writing: TagWriting): Promise<Tag> {
  requireWriting(work.actor);
  const id = newId(work.now);
  if (await insertTag(work, id, writing)) return changed(work, id);
  const there = await findByName(work, writing.name);
  if (!there) throw refuse("not_found");
  if (there.retiredAt === null) return there;
  await writeRetirement(work, there.id, false);
  return changed(work, there.id);
}

export async function renameTag(work: Work, id: string, writing: TagWriting): Promise<Tag> {
  requireLead(work.actor);
  await requireTag(work, id);
  await requireFreeName(work, writing.name, id);
  await writeTag(work, id, writing);
  return changed(work, id);
}

/** Tickets that have the one are shown with the other; nothing is rewritten, so parting them again is exact. */
export async function mergeTag(work: Work, id: string, into: string): Promise<Tag> {
  requireLead(work.actor);
  const tags = await lockTags(work, [id, into]);
  const [from, target] = [id, into].map((asked) => tags.find((tag) => tag.id === asked));
  if (!from || !target) throw refuse("not_found");
  if (id === into || target.mergedInto !== null) throw refuse("tag.not_mergeable");
  if (from.mergedInto === into) return from;
  if (from.mergedInto !== null) throw refuse("tag.not_mergeable");
  await writeMerge(work, id, into);
  return changed(work, id);
}

export async function partTag(work: Work, id: string): Promise<Tag> {
  requireLead(work.actor);
  const tag = await requireTag(work, id);
  if (tag.mergedInto === null) return tag;
  await requireFreeName(work, tag.name, id);
  await writeMerge(work, id, null);
  return changed(work, id);
}

export async function retireTag(work: Work, id: string, retired: boolean): Promise<Tag> {
  requireLead(work.actor);
  await requireTag(work, id);
  await writeRetirement(work, id, retired);
  return changed(work, id);
}

/** The one a ticket takes when this one is given to it. */
export async function requireUsableTag(work: Work, id: string): Promise<Tag> {
  const found = await findShown(work, id);
  if (!found || found.retiredAt !== null) throw refuse("not_found");
  return found;
}

/** Whatever shows as these tags: themselves, and all that were merged into them. */
export const tagFamily = (ids: readonly string[]): Statement<{ id: string }> => familyOf(ids);

export async function shownAs(work: Work, id: string): Promise<ReadonlySet<string>> {
  const shown = (await findShown(work, id))?.id ?? id;
  return new Set((await work.query(familyOf([shown]))).map((row) => row.id));
}

async function requireTag(work: Work, id: string): Promise<Tag> {
  const found = await findTag(work, id);
  if (!found) throw refuse("not_found");
  return found;
}

async function requireFreeName(work: Work, name: string, butFor: string): Promise<void> {
  const taken = await findByName(work, name);
  if (taken && taken.id !== butFor) throw refuse("tag.name_taken", { tagId: taken.id });
}

async function changed(work: Work, id: string): Promise<Tag> {
  work.announce("tag.changed", { tagId: id });
  return requireTag(work, id);
}
