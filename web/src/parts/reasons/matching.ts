type Named = { name: string; path?: readonly string[] };

/**
 * Those whose words, or their branch's, begin with what was typed: accents and capitals aside, and one slip forgiven in
 * a word of five letters or more where nothing fits as typed. All of them when nothing is typed.
 */
export function matching<Item extends Named>(items: readonly Item[], typed: string): readonly Item[] {
  const asked = wordsOf(typed);
  const fitting = (fits: (own: string, word: string) => boolean) =>
    items.filter((item) => {
      const own = wordsOf((item.path ?? [item.name]).join(" "));
      return asked.every((word) => own.some((each) => fits(each, word)));
    });
  const found = fitting((own, word) => own.startsWith(word));
  return found.length > 0 ? found : fitting(nearly);
}

function wordsOf(text: string): string[] {
  const plain = text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

/** One letter too many, missing, wrong, or two that changed places. */
function nearly(own: string, word: string): boolean {
  if (own.startsWith(word)) return true;
  if (word.length < 5) return false;
  const least = word.length - 1;
  const [start] = [...word].flatMap((letter, place) => (own[place] === letter ? [] : [place]));
  if (start === undefined) return own.length >= least;
  const rest = own.slice(start);
  const slipped = word.slice(start);
  const swapped = `${slipped[1] ?? ""}${slipped[0] ?? ""}${slipped.slice(2)}`;
  return (
    rest.startsWith(slipped.slice(1)) ||
    rest.slice(1).startsWith(slipped) ||
    rest.slice(1).startsWith(slipped.slice(1)) ||
    rest.startsWith(swapped)
  );
}
