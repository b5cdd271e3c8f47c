import type { MacroAct, MacroRun, MacroRunning } from "@guichet/contract/macros.ts";
import { requirePerson } from "../access/policy.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { lockTicket } from "../tickets/locking.ts";
import { doAct } from "./acting.ts";
import { requireMacro } from "./keeping.ts";
import { type Doing, type Done, waitsForSending } from "./model.ts";
import { findRun, insertRun } from "./rows.ts";

/**
 * Its acts, all or none; its words are the screen's to insert, and whoever writes sends them. Pressed twice, it runs
 * once.
 */
export async function runMacro(work: Work, ticketId: string, asked: MacroRunning): Promise<MacroRun> {
  const me = requirePerson(work.actor);
  const macro = await requireMacro(work, asked.macroId);
  await lockTicket(work, ticketId);
  const wanted = macro.acts.filter((_, rank) => !asked.without.includes(rank));
  const doing = { situation: asked.situation, hasWords: macro.fr !== null || macro.en !== null };
  const closing = wanted.find((act) => waitsForSending(act, doing));
  const closeWith = closing?.kind === "close" ? closing.summary : null;
  const before = await findRun(work, asked.key);
  if (before && before.agentId !== me.id) throw refuse("not_found");
  if (before) return { id: before.id, done: wanted.filter((act) => isAmong(act, before.done)), closeWith };
  const { acts, done } = await doAll(work, ticketId, { acts: wanted, doing });
  const run = { id: asked.key, macroId: macro.id, ticketId, agentId: me.id, done };
  await insertRun(work, { ...run, batchId: null });
  work.announce("macro.ran", { ticketId, macroId: macro.id, runId: asked.key });
  return { id: asked.key, done: acts, closeWith };
}

/** On one ticket among many, where nobody writes: acts only. What it did is kept under the name of the whole. */
export async function runActs(
  work: Work,
  ticketId: string,
  { macroId, batchId }: { macroId: string; batchId: string },
): Promise<void> {
  const { id: agentId } = requirePerson(work.actor);
  const { acts } = await requireMacro(work, macroId);
  if (acts.length === 0) throw refuse("macro.words_only");
  const { done } = await doAll(work, ticketId, { acts, doing: { situation: "reply", hasWords: false } });
  if (done.length === 0) return;
  const runId = newId(work.now);
  await insertRun(work, { id: runId, macroId, ticketId, agentId, done, batchId });
  work.announce("macro.ran", { ticketId, macroId, runId });
}

type Wanted = { acts: readonly MacroAct[]; doing: Doing };

async function doAll(work: Work, ticketId: string, { acts, doing }: Wanted) {
  const did: { act: MacroAct; done: Done }[] = [];
  for (const act of acts.filter((each) => !waitsForSending(each, doing))) {
    const done = await doAct(work, ticketId, act);
    if (done) did.push({ act, done });
  }
  return { acts: did.map(({ act }) => act), done: did.map(({ done }) => done) };
}

const isAmong = (act: MacroAct, done: readonly Done[]): boolean =>
  done.some((each) => {
    if (each.kind !== act.kind) return false;
    return !("tagId" in each && "tagId" in act) || each.tagId === act.tagId;
  });
