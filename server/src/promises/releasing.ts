import type { Releasing } from "@guichet/contract/promises.ts";
import { requireWriting } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { ledgerFor } from "./finding.ts";
import { stands } from "./model.ts";

/** Only the customer releases us, and somebody says how. A broken promise can't be released: it was broken. */
export async function releasePromise(work: Work, id: string, { reason }: Releasing): Promise<void> {
  requireWriting(work.actor);
  const { ledger, one } = await ledgerFor(work, id);
  if (!stands(one) || one.brokenAt !== null) throw refuse("promise.ended");
  const { kind, ticketId } = one;
  ledger.change(one, {
    releasedAt: work.now.toString(),
    releasedBy: work.actor.kind === "agent" ? work.actor.id : null,
    releaseReason: reason,
  });
  ledger.tell((strip) => work.announce("promise.released", { ticketId, commitmentId: id, kind, strip }));
  await ledger.close();
}
