import type { Language } from "@guichet/contract/ids.ts";
import type { ReasonSuggestion } from "@guichet/contract/reasons.ts";
import { stemsOf } from "../../language/incoming/lessons.ts";
import { type Hit, hitsIn, signsFrom } from "../../language/incoming/signs.ts";
import { commonness, shared, topicOf, type Weighed, weighTopics } from "../../language/incoming/weighing.ts";
import type { Candidate } from "./candidates.ts";
import { chooseTwo, familiesOf } from "./choosing.ts";

/** What was taught here: how many messages were given to each reason, and how many of those had each of these stems. */
export type Lessons = {
  messages: ReadonlyMap<string, number>;
  stems: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

type Asking = { text: string; language: Language; candidates: readonly Candidate[]; lessons: Lessons };
type Leading = { candidate: Candidate; score: number; hits: readonly Hit[]; stems: readonly string[] };

const mostWords = 4;
/** What is left to reasons nobody wrote yet, whatever the words. */
const unknown = -3.2;

/** Two at most, the likeliest first. */
export function likeliest(asking: Asking): ReasonSuggestion[] {
  const { text, candidates } = asking;
  const weighed = weighTopics(text, asking.language);
  const leading = leadingOf(asking, weighed);
  const shares = shared([
    ...leading.map(({ candidate, score }) => [candidate.id, score] as const),
    ...unheard(weighed, candidates),
  ]);
  const heard = leading.map((each) => ({ ...each, certainty: shares.get(each.candidate.id) ?? 0 }));
  return chooseTwo(familiesOf(heard)).map((each) => suggested(each, text, weighed));
}

function leadingOf({ text, language, candidates, lessons }: Asking, weighed: Weighed): Leading[] {
  const learnt = learntFrom(text, language, lessons);
  const leads = leadsOf(candidates, weighed);
  return candidates.flatMap((candidate) => {
    const found = leads.get(candidate.id);
    const { score, stems } = learnt(candidate.id);
    const own =
      candidate.signs.length === 0 ? [] : hitsIn(weighed.tokens, signsFrom(candidate.id, candidate.signs));
    const added = score + 1.5 * own.reduce((sum, { weight }) => sum + weight, 0);
    if (found === undefined && added <= 0) return [];
    const base = found?.score ?? unknown;
    return [{ candidate, score: base + added, hits: [...own, ...(found?.hits ?? [])], stems }];
  });
}

/** Topics that no reason here is about keep their share: silence is an answer. */
function unheard({ topics }: Weighed, candidates: readonly Candidate[]): [string, number][] {
  const heard = new Set(candidates.flatMap(({ meaning }) => (meaning === null ? [] : [topicOf(meaning)])));
  const left = [...topics].filter(([topic]) => !heard.has(topic));
  return [...left.map(([topic, share]): [string, number] => [`: ${topic}`, Math.log(share)]), [":", unknown]];
}

type Found = { score: number; hits: readonly Hit[] };

/** How likely each reason is by what the product knows of words: its topic, shared among the reasons of that topic. */
function leadsOf(candidates: readonly Candidate[], weighed: Weighed): Map<string, Found> {
  const families = Map.groupBy(candidates, ({ meaning }) => (meaning === null ? "" : topicOf(meaning)));
  const leads = new Map<string, Found>();
  for (const [topic, family] of families) {
    const share = weighed.topics.get(topic);
    if (share === undefined) continue;
    const of = weighed.hits.filter((hit) => topicOf(hit.meaning) === topic);
    const within = shared(family.map(({ id, meaning }) => [id, 1.3 * meantBy(meaning, of)]));
    for (const { id, meaning } of family) {
      const hits = of.filter((hit) => hit.meaning === meaning || hit.meaning === topic);
      leads.set(id, { score: Math.log(share * (within.get(id) ?? 0)), hits });
    }
  }
  return leads;
}

/** A branch is proposed where no leaf of it has words of its own. */
function meantBy(meaning: string | null, hits: readonly Hit[]): number {
  if (meaning === null || meaning === topicOf(meaning)) return 1.1;
  return hits.filter((hit) => hit.meaning === meaning).reduce((sum, { weight }) => sum + weight, 0) - 0.6;
}

/** Each stem speaks for the reasons it was taught with, against how often it is met at all; one lesson already counts. */
function learntFrom(text: string, language: Language, { messages, stems }: Lessons) {
  const total = [...messages.values()].reduce((sum, one) => sum + one, 0);
  const said = stemsOf(text);
  return (reasonId: string): { score: number; stems: string[] } => {
    const taught = messages.get(reasonId) ?? 0;
    if (taught === 0) return { score: 0, stems: [] };
    const speaking = said.flatMap((stem) => {
      const here = stems.get(stem)?.get(reasonId) ?? 0;
      const everywhere = [...(stems.get(stem)?.values() ?? [])].reduce((sum, one) => sum + one, 0);
      const common = commonness(stem, language);
      const within = (here + 0.5 * common + 0.02) / (taught + 0.5);
      const outside = (everywhere - here + 20 * common + 0.15) / (total - taught + 20);
      const odds = Math.max(-0.7, Math.min(2.5, Math.log(within / outside)));
      return [{ stem, odds }];
    });
    const sum = speaking.reduce((all, { odds }) => all + odds, 0);
    const known = speaking.filter(({ odds }) => odds > 1).toSorted((one, other) => other.odds - one.odds);
    // Few lessons are heard, many are believed.
    const trust = 0.5 + 0.2 * Math.min(1, taught / 10);
    return { score: trust * sum, stems: known.map(({ stem }) => stem) };
  };
}

function suggested(
  { candidate, certainty, hits, stems }: Leading & { certainty: number },
  text: string,
  weighed: Weighed,
): ReasonSuggestion {
  const { tokens } = weighed;
  const places = hits
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ from, to }) => ({ from, to }))
    .concat(
      stems.flatMap((stem) => {
        const from = tokens.findIndex((token) => token.stem === stem);
        return from < 0 ? [] : [{ from, to: from + 1 }];
      }),
    );
  const chosen = places
    .filter(
      (place, index) => places.findIndex((each) => each.from < place.to && place.from < each.to) === index,
    )
    .slice(0, mostWords)
    .toSorted((one, other) => one.from - other.from);
  const words = chosen.map(({ from, to }) => text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0));
  return {
    reason: { id: candidate.id, name: candidate.name, path: [...candidate.path] },
    certainty: Math.round(certainty * 100) / 100,
    words: [...new Set(words)],
  };
}
