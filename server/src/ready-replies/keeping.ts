import type { ReadyReply, ReadyReplyWriting } from "@guichet/contract/ready-replies.ts";
import { isLeading, requireLead, requirePerson, requireReading } from "../access/policy.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { writtenWords } from "../thread/cleaning.ts";
import { findRow, isMemberOf, listRows, removeRow, writeRow } from "./rows.ts";
import { unknownVariables } from "./variables.ts";

export async function readyReplies(work: Work): Promise<ReadyReply[]> {
  requireReading(work.actor);
  return listRows(work);
}

export async function requireReadyReply(work: Work, id: string): Promise<ReadyReply> {
  requireReading(work.actor);
  const found = await findRow(work, id);
  if (!found) throw refuse("not_found");
  return found;
}

export async function addReadyReply(work: Work, writing: ReadyReplyWriting): Promise<ReadyReply> {
  return keep(work, newId(work.now), writing);
}

export async function changeReadyReply(
  work: Work,
  id: string,
  writing: ReadyReplyWriting,
): Promise<ReadyReply> {
  await requireChangeable(work, id);
  return keep(work, id, writing);
}

export async function removeReadyReply(work: Work, id: string): Promise<void> {
  await requireChangeable(work, id);
  await removeRow(work, id);
  work.announce("ready_reply.changed", { readyReplyId: id });
}

async function requireChangeable(work: Work, id: string): Promise<void> {
  requirePerson(work.actor);
  const found = await requireReadyReply(work, id);
  if (!found.mayChange) throw refuse("access.not_allowed");
}

/** A variable that nothing fills is refused now, and not found out by a customer. */
async function keep(work: Work, id: string, writing: ReadyReplyWriting): Promise<ReadyReply> {
  const me = requirePerson(work.actor);
  const words = readyWords(writing);
  await requireSharing(work, writing);
  await writeRow(work, id, { ...writing, ...words, agentId: me.id });
  work.announce("ready_reply.changed", { readyReplyId: id });
  return requireReadyReply(work, id);
}

type Words = Pick<ReadyReplyWriting, "fr" | "en">;

/** Cleaned, and with no variable that would stay between its braces. */
export function readyWords({ fr, en }: Words): Words {
  const [unknown] = unknownVariables(`${fr ?? ""} ${en ?? ""}`);
  if (unknown !== undefined) throw refuse("ready_reply.variable_unknown", { variable: unknown });
  const clean = (words: string | null) => words && writtenWords(words).html;
  return { fr: clean(fr), en: clean(en) };
}

type Shared = Pick<ReadyReplyWriting, "scope" | "teamId">;

/** For everyone, by a lead; for a team, by one of its members or a lead. */
export async function requireSharing(work: Work, { scope, teamId }: Shared): Promise<void> {
  const me = requirePerson(work.actor);
  if (scope === "everyone") requireLead(work.actor);
  const isTheirs = teamId === null || (await isMemberOf(work, teamId, me.id));
  if (!isTheirs && !isLeading(work.actor)) throw refuse("access.not_allowed");
}
