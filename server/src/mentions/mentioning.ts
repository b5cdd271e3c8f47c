import type { MentionKind } from "@guichet/contract/mentions.ts";
import type { Entry, Note } from "@guichet/contract/thread.ts";
import { newId } from "../platform/ids.ts";
import type { Work } from "../platform/work.ts";
import { writeNote } from "../thread/writing.ts";
import { whoSees } from "./calling.ts";
import { insertMentions, listTeams } from "./rows.ts";

type Calling = { ticketId: string; entryId: string | null; agentIds: readonly string[]; kind: MentionKind };

/** A line in the list of each; nobody calls themselves, and who may not see the ticket hears nothing of it. */
export async function mention(work: Work, { ticketId, entryId, agentIds, kind }: Calling): Promise<void> {
  const byId = work.actor.kind === "agent" ? work.actor.id : null;
  // What came back by itself concerns whoever wrote it, even when it was their own act that brought it back.
  const isNews = kind === "brought_back";
  const called = [...new Set(agentIds)].filter((id) => isNews || id !== byId);
  const seeing = (await whoSees(work, ticketId)).filter(({ id, sees }) => sees && called.includes(id));
  const mentions = seeing.map(({ id: agentId }) => ({
    id: newId(work.now),
    ticketId,
    entryId,
    agentId,
    byId: isNews ? null : byId,
    kind,
  }));
  await insertMentions(work, mentions);
  for (const { id: mentionId, agentId } of mentions)
    work.announce("agent.mentioned", { ticketId, mentionId, agentId, kind });
}

/** A note, and those whom it calls by name. Pressed twice, it calls once. */
export async function noteAndCall(work: Work, ticketId: string, note: Note): Promise<Entry> {
  const { entry, again } = await writeNote(work, ticketId, note);
  const agentIds = again ? [] : [...note.mentions, ...(await membersOf(work, note.teamMentions))];
  if (agentIds.length > 0) await mention(work, { ticketId, entryId: entry.id, agentIds, kind: "note" });
  return entry;
}

async function membersOf(work: Work, teamIds: readonly string[]): Promise<string[]> {
  if (teamIds.length === 0) return [];
  const called = (await listTeams(work)).filter(({ id }) => teamIds.includes(id));
  return called.flatMap(({ memberIds }) => memberIds);
}
