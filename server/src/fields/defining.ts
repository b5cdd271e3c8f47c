import type { Field, FieldChoice, FieldWriting } from "@guichet/contract/fields.ts";
import { requireAdmin, requireReading } from "../access/policy.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { isNameTaken, listFields, lockField, writeField, writeOrder, writeRetired } from "./rows.ts";

/** In their order, those retired last. */
export function showFields(work: Work): Promise<Field[]> {
  requireReading(work.actor);
  return listFields(work);
}

export async function addField(work: Work, writing: FieldWriting): Promise<Field> {
  requireAdmin(work.actor);
  return keep(work, newId(work.now), { writing, before: null });
}

/** Its kind stays what it is: what tickets hold was written for that kind. */
export async function changeField(work: Work, id: string, writing: FieldWriting): Promise<Field> {
  requireAdmin(work.actor);
  const before = await lockField(work, id, "update");
  if (!before) throw refuse("not_found");
  if (writing.kind !== before.kind) throw refuse("field.kind_stays", { name: before.name });
  return keep(work, id, { writing, before });
}

async function keep(work: Work, id: string, { writing, before }: Keeping): Promise<Field> {
  if (!before?.retired && (await isNameTaken(work, writing.name, id))) throw refuse("field.name_taken");
  const choices = choicesOf(work, writing, before?.choices ?? []);
  const { name, kind, reasonIds, required, shown } = writing;
  const written = { id, name, kind, choices, reasonIds: [...new Set(reasonIds)], required, shown };
  await writeField(work, written);
  work.announce("field.changed", { fieldId: id });
  return { ...written, retired: before?.retired ?? false };
}

type Keeping = { writing: FieldWriting; before: Field | null };

/** What is left out is kept behind the others: tickets may hold it, and it keeps its name there. */
function choicesOf(work: Work, { name, kind, choices }: FieldWriting, before: FieldChoice[]): FieldChoice[] {
  if (kind !== "choice" && kind !== "choices") return [];
  if (choices.length === 0) throw refuse("field.without_choices", { name });
  const known = new Set(before.map(({ id }) => id));
  const kept = choices.map((choice) => ({
    id: choice.id !== undefined && known.has(choice.id) ? choice.id : newId(work.now),
    name: choice.name,
    retired: false,
  }));
  const ids = new Set(kept.map(({ id }) => id));
  return [...kept, ...before.filter(({ id }) => !ids.has(id)).map((left) => ({ ...left, retired: true }))];
}

export async function orderFields(work: Work, ids: readonly string[]): Promise<Field[]> {
  requireAdmin(work.actor);
  await writeOrder(work, ids);
  for (const fieldId of ids.slice(0, 1)) work.announce("field.changed", { fieldId });
  return listFields(work);
}

/** It is asked nowhere any more; tickets keep what they hold, and it comes back as it was. */
export async function retireField(work: Work, id: string, retired: boolean): Promise<void> {
  requireAdmin(work.actor);
  const before = await lockField(work, id, "update");
  if (!before) throw refuse("not_found");
  if (before.retired === retired) return;
  if (!retired && (await isNameTaken(work, before.name, id))) throw refuse("field.name_taken");
  await writeRetired(work, id, retired);
  work.announce("field.changed", { fieldId: id });
}
