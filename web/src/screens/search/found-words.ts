type Piece = { from: number; text: string; isFound: boolean };

/** Letters without accents, one for one, so that places in the folded text are places in the true one. */
function folded(text: string): string {
  return Array.from(text, (letter) => letter.normalize("NFD").slice(0, letter.length).toLowerCase()).join("");
}

/** Cuts a text where the words asked begin a word in it, whatever their accents. */
export function markWords(text: string, asked: string): Piece[] {
  const words = folded(asked)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
  if (words.length === 0) return [{ from: 0, text, isFound: false }];
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})`, "gu");
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of folded(text).matchAll(found)) {
    pieces.push({ from: end, text: text.slice(end, match.index), isFound: false });
    pieces.push({
      from: match.index,
      text: text.slice(match.index, match.index + match[0].length),
      isFound: true,
    });
    end = match.index + match[0].length;
  }
  pieces.push({ from: end, text: text.slice(end), isFound: false });
  return pieces.filter((piece) => piece.text !== "");
}
