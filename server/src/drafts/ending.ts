import type { Facts } from "@guichet/contract/facts.ts";
import type { Work } from "../platform/work.ts";
import { bringDrafts } from "./gathering.ts";
import { bringBackAll } from "./putting-off.ts";
import { endDraft } from "./rows.ts";

/** Somebody wrote: their draft is over, and no reply that waits for its hour is left behind an answer that it ignores. */
export async function endDrafts(
  work: Work,
  { ticketId, entry, drafted, answers }: Facts["entry.written"],
): Promise<void> {
  const { actor } = work;
  const kind = entry.kind === "note" ? ("note" as const) : ("reply" as const);
  if (drafted && actor.kind === "agent")
    await endDraft(work, { ticketId, agentId: actor.id, kind }, entry.id);
  if (drafted) await bringDrafts(work, ticketId);
  if (answers) await bringBackAll(work, ticketId, "answered");
}

/** The customer wrote: what was to leave later was written without knowing. */
export async function bringBackOnWords(
  work: Work,
  { ticketId, entry }: Facts["entry.received"],
): Promise<void> {
  if (entry.kind === "received") await bringBackAll(work, ticketId, "customer_wrote");
}
