/** A text without accents, capitals or typographic signs, and the way back to the places of the original. */
export type Folded = {
  text: string;
  /** The place in the original of a place in the folded text. */
  origin: (place: number) => number;
};

const plainMarks: Record<string, string> = {
  "’": "'",
  "‘": "'",
  ʼ: "'",
  "`": "'",
  "´": "'",
  "\u00a0": " ",
  "\u202f": " ",
  "\u2009": " ",
  œ: "oe",
  Œ: "oe",
  æ: "ae",
  Æ: "ae",
  "…": "...",
};

/** Patterns are written once for “a été”, “A ETE” and what a Mac pastes in two pieces. */
export function fold(text: string): Folded {
  let folded = "";
  const origins: number[] = [];
  let place = 0;
  for (const character of text) {
    const plain = foldOne(character);
    for (let index = 0; index < plain.length; index++) origins.push(place);
    folded += plain;
    place += character.length;
  }
  return { text: folded, origin: (index) => origins[index] ?? text.length };
}

function foldOne(character: string): string {
  if (character < "\u0080" && character !== "`") return character.toLowerCase();
  return plainMarks[character] ?? character.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** JavaScript’s own word border is ASCII, whatever the flag: a French word needs this one. */
export const wholeWords = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "gmu");
