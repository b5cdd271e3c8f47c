import type { Strip } from "@guichet/contract/promises.ts";
import type { Work } from "../platform/work.ts";
import { writeAnswerDue, writeStrip } from "./rows.ts";

/** Kept on the ticket by whoever keeps its promises, so that a list of fifty reads one table. */
export const pinStrip = (
  work: Work,
  ticketId: string,
  pinned: { strip: Strip; nextDueAt: string | null },
): Promise<void> => writeStrip(work, ticketId, pinned);

/** Where a policy says when an answer is due, “unanswered” begins then rather than after one opening day. */
export const followAnswerClock = (work: Work, ticketId: string, dueAt: string): Promise<void> =>
  writeAnswerDue(work, ticketId, dueAt);
