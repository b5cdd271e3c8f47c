export type Chance = { share: () => number; between: (least: number, most: number) => number };

/** Chance that is the same on every run: a story that fails can be told again. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { share, between: (least, most) => least + Math.floor(share() * (most - least + 1)) };
}
