import type { HouseWords, HouseWordsWriting } from "@guichet/contract/house-words.ts";
import { requireLead, requireReading } from "../../access/policy.ts";
import { newId } from "../../platform/ids.ts";
import { refuse } from "../../platform/refuse.ts";
import type { Work } from "../../platform/work.ts";
import { keyOf } from "./house-words.ts";
import { countWords, deleteWord, insertWords, listWords } from "./word-rows.ts";

/** They go to the reader with each text: a catalogue is no list of words. */
const most = 3000;

export async function houseWords(work: Work): Promise<HouseWords> {
  requireReading(work.actor);
  return { items: await listWords(work) };
}

/** From the next reading on, nobody’s text is marked for one of them. Those that are there already stay as they are. */
export async function addHouseWords(work: Work, { words }: HouseWordsWriting): Promise<HouseWords> {
  requireLead(work.actor);
  const byKey = new Map(words.map((word) => [keyOf(word), word.normalize("NFC").replaceAll("’", "'")]));
  const added = await insertWords(
    work,
    [...byKey].map(([key, word]) => ({ id: newId(work.now), word, key })),
  );
  if ((await countWords(work)) > most) throw refuse("guard.too_many_words", { most });
  if (added.length > 0) work.announce("house_words.added", { name: told(added) });
  return houseWords(work);
}

export async function removeHouseWord(work: Work, id: string): Promise<void> {
  requireLead(work.actor);
  const word = await deleteWord(work, id);
  if (word !== undefined) work.announce("house_words.removed", { name: word });
}

const told = (words: readonly string[]): string => {
  const said = words.join(", ");
  return said.length > 300 ? `${said.slice(0, 300)}…` : said;
};
