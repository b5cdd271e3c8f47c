import type { Entry, Reply } from "@guichet/contract/thread.ts";
import type { Work } from "../platform/work.ts";
import { writeReply } from "../thread/writing.ts";
import { giveWord } from "./giving.ts";
import { keepByWords } from "./keeping.ts";

/** The words and the word given, in one transaction: neither is there without the other. A second press binds nothing more. */
export async function replyAndPromise(work: Work, ticketId: string, reply: Reply): Promise<Entry> {
  const { promises, keeps, notPromises: _no, approvalId: _approval, ...spoken } = reply;
  const { entry, again } = await writeReply(work, ticketId, spoken);
  if (again) return entry;
  await keepByWords(work, ticketId, { ids: keeps, entryId: entry.id });
  await giveWord(work, ticketId, { entryId: entry.id, promises });
  return entry;
}
