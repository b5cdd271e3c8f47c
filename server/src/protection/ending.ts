import type { WritingEnd } from "@guichet/contract/protection.ts";
import { requireLead, requirePerson } from "../access/policy.ts";
import { isKnown } from "../customers/meeting.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { liftEnds, upsertEnd } from "./rows.ts";

/**
 * Abuse went on after a warning, and the customer was told in writing what follows. It is a word on their card, never a
 * filter: their mails still enter and are shown, since a right, a danger or an apology may come in any of them.
 */
export async function endExchange(work: Work, customerId: string, { words }: WritingEnd): Promise<void> {
  requireLead(work.actor);
  const { id: by } = requirePerson(work.actor);
  await requireKnown(work, customerId);
  await upsertEnd(work, { id: newId(work.now), customerId, words, by });
  work.announce("exchange.ended", { customerId });
}

export async function resumeExchange(work: Work, customerId: string): Promise<void> {
  requireLead(work.actor);
  const { id: by } = requirePerson(work.actor);
  await requireKnown(work, customerId);
  if ((await liftEnds(work, customerId, by)) > 0) work.announce("exchange.resumed", { customerId });
}

async function requireKnown(work: Work, customerId: string): Promise<void> {
  if (!(await isKnown(work, customerId))) throw refuse("not_found");
}
