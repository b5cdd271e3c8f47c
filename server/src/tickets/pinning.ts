import type { Work } from "../platform/work.ts";
import type { Pinned } from "./birth/birth-rows.ts";
import { writeStrip } from "./rows.ts";

/** Kept on the ticket by whoever keeps its promises, so that a list of fifty reads one table. */
export const pinStrip = (work: Work, ticketId: string, pinned: Pinned): void =>
  writeStrip(work, ticketId, pinned);
