import type { Language } from "@guichet/contract/ids.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import type { Answered } from "./learning/recalling.ts";

export type AnswerRow = { shape: string; language: Language; answer: "yes" | "no"; agentId: string };

/** Whoever changes their mind starts again from one: old answers of theirs no longer speak. */
export async function writeAnswer(
  work: Work,
  { shape, language, answer, agentId }: AnswerRow,
): Promise<void> {
  await work.query(sql`
    insert into guard_answers (shape, language, agent_id, answer, times, answered_at)
    values (${shape}, ${language}, ${agentId}, ${answer}, 1, ${work.now})
    on conflict (language, shape, agent_id) do update set
      times = case when guard_answers.answer = excluded.answer then guard_answers.times + 1 else 1 end,
      answer = excluded.answer, answered_at = excluded.answered_at`);
}

/** Answers to shapes that resemble one of these, summed over everybody: who answered is never read. */
export async function findAnswers(
  work: Work,
  language: Language,
  shapes: readonly string[],
): Promise<Answered[]> {
  if (shapes.length === 0) return [];
  return work.query(sql<Answered>`
    select a.shape, coalesce(sum(a.times) filter (where a.answer = 'yes'), 0)::int as yes,
      coalesce(sum(a.times) filter (where a.answer = 'no'), 0)::int as no
    from guard_answers a
    where a.language = ${language} and exists (
      select from unnest(${shapes}::text[]) as asked(shape) where a.shape = asked.shape or a.shape % asked.shape)
    group by a.shape order by max(a.answered_at) desc limit 500`);
}
