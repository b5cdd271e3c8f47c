import { expect, test } from "vitest";
import { extractOf } from "./extracting.ts";

const filler = "Bonjour, je vous écris pour la troisième fois cette semaine. ".repeat(8);

test("a short text is shown whole, on one line", () => {
  expect(extractOf("Bonjour,\n\n  la bouilloire fuit.\n", ["bouilloire"])).toBe(
    "Bonjour, la bouilloire fuit.",
  );
});

test("a long text is cut at whole words around what was found", () => {
  const extract = extractOf(`${filler}La bouilloire fuit. ${filler}`, ["bouilloire"]);
  expect(extract).toMatch(/^…je vous .* La bouilloire fuit\. .* semaine\.…$/u);
  expect(extract.length).toBeLessThan(230);
});

test.each([
  ["an accent that was not typed", "étagère", "etagere"],
  ["an accent that was typed for nothing", "etagere", "etagere"],
  ["joined letters", "œillet", "oeillet"],
  ["another ending", "remboursé", "remboursements"],
  ["capitals", "REMBOURSEMENT", "remboursement"],
])("what was found shows through %s", (_, written, term) => {
  expect(extractOf(`${filler}Voici : ${written}. ${filler}`, [term])).toContain(`Voici : ${written}.`);
});

test("a letter and its accent apart are found like one letter", () => {
  const apart = "étagère".normalize("NFD");
  expect(extractOf(`${filler}${apart} ici. ${filler}`, ["etagere"])).toContain(apart);
});

test("the inside of another word is not what was asked", () => {
  expect(extractOf(`${filler}important ${filler} le port`, ["port"])).toMatch(/le port$/u);
});

test("the first of several words leads", () => {
  expect(extractOf(`${filler}tapis ${filler} rouge`, ["rouge", "tapis"])).toContain("tapis");
});

test("a text without what was found shows its beginning", () => {
  expect(extractOf(filler, ["introuvable"])).toMatch(/^Bonjour, je vous écris .*…$/u);
});

test("a word of ten thousand letters is cut all the same", () => {
  expect(extractOf("a".repeat(10_000), ["aaaa"]).length).toBeLessThan(300);
});
