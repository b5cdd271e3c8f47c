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

type Knowledge = {
  signs: Signs;
  counts: Counts;
  topics: readonly string[];
  /** What each trait says of each topic, in their order: weighed at its first meeting and kept. */
  odds: Map<string, readonly number[]>;
};
const known = new Map<SpokenLanguage, Knowledge>();

/** Read at the first question and kept: lists of words, nothing of anybody. */
function knowledgeOf(language: SpokenLanguage): Knowledge {
  const there = known.get(language);
  if (there) return there;
  const counts = countTraits(readExamples(language));
  const read = { signs: readSigns(language), counts, topics: [...counts.topics.keys()], odds: new Map() };
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
  const knowledge = knowledgeOf(language);
  const tokens = tokensOf(text);
  const hits = hitsIn(tokens, knowledge.signs);
  const said = sumByTopic(hits);
  const counted = countedFor(traitsOf(text), knowledge);
  const scores = knowledge.topics.map((topic, place): [string, number] => [
    topic,
    forSigns * (said.get(topic) ?? 0) + forCounts * (counted[place] ?? 0),
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

/** What all the traits of a text say of each topic, in the order of the topics. */
function countedFor(traits: Iterable<string>, knowledge: Knowledge): readonly number[] {
  const sums = knowledge.topics.map(() => 0);
  for (const trait of traits) {
    // A word that the examples never say teaches nothing, and is not kept either.
    if (!knowledge.counts.traits.has(trait)) continue;
    const odds = knowledge.odds.get(trait) ?? oddsOf(trait, knowledge);
    knowledge.odds.set(trait, odds);
    for (const [place, one] of odds.entries()) sums[place] = (sums[place] ?? 0) + one;
  }
  return sums;
}

function oddsOf(trait: string, { counts, topics }: Knowledge): number[] {
  const { sentences } = counts;
  const everywhere = counts.traits.get(trait) ?? 0;
  return topics.map((topic) => {
    const counted = counts.topics.get(topic);
    const [here, those] = [counted?.traits.get(trait) ?? 0, counted?.sentences ?? 0];
    const within = (here + (0.3 * everywhere) / sentences) / (those + 1);
    const outside = (everywhere - here + 0.3) / (sentences - those + 1);
    const odds = Math.max(-1.2, Math.min(2.2, Math.log(within / outside)));
    return odds * (isPair(trait) ? forPairs : 1);
  });
}

/** Scores as shares of 1. */
export function shared(scores: readonly (readonly [string, number])[]): Map<string, number> {
  const top = Math.max(...scores.map(([, score]) => score));
  const raised = scores.map(([name, score]) => [name, Math.exp(score - top)] as const);
  const sum = raised.reduce((total, [, one]) => total + one, 0);
  return new Map(raised.map(([name, one]) => [name, one / sum]));
}
