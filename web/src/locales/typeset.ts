export type Words = { readonly [key: string]: string | Words };

const narrow = "\u202f";
const wide = "\u00a0";

/**
 * French typography by code, so that nobody has to type invisible characters: no-break spaces before : ; ! ?
 * and inside « », and the true apostrophe. Interpolation marks are left as they are.
 */
export function typesetFrench(text: string): string {
  return text
    .replaceAll("'", "’")
    .replaceAll(/ ([;!?])/gu, `${narrow}$1`)
    .replaceAll(" :", `${wide}:`)
    .replaceAll("« ", `«${wide}`)
    .replaceAll(" »", `${wide}»`)
    .replaceAll(/(\d) (h|min|s|Mo|Ko|%|€)(?!\p{L})/gu, `$1${wide}$2`)
    .replaceAll(/(?<=\d\u00a0h) (?=\d)/gu, wide)
    .replaceAll(/(\}\}) (h|min|s|%)(?!\p{L})/gu, `$1${wide}$2`);
}

export function typesetEnglish(text: string): string {
  return text.replaceAll("'", "’");
}

export function typesetAll(words: Words, typeset: (text: string) => string): Words {
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => [
      key,
      typeof value === "string" ? typeset(value) : typesetAll(value, typeset),
    ]),
  );
}
