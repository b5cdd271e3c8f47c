/** Answers to one shape: how often it was said to be a promise, and how often not. */
export type Answered = { shape: string; yes: number; no: number };

/** How many answers that agree make a habit. */
const enough = 3;
const alike = 0.5;

/** Who speaks, to whom, and whether it is denied: what differs in one of these is another sentence. */
const actors = new Set(
  "je j nous on vous te tu il elle ils elles me m lui leur moi ma mon notre nos ne n pas plus jamais i we you us me my our will ll won t not never he she they".split(
    " ",
  ),
);

/**
 * What people said of sentences of this shape, or of shapes that are nearly the same: to be followed, to be asked, or
 * not to be asked any more. One dissent is enough to ask again: asking once too often costs a click, not asking costs
 * a promise. What is sure takes the very same shape, and twice the answers, to fall silent.
 */
export function recall(
  shape: string,
  answered: readonly Answered[],
  certainty: "sure" | "ask" | null,
): "sure" | "ask" | "silent" | null {
  if (certainty === "sure") {
    const { yes, no } = sum(answered.filter((each) => each.shape === shape));
    if (yes > 0 || no < enough) return null;
    return no < 2 * enough ? "ask" : "silent";
  }
  const asked = wordsOf(shape);
  const { yes, no } = sum(
    answered.filter((each) => each.shape === shape || likeness(asked, wordsOf(each.shape)) >= alike),
  );
  if (yes === 0 && no >= enough) return "silent";
  return no === 0 && yes >= enough ? "sure" : null;
}

const sum = (answered: readonly Answered[]): { yes: number; no: number } => ({
  yes: answered.reduce((total, each) => total + each.yes, 0),
  no: answered.reduce((total, each) => total + each.no, 0),
});

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) {
    if (other.has(word)) shared += 1;
    else if (actors.has(word)) return 0;
  }
  for (const word of other) if (actors.has(word) && !one.has(word)) return 0;
  return shared / (one.size + other.size - shared || 1);
}

const wordsOf = (shape: string): Set<string> => new Set(shape.split(/[ ']/u).filter((word) => word !== ""));
