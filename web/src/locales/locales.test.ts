import { expect, test } from "vitest";
import { lateEnglish } from "./en/late.ts";
import { english as earlyEnglish } from "./en/words.ts";
import { lateFrench } from "./fr/late.ts";
import { french as earlyFrench } from "./fr/words.ts";
import { typesetFrench, type Words } from "./typeset.ts";

const french = { ...earlyFrench, ...lateFrench };
const english = { ...earlyEnglish, ...lateEnglish };

function keysOf(words: Words, path = ""): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string" ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  );
}
function textsOf(words: Words): string[] {
  return Object.values(words).flatMap((value) => (typeof value === "string" ? [value] : textsOf(value)));
}

test("each plural has its millions in French, or a raw key would show", () => {
  const { refusals: _codes, ...sentences } = french;
  const keys = new Set(keysOf(sentences));
  const plurals = [...keys]
    .filter((key) => key.endsWith("_other"))
    .map((key) => key.slice(0, -"_other".length));
  expect(plurals.length).toBeGreaterThan(5);
  for (const plural of plurals)
    expect(keys.has(`${plural}_one`) && keys.has(`${plural}_many`), plural).toBe(true);
});

test("the two languages ask for the same particulars in the same sentences", () => {
  const marks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name).sort();
  const flat = (words: Words) => new Map(keysOf(words).map((key) => [key, textAt(words, key)]));
  const other = flat(english);
  for (const [key, text] of flat(french)) {
    const same = other.get(key);
    if (same !== undefined) expect(marks(same), key).toEqual(marks(text));
  }
});

function textAt(words: Words, path: string): string {
  const found = path.split(".").reduce<string | Words | undefined>((held, key, at, keys) => {
    if (held === undefined || typeof held === "string") return held;
    return held[key] ?? held[keys.slice(at).join(".")];
  }, words);
  return typeof found === "string" ? found : "";
}

test("no sentence exclaims, and none is typed with the invisible characters that code puts in", () => {
  for (const text of [...textsOf(french), ...textsOf(english)]) expect(text).not.toMatch(/!|\u202f/u);
});

test.each([
  ["Rien pour « {{words}} » ?", "Rien pour «\u00a0{{words}}\u00a0»\u202f?"],
  ["Échec : l'adresse", "Échec\u00a0: l’adresse"],
  ["part dans {{seconds}} s", "part dans {{seconds}}\u00a0s"],
])("%s is typeset", (typed, printed) => {
  expect(typesetFrench(typed)).toBe(printed);
});
