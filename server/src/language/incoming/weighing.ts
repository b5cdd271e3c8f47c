import type { SpokenLanguage } from "../model.ts";
import { type Counts, countTraits, isPair, readExamples, traitsOf } from "./examples.ts";
import { type Hit, hitsIn, readSigns, type Signs } from "./signs.ts";
import { type Token, tokensOf } from "./tokens.ts";

/*
 * Why somebody writes, as far as their words say. Lists of words and turns of phrase do most of it; a few hundred
 * sentences of our own, counted, settle what the lists leave open. Both are small and read once. Topics that call for
 * no reason (advertising, robots, thanks) are weighed with the others, so that they keep silent what is theirs.
 */
export type Weighed = {
  /** How likely each topic is; together they make 1. */
  topics: ReadonlyMap<string, number>;
  /** What speaks for each meaning, topics and those within them. */
  hits: readonly Hit[];
  tokens: readonly Token[];
};

type Knowledge = { signs: Signs; counts: Counts };
const known = new Map<SpokenLanguage, Knowledge>();

/** Read at the first question and kept: lists of words, nothing of anybody. */
function knowledgeOf(language: SpokenLanguage): Knowledge {
  const there = known.get(language);
  if (there) return there;
  const read = { signs: readSigns(language), counts: countTraits(readExamples(language)) };
  known.set(language, read);
  return read;
}

const forSigns = 1.3;
const forCounts = 0.12;
const forPairs = 0.6;
/** A sign of one meaning within a topic says a little less of the topic. */
const ofOneMeaning = 0.7;

export const topicOf = (meaning: string): string => meaning.split(".", 1)[0] ?? meaning;

export function weighTopics(text: string, language: SpokenLanguage): Weighed {
  const { signs, counts } = knowledgeOf(language);
  const tokens = tokensOf(text);
  const hits = hitsIn(tokens, signs);
  const said = sumByTopic(hits);
  const traits = [...traitsOf(text)];
  const scores = [...counts.topics.keys()].map((topic): [string, number] => [
    topic,
    forSigns * (said.get(topic) ?? 0) + forCounts * likenessOf(traits, topic, counts),
  ]);
  return { topics: shared(scores), hits, tokens };
}

/** How often a trait is met in ordinary sentences of customers: what is met everywhere teaches nothing. */
export function commonness(trait: string, language: SpokenLanguage): number {
  const { counts } = knowledgeOf(language);
  return (counts.traits.get(trait) ?? 0) / counts.sentences;
}

/** Two signs that begin at the same word are one, the stronger. */
export function sumByTopic(hits: readonly Hit[]): Map<string, number> {
  const strongest = new Map<string, Map<number, number>>();
  for (const { meaning, weight, from } of hits) {
    const topic = topicOf(meaning);
    const places = strongest.get(topic) ?? new Map<number, number>();
    strongest.set(topic, places);
    places.set(from, Math.max(places.get(from) ?? 0, weight * (meaning === topic ? 1 : ofOneMeaning)));
  }
  return new Map(
    [...strongest].map(([topic, places]) => [topic, [...places.values()].reduce((sum, one) => sum + one, 0)]),
  );
}

function likenessOf(
  traits: readonly string[],
  topic: string,
  { topics, traits: all, sentences }: Counts,
): number {
  const counted = topics.get(topic);
  if (!counted) return 0;
  return traits.reduce((sum, trait) => {
    const everywhere = all.get(trait);
    if (everywhere === undefined) return sum;
    const here = counted.traits.get(trait) ?? 0;
    const within = (here + (0.3 * everywhere) / sentences) / (counted.sentences + 1);
    const outside = (everywhere - here + 0.3) / (sentences - counted.sentences + 1);
    const odds = Math.max(-1.2, Math.min(2.2, Math.log(within / outside)));
    return sum + odds * (isPair(trait) ? forPairs : 1);
  }, 0);
}

/** Scores as shares of 1. */
export function shared(scores: readonly (readonly [string, number])[]): Map<string, number> {
  const top = Math.max(...scores.map(([, score]) => score));
  const raised = scores.map(([name, score]) => [name, Math.exp(score - top)] as const);
  const sum = raised.reduce((total, [, one]) => total + one, 0);
  return new Map(raised.map(([name, one]) => [name, one / sum]));
}
