import { z } from "zod";
import { At, Id } from "./ids.ts";
import { AgentName } from "./team.ts";
import { TicketName, TicketRow } from "./tickets.ts";

/** Into which ticket: what is asked about twice is answered once. */
export const Merging = z.object({ intoId: Id });
export type Merging = z.infer<typeof Merging>;

/** Where a ticket might be merged: found by its reference, and the others of the same customer. */
export const MergeTargets = z.object({
  found: TicketRow.nullable(),
  recent: z.array(TicketRow),
});
export type MergeTargets = z.infer<typeof MergeTargets>;

/** A ticket that was merged into the one that is read. */
export const Merged = TicketName.extend({
  subject: z.string(),
  /** In which ticket it is directly: the one that is read, or another that was merged into it later. */
  intoId: Id,
  customerName: z.string(),
  mergedAt: At,
  mergedBy: AgentName.nullable(),
});
export type Merged = z.infer<typeof Merged>;

export type MergeFacts = {
  /** It is read in another from now on; `row` is what lists show of it. */
  "ticket.merged": { ticketId: Id; into: TicketName; row: TicketRow };
  /** It stands alone again, with all that was its own. */
  "ticket.parted": { ticketId: Id; from: TicketName; row: TicketRow };
  /** What came to it or left it changed the whole row. */
  "ticket.gathered": { ticketId: Id; other: TicketName; parted: boolean; row: TicketRow };
};
