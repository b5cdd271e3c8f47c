const leads = 4;
const begins = 3;
const holds = 2;
const follows = 1;

const fold = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** A sign of the search language of expressions means itself. */
const quoted = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** The letters in that order, the first of them beginning a word: « rpd » finds « répondre ». */
function inOrder(text: string, letters: string): boolean {
  const start = new RegExp(`(?<![\\p{L}\\p{N}])${quoted(letters.charAt(0))}`, "gu");
  return [...text.matchAll(start)].some(({ index }) => {
    let place = index;
    return Array.from(letters.slice(1)).every((letter) => {
      place = text.indexOf(letter, place + 1);
      return place > 0;
    });
  });
}

function weigh(text: string, word: string): number {
  const place = text.indexOf(word);
  if (place === 0) return leads;
  if (place > 0) return new RegExp(`(?<![\\p{L}\\p{N}])${quoted(word)}`, "u").test(text) ? begins : holds;
  return inOrder(text, word) ? follows : 0;
}

/** How well a line answers what is typed, accents and capitals aside; 0 when one of the words is not in it at all. */
export function likeness(text: string, typed: string): number {
  const line = fold(text);
  const weights = fold(typed)
    .split(/\s+/u)
    .filter((word) => word !== "")
    .map((word) => weigh(line, word));
  return weights.includes(0)
    ? 0
    : weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length);
}

/** What somebody may call it besides: a word of theirs that begins one of these comes after what is written so, before what only holds it. */
const brought = 2.5;

type Worded = { words: string; also?: string };

/** How well a line answers, by the words it shows or by those people bring. */
function answers({ words, also = "" }: Worded, typed: string): number {
  const shown = likeness(words, typed);
  return shown < brought && likeness(also, typed) >= begins ? brought : shown;
}

/** Not by scattered letters alone. */
export const isLikely = (line: Worded, typed: string): boolean => answers(line, typed) >= holds;

/** Those that answer, the best first; among equals the order they came in, which is that of use. */
export function likeliest<Line>(
  lines: readonly Line[],
  typed: string,
  wordsOf: (line: Line) => Worded,
): Line[] {
  if (typed.trim() === "") return [...lines];
  return lines
    .map((line) => ({ line, weight: answers(wordsOf(line), typed) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ line }) => line);
}
