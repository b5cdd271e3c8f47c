import type { Facts } from "@guichet/contract/facts.ts";
import type { FollowUp, FollowUpEnd } from "@guichet/contract/follow-ups.ts";
import type { Work } from "../platform/work.ts";
import { findAuthor, listRunning, resumeEnded, whenUnanswered, writeEnd } from "./rows.ts";

/** Said once, with why; whoever planned it is named, so that they can be told. */
export async function end(work: Work, followUp: FollowUp, cause: FollowUpEnd): Promise<void> {
  const { id: followUpId, ticketId, kind, plannedBy: by, steps } = followUp;
  await writeEnd(work, followUpId, cause);
  const text = kind === "self" ? (steps[0]?.text ?? null) : null;
  work.announce("follow_up.ended", { ticketId, followUpId, kind, cause, by, text });
}

/**
 * Whoever is no longer silent is not chased, even with a “merci”: the next letter would ask for what was just answered.
 * A machine's words stop nothing, and no word of anybody's stops what one wants to remember oneself.
 */
export async function stopOnAnswer(work: Work, { ticketId, entry }: Facts["entry.received"]): Promise<void> {
  if (entry.kind !== "received") return;
  const running = (await listRunning(work, ticketId)).filter(({ kind }) => kind !== "self");
  if (running.length === 0) return;
  const from = (await findAuthor(work, entry.id))?.address?.toLowerCase() ?? null;
  const partners = new Set(running.map(({ address }) => address?.toLowerCase()));
  for (const one of running) {
    const isTheirs = one.kind === "partner" ? one.address?.toLowerCase() === from : !partners.has(from ?? "");
    if (isTheirs) await end(work, one, "answered");
  }
}

/** A person wrote to the customer meanwhile: what was planned speaks of before. */
export async function stopOnOurAnswer(
  work: Work,
  { ticketId, answers }: Facts["entry.written"],
): Promise<void> {
  if (!answers) return;
  for (const one of await listRunning(work, ticketId))
    if (one.kind === "customer") await end(work, one, "answered_by_us");
}

/** What is solved is not chased; what one wants to remember may well come after. */
export async function stopOnClosing(work: Work, { ticketId }: { ticketId: string }): Promise<void> {
  for (const one of await listRunning(work, ticketId))
    if (one.kind !== "self") await end(work, one, "closed");
}

/** The words that ended it were taken back before they left: its customer is as silent as before, and it goes on. */
export async function resumeOnWithdrawal(
  work: Work,
  { ticketId, entryId }: Facts["entry.withdrawn"],
): Promise<void> {
  const since = await whenUnanswered(work, ticketId, entryId);
  if (since !== null) await resume(work, ticketId, { causes: ["answered_by_us", "closed"], since });
}

export async function resumeOnUndo(
  work: Work,
  { ticketId, undoes }: Facts["ticket.reopened"],
): Promise<void> {
  if (undoes !== undefined) await resume(work, ticketId, { causes: ["closed"], since: undoes });
}

async function resume(
  work: Work,
  ticketId: string,
  ended: { causes: readonly FollowUpEnd[]; since: string },
): Promise<void> {
  for (const { id: followUpId, kind, dueAt } of await resumeEnded(work, ticketId, ended))
    work.announce("follow_up.planned", { ticketId, followUpId, kind, dueAt });
}
