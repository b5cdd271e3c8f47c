import type { Macro, MacroWriting } from "@guichet/contract/macros.ts";
import { requirePerson, requireReading } from "../access/policy.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { readyWords, requireSharing } from "../ready-replies/keeping.ts";
import { inOrder } from "./model.ts";
import { findRow, listRows, removeRow, writeRow } from "./rows.ts";

export async function macros(work: Work): Promise<Macro[]> {
  requireReading(work.actor);
  return listRows(work);
}

export async function requireMacro(work: Work, id: string): Promise<Macro> {
  requireReading(work.actor);
  const found = await findRow(work, id);
  if (!found) throw refuse("not_found");
  return found;
}

export async function addMacro(work: Work, writing: MacroWriting): Promise<Macro> {
  return keep(work, newId(work.now), writing);
}

export async function changeMacro(work: Work, id: string, writing: MacroWriting): Promise<Macro> {
  await requireChangeable(work, id);
  return keep(work, id, writing);
}

/** Offered no more; what it did stays done. */
export async function retireMacro(work: Work, id: string): Promise<void> {
  await requireChangeable(work, id);
  await removeRow(work, id);
  work.announce("macro.changed", { macroId: id });
}

async function requireChangeable(work: Work, id: string): Promise<void> {
  requirePerson(work.actor);
  const { mayChange } = await requireMacro(work, id);
  if (!mayChange) throw refuse("access.not_allowed");
}

async function keep(work: Work, id: string, writing: MacroWriting): Promise<Macro> {
  const me = requirePerson(work.actor);
  await requireSharing(work, writing);
  const acts = inOrder(writing.acts);
  await writeRow(work, id, { ...writing, ...readyWords(writing), acts, agentId: me.id });
  work.announce("macro.changed", { macroId: id });
  return requireMacro(work, id);
}
