import type { Ticket as TicketWire } from "@guichet/contract/tickets.ts";
import { requireReading } from "../access/policy.ts";
import { mayAnswer } from "../access/seeing.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { presentTicket } from "./present.ts";
import { findShown } from "./shown-rows.ts";

export async function showTicket(work: Work, id: string): Promise<TicketWire> {
  requireReading(work.actor);
  const found = await findShown(work, id);
  if (!found) throw refuse("not_found");
  const place = { inboxId: found.inbox.id, ownerId: found.ticket.owner?.id ?? null };
  return presentTicket(found, !mayAnswer(work.actor, place));
}
