import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import type { Lessons } from "./likely/weighing.ts";

type Count = { reasonId: string; stem: string | null; messages: number };

/** What these stems were taught with; a message is counted under no stem. */
export async function findLessons(work: Pick<Work, "query">, stems: readonly string[]): Promise<Lessons> {
  const rows = await work.query(sql<Count>`
    select reason_id as "reasonId", nullif(stem, '') as stem, messages from reason_lessons
    where stem = '' or stem = any(${stems}::text[])`);
  const messages = new Map<string, number>();
  const found = new Map<string, Map<string, number>>();
  for (const { reasonId, stem, messages: count } of rows) {
    if (stem === null) messages.set(reasonId, count);
    else found.set(stem, (found.get(stem) ?? new Map<string, number>()).set(reasonId, count));
  }
  return { messages, stems: found };
}

/** `by` is 1 to teach, -1 to take back. In the order of the key, so that two lessons at once wait instead of blocking. */
export async function writeLesson(
  work: Work,
  reasonId: string,
  { stems, by }: { stems: readonly string[]; by: 1 | -1 },
): Promise<void> {
  await work.query(sql`
    insert into reason_lessons as l (reason_id, stem, messages)
    select ${reasonId}::uuid, s, ${by}::int from unnest(${["", ...stems].toSorted()}::text[]) s
    on conflict (reason_id, stem) do update set messages = greatest(0, l.messages + excluded.messages)`);
}
