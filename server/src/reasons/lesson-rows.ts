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

/** In the order of the key, so that two lessons at once wait for one another instead of blocking. */
export async function addLesson(work: Work, reasonId: string, stems: readonly string[]): Promise<void> {
  await work.query(sql`
    insert into reason_lessons as l (reason_id, stem, messages)
    select ${reasonId}::uuid, s, 1 from unnest(${["", ...stems].toSorted()}::text[]) s
    on conflict (reason_id, stem) do update set messages = l.messages + 1`);
}

export async function takeLessonBack(work: Work, reasonId: string, stems: readonly string[]): Promise<void> {
  await work.query(sql`
    with held as (
      select reason_id, stem from reason_lessons where reason_id = ${reasonId} and stem = any(${["", ...stems]}::text[])
      order by stem for update
    )
    update reason_lessons l set messages = greatest(0, l.messages - 1) from held
    where l.reason_id = held.reason_id and l.stem = held.stem`);
}
