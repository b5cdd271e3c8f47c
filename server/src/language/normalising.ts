import type { SpokenLanguage } from "./model.ts";

/**
 * A text as the rules read it: lower case, without accents, one kind of space, apostrophe and dash, and the shorthand
 * of chats written out. Every character knows where it was typed. Without accents `\b` can be trusted again, and a
 * hurried "apres midi" reads as well as a careful one; `accented` keeps them, character for character, for the few
 * rules that need to tell "réglé" from "règle" or "à" from "a".
 */
export type Plain = {
  text: string;
  accented: string;
  starts: readonly number[];
  ends: readonly number[];
};

type Character = { plain: string; accented: string; start: number; end: number };

const single: Record<string, string> = {
  "’": "'",
  "‘": "'",
  ʼ: "'",
  "´": "'",
  "`": "'",
  "–": "-",
  "—": "-",
  "‑": "-",
  "−": "-",
  œ: "oe",
  æ: "ae",
  "“": '"',
  "”": '"',
  "…": ".",
};

const shorthand: Record<SpokenLanguage, readonly (readonly [RegExp, string])[]> = {
  fr: [
    [/\bj ?vous\b/g, "je vous"],
    [/\bjv(?:ou)?s\b/g, "je vous"],
    [/\bje? vs\b/g, "je vous"],
    [/\bvs\b/g, "vous"],
    [/\bns\b/g, "nous"],
    [/\bjveux\b/g, "je veux"],
    [/\bjpeux\b/g, "je peux"],
    [/\bjsuis\b/g, "je suis"],
    [/\bjte\b/g, "je te"],
    [/\bd ici\b/g, "d'ici"],
    [/\bdici\b/g, "d'ici"],
    [/\bds\b/g, "dans"],
    [/\bpr\b/g, "pour"],
    [/\bauj(?:ourd ?hui)?\b/g, "aujourd'hui"],
    [/\baujourd hui\b/g, "aujourd'hui"],
    [/\bdem\b/g, "demain"],
    [/\b2main\b/g, "demain"],
    [/\bapres[ -]demain\b/g, "apres-demain"],
    [/\bapres[ -]midi\b/g, "apres-midi"],
    [/\baprem\b/g, "apres-midi"],
    [/\brdv\b/g, "rendez-vous"],
    [/\brendez vous\b/g, "rendez-vous"],
    [/\brembours\.(?= )/g, "remboursement"],
    [/\bweek end\b/g, "week-end"],
    [
      /\b([jlmtsdnc]|qu) (?=(?:ai|en|y|m|ici|heure|ils?|elles?|est|occupe|envoie|appelle|attends|aurez|apres-midi|ouverture)\b)/g,
      "$1'",
    ],
  ],
  en: [
    [/\bu\b/g, "you"],
    [/\bur\b/g, "your"],
    [/\btmrw\b|\btmw\b|\btomoz\b|\b2moro\b|\btomorow\b|\btommorow\b|\btommorrow\b/g, "tomorrow"],
    [/\btonite\b/g, "tonight"],
    [/\b2day\b/g, "today"],
    [
      /^ill\b|\bill(?= (?:be|have|get|call|ring|send|let|do|make|sort|check|chase|come|look|try|pop|refund|give|update)\b)/g,
      "i'll",
    ],
    [/\byoull\b/g, "you'll"],
    [
      /\bwell(?= (?:have|get|call|ring|send|let|do|make|sort|check|chase|come|look|refund|give|update)\b)/g,
      "we'll",
    ],
    [/\bwont\b/g, "won't"],
    [/\bdont\b/g, "don't"],
    [/\bcant\b/g, "can't"],
    [/\bgonna\b/g, "going to"],
    [/\bpls\b|\bplz\b/g, "please"],
    [/\bthx\b/g, "thanks"],
    [/\bappt\b/g, "appointment"],
  ],
};

export function normalise(text: string, language: SpokenLanguage): Plain {
  let characters = charactersOf(text);
  for (const [pattern, written] of shorthand[language]) characters = rewritten(characters, pattern, written);
  return {
    text: characters.map(({ plain }) => plain).join(""),
    accented: characters.map(({ accented }) => accented).join(""),
    starts: characters.map(({ start }) => start),
    ends: characters.map(({ end }) => end),
  };
}

function charactersOf(text: string): Character[] {
  const found: Character[] = [];
  let start = 0;
  for (const typed of text) {
    const end = start + typed.length;
    for (const [plain, accented] of folded(typed)) found.push({ plain, accented, start, end });
    start = end;
  }
  return found.filter((each, place) => each.plain !== " " || found[place - 1]?.plain !== " ");
}

function folded(typed: string): (readonly [string, string])[] {
  if (/\s/u.test(typed)) return [[" ", " "]];
  // Combining accents of decomposed text vanish into the letter before them; so do the invisible marks of an editor.
  if (/[\p{M}\p{Cf}]/u.test(typed)) return [];
  const lower = typed.toLowerCase().length === typed.length ? typed.toLowerCase() : typed;
  const replaced = single[lower];
  if (replaced) return [...replaced].map((each) => [each, each]);
  const plain = lower.normalize("NFD").replaceAll(/\p{M}/gu, "");
  return plain.length === lower.length ? [[plain, lower]] : [[lower, lower]];
}

function rewritten(characters: Character[], pattern: RegExp, written: string): Character[] {
  const text = characters.map(({ plain }) => plain).join("");
  if (text.search(pattern) < 0) return characters;
  const found: Character[] = [];
  let kept = 0;
  for (const match of text.matchAll(pattern)) {
    const place = match.index;
    const replaced = written.replaceAll("$1", match[1] ?? "");
    const first = characters[place];
    const last = characters[place + match[0].length - 1];
    if (!first || !last) continue;
    found.push(...characters.slice(kept, place));
    for (const letter of replaced) {
      found.push({ plain: letter, accented: letter, start: first.start, end: last.end });
    }
    kept = place + match[0].length;
  }
  return [...found, ...characters.slice(kept)];
}
