import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Language } from "@guichet/contract/ids.ts";
import { likelySlips } from "./likely-slips.ts";

const require = createRequire(import.meta.url);

export type Speller = {
  knows: (word: string) => boolean;
  /** The one word it can only have been, found in a few milliseconds. */
  slip: (word: string) => string | undefined;
  /** Half a second in French: for a word somebody asks about, never for a whole text. */
  suggest: (word: string) => string[];
};

/** Each dictionary is read at the first word of its language: French takes half a second and 20 MB. */
export function openSpellers(): (language: Language) => Promise<Speller> {
  const opened = new Map<Language, Promise<Speller>>();
  return (language) => {
    const speller = opened.get(language) ?? (language === "fr" ? openFrench() : openEnglish());
    opened.set(language, speller);
    return speller;
  };
}

async function openFrench(): Promise<Speller> {
  const { loadModule } = await import("hunspell-asm");
  const [factory, { affixes, words }] = await Promise.all([
    loadModule(),
    readDictionary(require.resolve("dictionary-fr")),
  ]);
  const hunspell = factory.create(
    factory.mountBuffer(affixes, "fr.aff"),
    factory.mountBuffer(words, "fr.dic"),
  );
  return withSlips("fr", hunspell.spell, hunspell.suggest);
}

/** nspell unfolds every affix, which French has by the million and English has not. */
async function openEnglish(): Promise<Speller> {
  const [{ default: nspell }, { affixes, words }] = await Promise.all([
    import("nspell"),
    readDictionary(require.resolve("dictionary-en")),
  ]);
  const spell = nspell(Buffer.from(affixes), Buffer.from(words));
  const knows = (word: string) =>
    spell.correct(word) || americanForms(word).some((form) => spell.correct(form));
  return withSlips("en", knows, (word) => spell.suggest(word));
}

function withSlips(
  language: Language,
  knows: (word: string) => boolean,
  suggest: (word: string) => string[],
): Speller {
  const slips = (word: string) => likelySlips(word, language).filter(knows);
  return {
    knows,
    slip: (word) => {
      const [only, ...others] = slips(word);
      return others.length === 0 ? only : undefined;
    },
    suggest: (word) => {
      const likely = slips(word);
      return (likely.length > 0 ? likely : suggest(word)).slice(0, 5);
    },
  };
}

/** Its own module reads both files as it loads, and never lets go of them: these are read once and dropped. */
async function readDictionary(program: string): Promise<{ affixes: Uint8Array; words: Uint8Array }> {
  const folder = dirname(program);
  const [affixes, words] = await Promise.all([
    readFile(join(folder, "index.aff")),
    readFile(join(folder, "index.dic")),
  ]);
  return { affixes, words };
}

const american: readonly (readonly [RegExp, string])[] = [
  [/is(e|es|ed|er|ers|ing|ation|ations|able)$/u, "iz$1"],
  [/ys(e|es|ed|er|ing)$/u, "yz$1"],
  [/our(?=s?$|ed$|ing$|ite|able|ful|less|y$|hood)/u, "or"],
  [/tre(s?)$/u, "ter$1"],
  [/ll(ed|ing|er|ers|ation|ations)$/u, "l$1"],
  [/l(ment|ments)$/u, "ll$1"],
  [/ogue(s?)$/u, "og$1"],
  [/ence(s?)$/u, "ense$1"],
  [/amme(s?)$/u, "am$1"],
  [/cheque/u, "check"],
  [/enquir/u, "inquir"],
  [/ae/u, "e"],
  [/tyre/u, "tire"],
  [/grey/u, "gray"],
];

/** The dictionary is American; half of the readers are not. */
const americanForms = (word: string): string[] =>
  american.filter(([pattern]) => pattern.test(word)).map(([pattern, form]) => word.replace(pattern, form));
