import type { BulkAccount, BulkAction, BulkAsking } from "@guichet/contract/bulk-actions.ts";
import { requireReading, requireWriting } from "../access/policy.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { referenceOf } from "../tickets/reference.ts";
import { presentBulk } from "./present.ts";
import { findBulk, findByKey, insertBulk, listBulk, listRefused } from "./rows.ts";

/** Written down, then done in pieces: it goes on whoever leaves the page, and after a restart. */
export async function askBulk(work: Work, asking: BulkAsking): Promise<BulkAction> {
  requireWriting(work.actor);
  const id = newId(work.now);
  if (await insertBulk(work, id, asking))
    work.announce("bulk.asked", { bulkId: id, total: asking.ticketIds.length });
  const kept = await findByKey(work, asking.idempotencyKey);
  if (!kept) throw refuse("not_found");
  return presentBulk(kept);
}

export async function listBulkActions(work: Work): Promise<BulkAction[]> {
  requireReading(work.actor);
  return (await listBulk(work)).map(presentBulk);
}

/** Item by item, what was not done and why. */
export async function showBulk(work: Work, id: string): Promise<BulkAccount> {
  requireReading(work.actor);
  const found = await findBulk(work, id);
  if (!found) throw refuse("not_found");
  const refusals = await listRefused(work, id);
  return {
    ...presentBulk(found),
    refusals: refusals.map(({ number, ...rest }) => ({ ...rest, reference: referenceOf(number) })),
  };
}
