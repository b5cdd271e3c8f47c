import type { ReasonEffects, ReasonPlacing } from "@guichet/contract/reasons.ts";
import { requireLead, requireReading } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Statement } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import {
  branchOf,
  findEffects,
  findReason,
  listReasonRows,
  lockTree,
  type Row,
  upFrom,
  writePlace,
} from "./rows.ts";

/** Deeper, nobody finds their way while a customer waits on the telephone. */
const deepest = 3;

/** These reasons and all that hang on them: what is asked, promised or counted of a branch holds for its leaves. */
export const withLeaves = (ids: readonly string[]): Statement<{ id: string }> => branchOf(ids);

/** A reason, then the branches it hangs on, the nearest first: what fits one of them fits it. */
export const reasonAndBranches = (reasonId: Statement<unknown>): Statement<unknown> => upFrom(reasonId);

/** What moving, renaming or retiring it touches; asked before, so that it can be said before. */
export async function effectsOf(work: Work, id: string): Promise<ReasonEffects> {
  requireReading(work.actor);
  if (!(await findReason(work, id))) throw refuse("not_found");
  return findEffects(work, id);
}

/** It hangs somewhere else, with all that hangs on it. Tickets keep it. */
export async function moveReason(work: Work, id: string, { parentId, saleMoment }: ReasonPlacing) {
  requireLead(work.actor);
  const found = await requirePlace(work, id, parentId);
  const moment = saleMoment === undefined ? (found?.saleMoment ?? null) : saleMoment;
  await writePlace(work, id, { parentId, saleMoment: moment });
  work.announce("reason.changed", { reasonId: id });
}

/** It may hang there: on a reason in use, not on itself or on what hangs on it, and not too deep. */
export async function requirePlace(
  work: Work,
  id: string,
  parentId: string | null,
): Promise<Row | undefined> {
  await lockTree(work);
  const all = new Map((await listReasonRows(work)).map((row) => [row.id, row]));
  const parent = parentId === null ? null : all.get(parentId);
  if (parent === undefined || parent?.retiredAt) throw refuse("not_found");
  const above = parent === null ? [] : lineOf(all, parent);
  if (above.some((row) => row.id === id)) throw refuse("reason.own_branch");
  if (above.length + heightOf(all, id) > deepest) throw refuse("reason.too_deep", { most: deepest });
  return all.get(id);
}

function lineOf(all: ReadonlyMap<string, Row>, row: Row): Row[] {
  const above = row.parentId === null ? undefined : all.get(row.parentId);
  return above ? [...lineOf(all, above), row] : [row];
}

/** How many levels it makes with what hangs on it. */
function heightOf(all: ReadonlyMap<string, Row>, id: string): number {
  const heights = [...all.values()]
    .filter((row) => row.parentId === id && row.retiredAt === null)
    .map((row) => heightOf(all, row.id));
  return 1 + Math.max(0, ...heights);
}
