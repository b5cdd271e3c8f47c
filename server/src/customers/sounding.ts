const changes: readonly [RegExp, string][] = [
  [/ph/gu, "f"],
  [/th/gu, "t"],
  [/sch|ch|sh/gu, "S"],
  [/gn/gu, "n"],
  [/c?qu|q|ck|c(?=[aoulrtk]|$)/gu, "k"],
  [/c(?=[eiy])|[çzx]/gu, "s"],
  [/g(?=[eiy])/gu, "j"],
  [/w/gu, "v"],
  [/eau|aux|au/gu, "o"],
  [/ou/gu, "u"],
  [/ai|ei/gu, "e"],
  [/y/gu, "i"],
  [/h/gu, ""],
  [/(?<=[aeiou])m(?=[bp])/gu, "n"],
  [/[ae]n(?![aeiou])/gu, "N"],
  [/(.)\1+/gu, "$1"],
  // What a French ear does not hear at the end.
  [/(?<=..)(?:es|er|ez|et|e)$/gu, "e"],
  [/(?<=..)[stdpe]+$/gu, ""],
];

/**
 * How a word of a name sounds in French, roughly: « Lefèbvre » and « Lefebvre », « Pérès » and « Perez », « Durand » and
 * « Durant » are spelt as they are heard at a counter or on the telephone.
 */
export function soundOf(word: string): string {
  const plain = word
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}]/gu, "")
    .replaceAll("bvr", "vr");
  return changes.reduce((sound, [heard, said]) => sound.replaceAll(heard, said), plain);
}

/** Of each word worth hearing, once. */
export const soundsOf = (name: string): string[] => [
  ...new Set(
    name
      .split(/[\s'’.-]+/u)
      .map(soundOf)
      .filter((sound) => sound.length > 1),
  ),
];
