/** Two signs that no ordinary word begins with, on every keyboard: ready words, and people. */
export type Sign = "::" | "@@";

const after = {
  "::": /(?<![^\s(])::([\p{L}\p{N}_-]*)$/u,
  "@@": /(?<![^\s(])@@([\p{L}\p{N}_’'-]*)$/u,
};

/** Where the sign was typed last, and what was typed after it; null when the caret is elsewhere. */
export function triggerBefore(text: string, sign: Sign): { length: number; query: string } | null {
  const match = after[sign].exec(text);
  return match === null ? null : { length: match[0].length, query: match[1] ?? "" };
}

type Named = { shortcut: string; name: string };

const plain = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** Those whose shortcut begins so come first, then those whose name holds it. */
export function matching<Each extends Named>(all: readonly Each[], query: string): Each[] {
  const wanted = plain(query);
  const begins = all.filter(({ shortcut }) => plain(shortcut).startsWith(wanted));
  const holds = all.filter((each) => !begins.includes(each) && plain(each.name).includes(wanted));
  return [...begins, ...holds].slice(0, 7);
}
