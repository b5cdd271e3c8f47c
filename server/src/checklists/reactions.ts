import type { Facts } from "@guichet/contract/facts.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { countUnfinished, listWaiting } from "./rows.ts";

/** What is left to do is said at the closing; whoever closes all the same writes why. */
export async function requireChecklistDone(
  work: Work,
  { ticketId, despite, free }: Facts["ticket.closed"],
): Promise<void> {
  if (free || despite !== undefined) return;
  const left = await countUnfinished(work, ticketId);
  if (left > 0) throw refuse("ticket.checklist_unfinished", { left });
}

/** Done in one ticket, it is done in the checklists of those that wait for it, and open again with it. */
export async function tellWaiting(work: Work, { ticketId }: { ticketId: string }): Promise<void> {
  for (const waiting of await listWaiting(work, ticketId))
    work.announce("checklist.changed", { ticketId: waiting });
}
