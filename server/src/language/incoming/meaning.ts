import { hitsIn, readSigns } from "./signs.ts";
import { tokensOf } from "./tokens.ts";
import { sumByTopic, topicOf } from "./weighing.ts";

/** A name says what it is about in a word or two; less than one clear word says nothing. */
const clear = 1;

let signs: ReturnType<typeof readSigns>[] | undefined;

/**
 * What a house means by a reason it named itself, in either language: one of the meanings that the product knows
 * words for, or null. « Colis non reçu » is a parcel that got lost, wherever it hangs.
 */
export function meaningOfName(name: string): string | null {
  signs ??= [readSigns("fr"), readSigns("en")];
  const tokens = tokensOf(name);
  const hits = signs.flatMap((each) => hitsIn(tokens, each));
  const [first, second] = [...sumByTopic(hits)].toSorted(([, one], [, other]) => other - one);
  if (!first || first[1] < clear || first[1] === second?.[1]) return null;
  const within = new Map<string, number>();
  for (const { meaning, weight } of hits)
    if (meaning !== first[0] && topicOf(meaning) === first[0])
      within.set(meaning, (within.get(meaning) ?? 0) + weight);
  const [leaf, rival] = [...within].toSorted(([, one], [, other]) => other - one);
  return leaf && tokens.length > 1 && leaf[1] > (rival?.[1] ?? 0) ? leaf[0] : first[0];
}
