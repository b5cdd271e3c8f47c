import type { Facts } from "@guichet/contract/facts.ts";
import type { Work } from "../platform/work.ts";
import { recordChase } from "../tickets/waiting.ts";
import { findUnansweredBefore } from "./rows.ts";

/** Words that follow others within a minute correct them or finish them: nobody lost patience yet. */
const correctionSeconds = 60;

/**
 * The customer writes again and nobody has answered: they chase us. A “merci” is no chase, nor are the words that follow
 * an answer; a machine that writes twice has no patience to lose.
 */
export async function countChase(work: Work, received: Facts["entry.received"]): Promise<void> {
  const { ticketId, entry, waitingSince } = received;
  if (entry.kind !== "received" || !entry.callsForAnswer || waitingSince === null) return;
  const written = Temporal.Instant.from(entry.happenedAt);
  if (Temporal.Instant.compare(Temporal.Instant.from(waitingSince), written) >= 0) return;
  const before = await findUnansweredBefore(work, ticketId, entry.position);
  if (before === null) return;
  const since = Temporal.Instant.from(before).until(written).total("seconds");
  if (since > correctionSeconds) await recordChase(work, ticketId, written);
}
