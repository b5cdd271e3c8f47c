/** Answers to one shape: how often it was said to be a promise, and how often not. */
export type Answered = { shape: string; yes: number; no: number };

/** How many answers that agree make a habit. */
const enough = 3;
const alike = 0.6;

/**
 * What people said of sentences of this shape, or of shapes that are nearly the same. One dissent is enough to ask
 * again: asking once too often costs a click, not asking costs a promise. Never consulted for what is sure, nor for
 * what is above somebody’s authority.
 */
export function recall(shape: string, answered: readonly Answered[]): "yes" | "no" | null {
  const asked = partsOf(shape);
  const near = answered.filter(
    (each) => each.shape === shape || likeness(asked, partsOf(each.shape)) >= alike,
  );
  const yes = near.reduce((total, each) => total + each.yes, 0);
  const no = near.reduce((total, each) => total + each.no, 0);
  if (yes === 0 && no >= enough) return "no";
  return no === 0 && yes >= enough ? "yes" : null;
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const part of one) if (other.has(part)) shared += 1;
  return shared / (one.size + other.size - shared || 1);
}

/** Words and pairs of neighbours: the same words in another order are another sentence. */
function partsOf(shape: string): Set<string> {
  const words = shape.split(" ").filter((word) => word !== "");
  return new Set(
    words.flatMap((word, index) => (index === 0 ? [word] : [word, `${words[index - 1]} ${word}`])),
  );
}
