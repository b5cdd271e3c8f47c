import type { Slip } from "@guichet/contract/search.ts";
import { checkDigit } from "../platform/check-digit.ts";

/** What somebody typed, understood: words for the threads, perhaps a reference, perhaps a name. */
export type Asked = {
  /** In the search language of PostgreSQL: words, "exact words", -without. Empty when nothing is left to look for. */
  words: string;
  /** The last word may still be on its way: what stands before it, and its beginning. */
  unfinished: { before: string; beginning: string } | null;
  /** The same with `devis-final.pdf` taken apart, as the names of files are; null when nothing typed has parts. */
  inParts: string | null;
  /** Numbers a reference may stand for: those whose check digit fits or is missing, and those a slip away. */
  numbers: { sure: number[]; slips: Map<number, Slip> };
  /** Perhaps a name or an address: as typed, and its letters in that order for LIKE; null when too short to mean one. */
  name: { typed: string; pattern: string } | null;
  /** Folded words, to find the place worth showing. */
  terms: string[];
};

/**
 * Frequent words that say nothing. The French stop list forgets them, or knows them with accents only; the index leaves
 * the same ones out (migration 0011), so asking for them would find nothing.
 */
const idle = new Set(["les", "cet", "cette", "etait", "etaient", "meme", "memes", "tres", "aussi", "donc"]);

const shortestBeginning = 3;

/** Controls, which PostgreSQL refuses or ignores, and every sign outside ASCII but letters, figures and their marks. */
const separators = /[\u0000-\u001F\u007F]|[^\u0000-\u007F\p{L}\p{N}\p{M}]/gu;

/** Accents and case set aside, as the index sets them aside. */
export const fold = (text: string): string =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll("œ", "oe").replaceAll("æ", "ae");

export function readAsked(typed: string): Asked {
  const clean = typed.replaceAll(/[‐‑–]/gu, "-").replaceAll(separators, " ").trim();
  const tokens = (clean.match(/-?"[^"]*"?|[^\s"]+/gu) ?? [])
    .map(tamed)
    .filter((token) => token !== "-" && !idle.has(fold(token)));
  const wanted = tokens.filter((token) => !token.startsWith("-"));
  return {
    // Something to leave out of nothing would be everything.
    words: wanted.length > 0 ? tokens.join(" ") : "",
    unfinished: unfinishedOf(tokens),
    inParts: inPartsOf(tokens),
    numbers: numbersIn(clean),
    name: nameIn(clean),
    terms: wanted.flatMap((token) => fold(token).match(/[\p{L}\p{N}]+/gu) ?? []),
  };
}

/** “or” is a metal before it is an operator: quoted, it is a word like another. */
const tamed = (token: string): string => (token.toLowerCase() === "or" ? `"${token}"` : token);

const joined = /^[\p{L}\p{N}]+(?:[._-]+[\p{L}\p{N}]+)*$/u;
/** Where a capital begins a word, or a figure a number: as migration 0088 parts the names of files. */
const seams = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{L})(?=\p{N})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;

export const atSeams = (name: string): string => name.replaceAll(seams, " ");

/** The index knows a name of a file whole and by each of its parts, in their order: half of it is found as they are. */
function inPartsOf(tokens: readonly string[]): string | null {
  const parted = tokens.map((token) => {
    if (!joined.test(token)) return token;
    const parts = atSeams(token).replaceAll(/[._-]+/g, " ");
    return parts === token ? token : `"${parts}"`;
  });
  return parted.some((token, place) => token !== tokens[place]) ? parted.join(" ") : null;
}

function unfinishedOf(tokens: readonly string[]): Asked["unfinished"] {
  const last = tokens.at(-1) ?? "";
  const beginning = fold(/^[\p{L}\p{N}]+$/u.exec(last)?.[0] ?? "");
  if (beginning.length < shortestBeginning) return null;
  return { before: tokens.slice(0, -1).join(" "), beginning };
}

const nowhere: Asked["numbers"] = { sure: [], slips: new Map() };

/** What is said before a reference: « n° », « réf. », « dossier ». */
const saidBefore = /^(?:n[o°º]?|r[ée]f(?:[ée]rence)?|dossier|ticket|demande)[\s.:]+/iu;
const lettered = /[OoIlSB]/u;
const likeLetters: Record<string, string> = { O: "0", o: "0", I: "1", l: "1", S: "5", B: "8" };
/** The first reference has five digits and a check digit: with fewer its beginning was lost. */
const wholeNumber = 5;

/** `48213-7`, `48 213-7`, `482137`, `48213`: people read a reference aloud, type it as they hear it, and slip. */
function numbersIn(clean: string): Asked["numbers"] {
  const compact = clean.replace(saidBefore, "").replaceAll(/[\s#.[\]]/gu, "");
  const found = /^([\dOoIlSB]{2,12})(?:-([\dOoIlSB]))?$/u.exec(compact);
  if (!found || (lettered.test(compact) && compact.replaceAll(/\D/gu, "").length < 3)) return nowhere;
  const [, digits = "", check = ""] = found.map((part) => part && inDigits(part));
  const read = withCheck(digits, check);
  if (!lettered.test(compact)) return read;
  // A letter for a figure: what fits then is meant all the same, and said.
  return {
    sure: [],
    slips: new Map([...read.slips, ...read.sure.map((number) => [number, "letters"] as const)]),
  };
}

const inDigits = (part: string): string =>
  part.replaceAll(/[OoIlSB]/gu, (letter) => likeLetters[letter] ?? letter);

function withCheck(digits: string, check: string): Asked["numbers"] {
  if (check !== "") {
    const { sure, slips } = sorted(digits, check);
    return { sure, slips: new Map([...slips, ...beginningsOf(digits, check)]) };
  }
  const read = sorted(digits.slice(0, -1), digits.slice(-1));
  return { sure: [...read.sure, Number(digits)], slips: read.slips };
}

/** Whose check digit fits is meant; else it was the digit that slipped, or two neighbours that changed places. */
function sorted(digits: string, check: string): Asked["numbers"] {
  if (checkDigit(digits) === check) return { sure: [Number(digits)], slips: new Map() };
  const swapped = swaps(digits + check).filter((each) => checkDigit(each.slice(0, -1)) === each.slice(-1));
  return {
    sure: [],
    slips: new Map<number, Slip>([
      ...swapped.map((each) => [Number(each.slice(0, -1)), "swapped"] as const),
      [Number(digits), "check_digit"],
    ]),
  };
}

/** Its beginning was lost: the check digit says which figure may stand before. */
function beginningsOf(digits: string, check: string): Map<number, Slip> {
  if (digits.length !== wholeNumber - 1) return new Map();
  const whole = Array.from({ length: 9 }, (_, first) => `${first + 1}${digits}`);
  return new Map(
    whole.filter((each) => checkDigit(each) === check).map((each) => [Number(each), "cut"] as const),
  );
}

const swaps = (digits: string): string[] =>
  Array.from(
    digits.slice(1),
    (digit, place) => digits.slice(0, place) + digit + digits.charAt(place) + digits.slice(place + 2),
  );

/** For LIKE: its wildcards are typed by people too, and mean themselves. */
function nameIn(clean: string): Asked["name"] {
  const words = clean.match(/[^\s"]+/gu) ?? [];
  if (words.join("").length < shortestBeginning) return null;
  const pattern = words.map((word) => word.replaceAll(/[\\%_]/g, String.raw`\$&`)).join("%");
  return { typed: words.join(" "), pattern: `%${pattern}%` };
}
