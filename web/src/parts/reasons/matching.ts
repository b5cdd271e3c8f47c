type Named = { name: string };

/** Those whose words begin with what was typed, accents and capitals aside; all of them when nothing is. */
export function matching<Item extends Named>(items: readonly Item[], typed: string): readonly Item[] {
  const asked = wordsOf(typed);
  return items.filter(({ name }) => {
    const own = wordsOf(name);
    return asked.every((word) => own.some((each) => each.startsWith(word)));
  });
}

function wordsOf(text: string): string[] {
  const plain = text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}
