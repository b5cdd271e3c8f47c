import type { Work } from "../platform/work.ts";
import { endWithdrawn } from "./handing-over.ts";
import { findUnderWay } from "./rows.ts";

/** Closed, or back among those to take: there is nothing left to hand over. */
export async function dropHandover(work: Work, { ticketId }: { ticketId: string }): Promise<void> {
  const pending = await findUnderWay(work, ticketId);
  if (pending) await endWithdrawn(work, pending, work.actor.kind === "agent" ? work.actor.id : null);
}
