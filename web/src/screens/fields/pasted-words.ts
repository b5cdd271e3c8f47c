const whole = /^\p{L}+(?:['’‑-]\p{L}+)*$/u;
const longest = 40;
const most = 500;

/** A list however it was kept: a column, a line with commas, words between quotes. What is no word is said, not added. */
export function pastedWords(text: string): { words: string[]; left: string[] } {
  const pieces = text
    .split(/[\s,;|/]+/u)
    .map((piece) => piece.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""))
    .filter((piece) => piece !== "");
  const isWord = (piece: string) => whole.test(piece) && piece.length > 1 && piece.length <= longest;
  const words = [...new Set(pieces.filter(isWord))];
  return {
    words: words.slice(0, most),
    left: [...pieces.filter((piece) => !isWord(piece)), ...words.slice(most)],
  };
}
