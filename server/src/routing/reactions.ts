import type { Work } from "../platform/work.ts";
import { forgetTry } from "./rows.ts";

/** Now that one knows why they write, another may suit. */
export const tryAgain = (work: Work, { ticketId }: { ticketId: string }): Promise<void> =>
  forgetTry(work, ticketId);
