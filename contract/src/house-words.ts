import { z } from "zod";
import { At, Id } from "./ids.ts";

/** A name or a word of the trade that the guard takes as written, in French and in English. */
export const HouseWord = z.object({
  id: Id,
  word: z.string(),
  addedAt: At,
  /** Null when a machine added it. */
  addedBy: z.string().nullable(),
});
export type HouseWord = z.infer<typeof HouseWord>;

export const HouseWords = z.object({ items: z.array(HouseWord) });
export type HouseWords = z.infer<typeof HouseWords>;

/** One word each, as the spelling reads them: letters, with an apostrophe or a hyphen within. */
export const HouseWordsWriting = z.object({
  words: z
    .array(
      z
        .string()
        .trim()
        .max(40)
        .regex(/^\p{L}+(?:['’‑-]\p{L}+)*$/u),
    )
    .min(1)
    .max(500),
});
export type HouseWordsWriting = z.infer<typeof HouseWordsWriting>;

/** Under `name`, the words: the audit log says them. */
export type HouseWordFacts = {
  "house_words.added": { name: string };
  "house_words.removed": { name: string };
};
