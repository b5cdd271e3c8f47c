import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import { upFrom } from "./rows.ts";

/** The version that a reason's tickets begin now: its own, else that of its nearest branch. */
export async function procedureInForce(
  work: Pick<Work, "query">,
  reasonId: string,
): Promise<string | undefined> {
  const [found] = await work.query(sql<{ procedureId: string }>`
    select r.procedure_id as "procedureId"
    from unnest(${upFrom(sql`${reasonId}::uuid`)}::uuid[]) with ordinality up(id, height) join reasons r on r.id = up.id
    where r.procedure_id is not null order by up.height limit 1`);
  return found?.procedureId;
}

/** Null puts none in force: the reason follows its branch again. */
export async function putInForce(work: Work, reasonId: string, procedureId: string | null): Promise<void> {
  await work.query(sql`update reasons set procedure_id = ${procedureId} where id = ${reasonId}`);
  work.announce("reason.changed", { reasonId });
}

/** Held, so that two who publish at once make two versions. */
export async function holdReason(work: Work, reasonId: string): Promise<boolean> {
  const held = await work.query(sql`select from reasons where id = ${reasonId} for no key update`);
  return held.length > 0;
}
