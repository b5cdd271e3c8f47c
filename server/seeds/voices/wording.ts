import { readdirSync, readFileSync } from "node:fs";
import type { Language } from "@guichet/contract/ids.ts";
import type { Chance } from "../story/chance.ts";

/** Sections of a page of words, by their names: each holds ways of saying the same thing. */
type Page = ReadonlyMap<string, readonly string[]>;
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
  const sections = new Map<string, readonly string[]>();
  for (const section of text.split(/^# /mu).slice(1)) {
    const [name = "", ...lines] = section.split("\n");
    const isList = name === "sujets" || name === "resumes";
    const ways = isList ? lines : lines.join("\n").split(/^--$/mu);
    sections.set(
      name.trim(),
      ways.map((way) => way.trim()).filter((way, place) => place === 0 || !isList || way),
    );
  }
  return sections;
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
export function say(
  chance: Chance,
  page: readonly [Language, string],
  section: string,
  slots: Slots,
): string {
  const ways = pageOf(...page).get(section) ?? [];
  const way = pick(chance, ways) ?? "";
  return fill(choose(chance, way), slots);
}

export const has = (page: readonly [Language, string], section: string): boolean =>
  (pageOf(...page).get(section) ?? []).some((way) => way !== "");

const choose = (chance: Chance, way: string): string =>
  way.replaceAll(/\[([^\]]*\|[^\]]*)\]/gu, (_, choices: string) => pick(chance, choices.split("|")) ?? "");

const fill = (way: string, slots: Slots): string =>
  way
    .replaceAll(/\{(\w+)\}/gu, (_, name: string) => slots[name] ?? "")
    .replaceAll(/ {2,}/gu, " ")
    .trim();

export const pick = <Each>(chance: Chance, all: readonly Each[]): Each | undefined =>
  all[chance.between(0, all.length - 1)];
