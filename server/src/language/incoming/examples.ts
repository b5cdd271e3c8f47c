import type { SpokenLanguage } from "../model.ts";
import { linesOf } from "./signs.ts";
import { tokensOf } from "./tokens.ts";

export type Example = { topic: string; text: string };

/** How often a trait was seen with a topic and in all, over the sentences that come with the product. */
export type Counts = {
  topics: ReadonlyMap<string, { sentences: number; traits: ReadonlyMap<string, number> }>;
  traits: ReadonlyMap<string, number>;
  sentences: number;
};

const isTopic = (line: string): boolean => /^[a-z]+$/u.test(line);

export function readExamples(language: SpokenLanguage): Example[] {
  let topic = "";
  return linesOf(`examples.${language}.txt`).flatMap((line) => {
    if (!isTopic(line)) return [{ topic, text: line }];
    topic = line;
    return [];
  });
}

export function countTraits(examples: readonly Example[]): Counts {
  const topics = new Map<string, { sentences: number; traits: Map<string, number> }>();
  const traits = new Map<string, number>();
  for (const { topic, text } of examples) {
    const counted = topics.get(topic) ?? { sentences: 0, traits: new Map<string, number>() };
    topics.set(topic, counted);
    counted.sentences += 1;
    for (const trait of traitsOf(text)) {
      counted.traits.set(trait, (counted.traits.get(trait) ?? 0) + 1);
      traits.set(trait, (traits.get(trait) ?? 0) + 1);
    }
  }
  return { topics, traits, sentences: examples.length };
}

/** The stems of a text and their pairs, each once. */
export function traitsOf(text: string): Set<string> {
  const stems = tokensOf(text).map(({ stem }) => stem);
  return new Set([...stems, ...stems.slice(1).map((stem, place) => `${stems[place]} ${stem}`)]);
}

export const isPair = (trait: string): boolean => trait.includes(" ");
