import type { Work } from "../platform/work.ts";
import { listMessageIds } from "./rows.ts";

/** What our next mail answers and refers to, oldest first, so that the customer's program keeps one thread. */
export const threadIds = (work: Work, ticketId: string): Promise<string[]> => listMessageIds(work, ticketId);
