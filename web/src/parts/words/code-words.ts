/** The words of a code that travels as plain text; a code without words gets the general sentence. */
export function wordsOf(
  words: Readonly<Record<string, string>> & { readonly other: string },
  code: string,
): string {
  return words[code] ?? words.other;
}
