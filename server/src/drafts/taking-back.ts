import type { Draft } from "@guichet/contract/drafts.ts";
import { requirePerson } from "../access/policy.ts";
import { stopDeparture } from "../dispatch/replying.ts";
import type { Work } from "../platform/work.ts";
import { withdrawReply } from "../thread/withdrawing.ts";
import { showDraft } from "./drafting.ts";
import { sendDraftHome } from "./gathering.ts";
import { takeSentWord, writeDraft } from "./rows.ts";

/** Undo send: the words come back to the draft with their files, their recipients and what they promised. */
export async function takeBack(work: Work, entryId: string): Promise<Draft> {
  const me = requirePerson(work.actor);
  const { ticketId, ...words } = await withdrawReply(work, entryId, stopDeparture);
  const key = { ticketId, agentId: me.id, kind: "reply" as const };
  await sendDraftHome(work, key);
  await writeDraft(work, key, { ...words, word: await takeSentWord(work, entryId) });
  return showDraft(work, key);
}
