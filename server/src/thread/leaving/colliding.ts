import type { Reply } from "@guichet/contract/thread.ts";
import { refuse } from "../../platform/refuse.ts";
import type { Work } from "../../platform/work.ts";
import type { Ticket } from "../../tickets/model.ts";
import { countOthersSince } from "../rows.ts";

type Seen = Pick<Reply, "anyway" | "entriesSeen">;

/**
 * Under the ticket’s lock: of two who send at the same second, the second is stopped. What its writer noted themselves
 * meanwhile is no news to them, nor what a machine answered by itself.
 */
export async function requireUnmoved(
  work: Work,
  ticket: Ticket,
  { anyway, entriesSeen }: Seen,
): Promise<void> {
  if (anyway || entriesSeen === undefined || entriesSeen >= ticket.entries) return;
  const agentId = work.actor.kind === "agent" ? work.actor.id : null;
  const others = await countOthersSince(work, ticket.id, { seen: entriesSeen, agentId });
  if (others > 0) throw refuse("thread.moved", { entries: ticket.entries });
}
