import type { Strip } from "@guichet/contract/promises.ts";
import type { Work } from "../platform/work.ts";
import { writeStrip } from "./rows.ts";

/** `answerDueAt` where a policy says when an answer is due: “unanswered” begins then rather than after one opening day. */
type Pinned = { strip: Strip; nextDueAt: string | null; answerDueAt: string | null };

/** Kept on the ticket by whoever keeps its promises, so that a list of fifty reads one table. */
export const pinStrip = (work: Work, ticketId: string, pinned: Pinned): void =>
  writeStrip(work, ticketId, pinned);
