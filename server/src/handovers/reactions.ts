import type { Facts } from "@guichet/contract/facts.ts";
import type { Work } from "../platform/work.ts";
import { endWithdrawn } from "./handing-over.ts";
import { waitsForLead } from "./model.ts";
import { eraseWithdrawal, findKept, findLetter, findUnderWay } from "./rows.ts";

/** Closed, or back among those to take: there is nothing left to hand over. */
export async function dropHandover(work: Work, { ticketId }: { ticketId: string }): Promise<void> {
  const pending = await findUnderWay(work, ticketId);
  if (pending) await endWithdrawn(work, pending, work.actor.kind === "agent" ? work.actor.id : null);
}

/** The closing is taken back: whoever was asked to take over is asked again. */
export async function offerAgain(work: Work, { ticketId, undoes }: Facts["ticket.reopened"]): Promise<void> {
  const id = undoes === undefined ? undefined : await eraseWithdrawal(work, ticketId, undoes);
  const kept = id === undefined ? undefined : await findKept(work, id);
  if (!kept) return;
  const { from, to, reason } = kept;
  work.announce("handover.offered", {
    ticketId,
    handoverId: kept.id,
    from,
    to,
    reason,
    asksLead: waitsForLead(kept),
  });
}

/** Writes to the customer who takes over; false where nobody can be written to. Given by dispatch. */
type SendTakeover = (work: Work, letter: { ticketId: string; text: string }) => Promise<boolean>;

/** Whoever went away left a word for the customer: it leaves once somebody has really taken over. */
export const tellWhoTakesOver =
  (send: SendTakeover) =>
  async (work: Work, { ticketId, handoverId }: Facts["handover.accepted"]): Promise<void> => {
    const text = await findLetter(work, handoverId);
    if (text !== null) await send(work, { ticketId, text });
  };
