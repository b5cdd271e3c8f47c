export type Chance = {
  share: () => number;
  between: (least: number, most: number) => number;
  /** How often a thing was said, on from a place of its own: neighbours do not say it alike, and nobody twice. */
  turn: (thing: string) => number;
};

/** Chance that is the same on every run: a story that fails can be told again. */
export function chanceFrom(seed: number, place = 0): Chance {
  const turns = new Map<string, number>();
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    share,
    between: (least, most) => least + Math.floor(share() * (most - least + 1)),
    turn: (thing) => {
      const turn = turns.get(thing) ?? place;
      turns.set(thing, turn + 1);
      return turn;
    },
  };
}
