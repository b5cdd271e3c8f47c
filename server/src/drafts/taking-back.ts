import type { Draft } from "@guichet/contract/drafts.ts";
import { requirePerson } from "../access/policy.ts";
import { stopDeparture } from "../dispatch/replying.ts";
import type { Work } from "../platform/work.ts";
import { withdrawReply } from "../thread/withdrawing.ts";
import { showDraft } from "./drafting.ts";
import { sendDraftHome } from "./gathering.ts";
import { bringBack, lockDraft, type Saving, takeSentWord, writeDraft } from "./rows.ts";

/**
 * Undo send: the words come back to the draft with their files, their recipients and what they promised. What was
 * written since the sending, or had been put off, stands after them: an undo throws nothing away.
 */
export async function takeBack(work: Work, entryId: string): Promise<Draft> {
  const me = requirePerson(work.actor);
  const { ticketId, ...words } = await withdrawReply(work, entryId, stopDeparture);
  const key = { ticketId, agentId: me.id, kind: "reply" as const };
  await sendDraftHome(work, key);
  const since = await lockDraft(work, key);
  if (since?.leavesAt) await bringBack(work, key, null);
  const returned = { ...words, word: await takeSentWord(work, entryId) };
  await writeDraft(work, key, since && isWritten(since) ? together(returned, since) : returned);
  return showDraft(work, key);
}

const isWritten = ({ html, attachmentIds }: Saving): boolean =>
  attachmentIds.length > 0 || html.includes("<img") || html.replaceAll(/<[^>]*>|&nbsp;|\s/gu, "") !== "";

function together(returned: Saving, since: Saving): Saving {
  return {
    ...returned,
    html: returned.html + since.html,
    attachmentIds: [...new Set([...returned.attachmentIds, ...since.attachmentIds])],
    word: wordOfBoth(returned.word, since.word),
  };
}

function wordOfBoth(one: Saving["word"], other: Saving["word"]): Saving["word"] {
  if (one === null || other === null) return one ?? other;
  return {
    byHand: [...one.byHand, ...other.byHand],
    changes: { ...other.changes, ...one.changes },
    answers: { ...other.answers, ...one.answers },
    left: [...new Set([...one.left, ...other.left])],
    keeps: [...new Set([...one.keeps, ...other.keeps])],
  };
}
