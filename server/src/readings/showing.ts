import type { TicketReading } from "@guichet/contract/readings.ts";
import { requireReading } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { requireSeen } from "../tickets/locking.ts";
import { findReading } from "./rows.ts";

/** What was read in an arrival. Once somebody gave a reason nothing is proposed; a reason retired since is not either. */
export async function readingOf(work: Work, ticketId: string): Promise<TicketReading> {
  requireReading(work.actor);
  await requireSeen(work, ticketId);
  const found = await findReading(work, ticketId);
  if (!found) throw refuse("not_found");
  const { spoken, urgency, urgent, suggestions, retired, byId, byName, reasonId } = found;
  const proposed = reasonId === null ? (suggestions ?? []) : [];
  return {
    readAt: found.readAt,
    spoken,
    suggestions: proposed.filter(({ reason }) => !retired.includes(reason.id)),
    urgency: {
      why: urgency.map((is) => ({ is, words: urgent?.find((each) => each.is === is)?.words ?? [] })),
      by: byId === null ? null : { id: byId, name: byName ?? "" },
    },
  };
}
