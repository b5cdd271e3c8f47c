import type { Work } from "../platform/work.ts";
import { lockWhereRead } from "../tickets/locking.ts";
import { findByMessageId, findByRecipient, markBounced } from "./rows.ts";

type Bounce = {
  originalMessageId: string | null;
  recipients: readonly {
    address: string;
    status: "failed" | "delayed" | "delivered";
    reason: string;
    diagnostic: string;
  }[];
};

/**
 * Somebody's server says what became of something of ours; gives back the ticket it concerns. It is believed only when
 * it returns an identifier of ours, which nobody can guess, or names an address we wrote to; and only about recipients
 * we wrote to: a forged report marks nobody's address dead.
 */
export async function noteBounce(
  work: Work,
  { originalMessageId, recipients }: Bounce,
): Promise<string | null> {
  const departure = originalMessageId
    ? await findByMessageId(work, originalMessageId)
    : recipients[0] && (await findByRecipient(work, recipients[0].address));
  if (!departure) return null;
  // Before the departure itself, as whoever sends it does.
  if (departure.ticketId) await lockWhereRead(work, departure.ticketId);
  const sentTo = new Set(departure.recipients);
  const ours = recipients.filter((recipient) => sentTo.has(recipient.address) || recipients.length === 1);
  const failed = originalMessageId !== null && ours.some((recipient) => recipient.status === "failed");
  await markBounced(
    work,
    departure.id,
    ours.map(({ address, status, reason }) => ({ address, status, reason })),
    failed,
  );
  if (failed) {
    const { id, ticketId, entryId } = departure;
    work.announce("departure.failed", { departureId: id, ticketId, entryId, problem: "bounced" });
  }
  return departure.ticketId;
}
