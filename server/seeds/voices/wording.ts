import { readdirSync, readFileSync } from "node:fs";
import type { Language } from "@guichet/contract/ids.ts";
import type { Chance } from "../story/chance.ts";

/**
 * A way of saying a thing. A page marks it `@ rayure casse = reply`: it follows a letter about a scratch or a breakage, and
 * leads to a promise of that kind, to the picture of that name, to the answers that stand under that word. Unmarked, it
 * follows anything.
 */
export type Way = { text: string; fits: readonly string[]; leads: readonly string[] };
/** Sections of a page of words, by their names: each holds ways of saying the same thing. */
type Page = ReadonlyMap<string, readonly Way[]>;
export type Slots = Record<string, string>;

const pages = new Map<string, Page>();

/** Read once, the first time it is wanted: words stand in text files, for whoever writes better than they program. */
function pageOf(language: Language, name: string): Page {
  const key = `${language}/${name}`;
  const known = pages.get(key) ?? readPage(key);
  pages.set(key, known);
  return known;
}

function readPage(key: string): Page {
  const text = readFileSync(new URL(`../words/${key}.txt`, import.meta.url), "utf8");
  const sections = new Map<string, readonly Way[]>();
  for (const section of text.split(/^# /mu).slice(1)) {
    const [name = "", ...lines] = section.split("\n");
    const isList = name === "sujets" || name === "resumes";
    const ways = isList ? lines : lines.join("\n").split(/^--$/mu);
    sections.set(
      name.trim(),
      ways
        .map((way) => way.trim())
        .filter((way, place) => place === 0 || !isList || way)
        .map(wayOf),
    );
  }
  return sections;
}

const listed = (words = ""): string[] => words.split(" ").filter(Boolean);

function wayOf(way: string): Way {
  const mark = /^@ (?<fits>[^=:\n]*)(?:=(?<leads>[^:\n]*))?(?::|\n)/u.exec(way);
  const text = way.slice(mark?.[0].length ?? 0).trim();
  return { text, fits: listed(mark?.groups?.fits), leads: listed(mark?.groups?.leads) };
}

const written: Record<Language, ReadonlySet<string>> = {
  fr: new Set(namesIn("fr")),
  en: new Set(namesIn("en")),
};

function namesIn(language: Language): string[] {
  const folder = new URL(`../words/${language}/`, import.meta.url);
  return readdirSync(folder).map((file) => file.replace(/\.txt$/u, ""));
}

export const isWritten = (language: Language, name: string): boolean => written[language].has(name);

/** One way of saying it, its alternatives `[a|b]` chosen; what stands between braces is filled. */
export const say = (
  chance: Chance,
  page: readonly [Language, string],
  section: string,
  slots: Slots,
): string => tell(chance, page, section, slots).text;

/** The same, with what it is about and what it leads to. */
export function tell(chance: Chance, page: readonly [Language, string], section: string, slots: Slots): Way {
  const ways = fitting(page, section, slots);
  const turn = chance.turn(`${page.join("/")}#${section}`);
  // Where few ways fit, the same letter does not always meet the same one.
  const way = ways[(turn + Math.floor(turn / 8)) % ways.length] ?? unsaid;
  return { ...way, text: fill(choose(chance, way.text), slots) };
}

const unsaid: Way = { text: "", fits: [], leads: [] };

function fitting(page: readonly [Language, string], section: string, { about }: Slots): readonly Way[] {
  const ways = pageOf(...page).get(section) ?? [];
  if (about === undefined) return ways;
  const topics = new Set(about.split(" "));
  return ways.filter(({ fits }) => fits.length === 0 || fits.some((topic) => topics.has(topic)));
}

export const has = (page: readonly [Language, string], section: string, slots: Slots): boolean =>
  fitting(page, section, slots).some(({ text }) => text !== "");

const choose = (chance: Chance, way: string): string =>
  way.replaceAll(/\[([^\]]*\|[^\]]*)\]/gu, (_, choices: string) => pick(chance, choices.split("|")) ?? "");

const fill = (way: string, slots: Slots): string =>
  way
    .replaceAll(/\{(\w+)\}/gu, (_, name: string) => slots[name] ?? "")
    .replaceAll(/ {2,}/gu, " ")
    .trim();

/** What the house writes holds its marks on the line; what customers type is as it comes. */
export const typeset = (text: string): string =>
  text
    .replaceAll(/ (?=[?!;:»])/gu, "\u00A0")
    .replaceAll("« ", "«\u00A0")
    .replaceAll(/(?<=\d) (?=[€%]|h(?!\p{L}))/gu, "\u00A0");

export const pick = <Each>(chance: Chance, all: readonly Each[]): Each | undefined =>
  all[chance.between(0, all.length - 1)];
