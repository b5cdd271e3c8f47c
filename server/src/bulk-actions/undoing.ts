import type { BulkAction } from "@guichet/contract/bulk-actions.ts";
import { requireWriting } from "../access/policy.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { opposite } from "./opposite.ts";
import { presentBulk } from "./present.ts";
import { findBulk, insertUndoing, stopBulk } from "./rows.ts";

/** An action like another, over what the first one changed: it has its own progress and its own account. */
export async function undoBulk(work: Work, bulkId: string): Promise<BulkAction> {
  requireWriting(work.actor);
  const asked = await findBulk(work, bulkId);
  if (!asked) throw refuse("not_found");
  const act = opposite(asked);
  if (act === null || asked.undoes !== null) throw refuse("bulk.not_undoable");
  await stopBulk(work, bulkId, { code: "bulk.stopped", particulars: {} });
  const id = newId(work.now);
  if (await insertUndoing(work, { id, act, undoes: bulkId }))
    work.announce("bulk.asked", { bulkId: id, total: asked.total });
  const undoneBy = (await findBulk(work, bulkId))?.undoneBy;
  const undoing = undoneBy ? await findBulk(work, undoneBy) : undefined;
  if (!undoing) throw refuse("not_found");
  return presentBulk(undoing);
}
