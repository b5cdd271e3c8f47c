import type { HouseWord } from "@guichet/contract/house-words.ts";
import { sql } from "../../platform/sql.ts";
import type { Work } from "../../platform/work.ts";

type NewWord = { id: string; word: string; key: string };

/** Those that were not there: two hands adding the same word make one row. */
export async function insertWords(work: Work, words: readonly NewWord[]): Promise<string[]> {
  const by = work.actor.kind === "agent" ? work.actor.id : null;
  const [ids, written, keys] = [
    words.map(({ id }) => id),
    words.map(({ word }) => word),
    words.map(({ key }) => key),
  ];
  const added = await work.query(sql<{ word: string }>`
    insert into house_words (id, word, key, added_at, added_by)
    select given.id, given.word, given.key, ${work.now}, ${by}::uuid
    from unnest(${ids}::uuid[], ${written}::text[], ${keys}::text[]) as given(id, word, key) order by given.key
    on conflict (key) do nothing returning word`);
  return added.map(({ word }) => word);
}

export const listWords = (work: Work): Promise<HouseWord[]> =>
  work.query(sql<HouseWord>`
    select w.id, w.word, w.added_at as "addedAt", a.name as "addedBy"
    from house_words w left join agents a on a.id = w.added_by order by w.key`);

export async function wordsInUse(work: Pick<Work, "query">): Promise<string[]> {
  const found = await work.query(sql<{ word: string }>`select word from house_words`);
  return found.map(({ word }) => word);
}

export async function countWords(work: Work): Promise<number> {
  const [found] = await work.query(sql<{ count: number }>`select count(*)::int as count from house_words`);
  return found?.count ?? 0;
}

export async function deleteWord(work: Work, id: string): Promise<string | undefined> {
  const [gone] = await work.query(
    sql<{ word: string }>`delete from house_words where id = ${id} returning word`,
  );
  return gone?.word;
}
