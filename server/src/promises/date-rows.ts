import type { CommitmentDate } from "@guichet/contract/promises.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

type Told = { dueAt: string; reason: string | null; at: string; entryId: string | null };

export async function addDate(work: Work, commitmentId: string, told: Told): Promise<void> {
  await work.query(sql`
    insert into commitment_dates (commitment_id, position, due_at, told_at, reason, entry_id)
    select ${commitmentId}, count(*) + 1, ${told.dueAt}, ${told.at}, ${told.reason}, ${told.entryId}
    from commitment_dates where commitment_id = ${commitmentId}`);
}

/** False when there is no date to answer, or it was answered already. */
export async function answerLastDate(
  work: Work,
  commitmentId: string,
  answer: "accepted" | "refused",
): Promise<boolean> {
  const answered = await work.query(sql`
    update commitment_dates d set answer = ${answer}, answered_at = ${work.now}
    where d.commitment_id = ${commitmentId} and d.answer is null
      and d.position = (select max(position) from commitment_dates where commitment_id = ${commitmentId})
    returning 1`);
  return answered.length > 0;
}

export async function listDates(
  work: Pick<Work, "query">,
  commitmentIds: readonly string[],
): Promise<(CommitmentDate & { commitmentId: string })[]> {
  return work.query(sql<CommitmentDate & { commitmentId: string }>`
    select commitment_id as "commitmentId", due_at as "dueAt", told_at as "toldAt", reason, entry_id as "entryId", answer,
      answered_at as "answeredAt"
    from commitment_dates where commitment_id = any(${commitmentIds}::uuid[]) order by commitment_id, position`);
}

/** The promises that this message moved. */
export async function dropDates(work: Work, entryId: string): Promise<string[]> {
  const rows = await work.query(sql<{ id: string }>`
    delete from commitment_dates where entry_id = ${entryId} returning commitment_id as id`);
  return rows.map((row) => row.id);
}
