/** A sentence as its clauses' traits, and whether it engages the one who wrote it. */
export type Example = { clauses: readonly (readonly string[])[]; engages: boolean };

export type Weights = Readonly<Record<string, number>>;

/** Traits that speak against a promise start below zero, so that the right clause of a long sentence is found. */
const startAgainst =
  /^(?:question|quoted|reported|cited|habit|formula|duty|negated|would_have|general|occasion|charged|wish|unsure|past|past_only|only_money)$/;
const startFor = /^(?:commits|self_future|benefit_future|vow|delay|given|gift_past|spared)$/;

const rounds = 5;
const steps = 800;
const rate = 1.2;

/**
 * A logistic regression on a few dozen flags: small enough to read, to commit and to learn again from the answers of
 * the people who were asked. A sentence counts by its most engaging clause, so clauses are chosen anew each round.
 */
export function learn(examples: readonly Example[], penalty: number): Weights {
  const names = [...new Set(examples.flatMap(({ clauses }) => clauses.flat()))].toSorted();
  let found: Record<string, number> = Object.fromEntries(names.map((name) => [name, startOf(name)]));
  for (let round = 0; round < rounds; round++) {
    const chosen = examples.map((example) => ({ ...example, traits: mostEngaging(example.clauses, found) }));
    found = descend(chosen, names, penalty);
  }
  return Object.fromEntries(
    Object.entries(found).map(([name, weight]) => [name, Math.round(weight * 100) / 100]),
  );
}

const startOf = (trait: string): number => {
  if (startAgainst.test(trait)) return -1.5;
  return startFor.test(trait) ? 1.5 : 0;
};

function mostEngaging(clauses: Example["clauses"], weights: Weights): readonly string[] {
  const score = (traits: readonly string[]) => traits.reduce((sum, trait) => sum + (weights[trait] ?? 0), 0);
  return clauses.toSorted((one, other) => score(other) - score(one))[0] ?? [];
}

type Chosen = { traits: readonly string[]; engages: boolean };

function descend(
  examples: readonly Chosen[],
  names: readonly string[],
  penalty: number,
): Record<string, number> {
  let weights: Record<string, number> = Object.fromEntries(["bias", ...names].map((name) => [name, 0]));
  for (let step = 0; step < steps; step++) {
    const slopes = slopesOf(examples, weights);
    const moved = (name: string, weight: number) => {
      const pull = name === "bias" ? 0 : penalty * weight;
      return weight - (rate * ((slopes.get(name) ?? 0) + pull)) / examples.length;
    };
    weights = Object.fromEntries(
      Object.entries(weights).map(([name, weight]) => [name, moved(name, weight)]),
    );
  }
  return weights;
}

function slopesOf(examples: readonly Chosen[], weights: Weights): Map<string, number> {
  const slopes = new Map<string, number>();
  for (const { traits, engages } of examples) {
    const error = chanceOf(traits, weights) - (engages ? 1 : 0);
    for (const name of ["bias", ...traits]) slopes.set(name, (slopes.get(name) ?? 0) + error);
  }
  return slopes;
}

/** Between 0 and 1: how likely what shows these traits engages its author. */
export function chanceOf(traits: readonly string[], weights: Weights): number {
  const sum = traits.reduce((total, trait) => total + (weights[trait] ?? 0), weights.bias ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
