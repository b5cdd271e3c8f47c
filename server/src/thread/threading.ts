import type { Work } from "../platform/work.ts";
import { findAnswersFrom, listMessageIds } from "./rows.ts";

/** What our next mail answers and refers to, oldest first, so that the customer's program keeps one thread. */
export const threadIds = (work: Work, ticketId: string): Promise<string[]> => listMessageIds(work, ticketId);

/** When these words of ours were said, and the answer that followed them, if one stands. */
export const answersFrom = (work: Work, entryId: string) => findAnswersFrom(work, entryId);
