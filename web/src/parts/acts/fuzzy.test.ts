import { expect, test } from "vitest";
import { isLikely, likeliest, likeness } from "./fuzzy.ts";

test.each([
  ["Répondre", "repondre", true],
  ["Répondre", "RÉP", true],
  ["Écrire une note interne", "note", true],
  ["Écrire une note interne", "int note", true],
  ["Répondre", "rpd", true],
  ["Mettre en veille", "mev", true],
  ["Clore le dossier", "dossier clore", true],
  ["Clore le dossier", "ouvrir", false],
  ["Répondre", "pdr", false],
  ["Prix (promotion)", "(pro", true],
])("%s answers « %s »: %s", (line, typed, isFound) => {
  expect(likeness(line, typed) > 0).toBe(isFound);
});

test("the beginning of a word comes before its middle, and the order of use decides among equals", () => {
  const lines = ["Rendre le dossier", "Prendre le dossier", "Répondre", "Rouvrir le dossier"];
  expect(likeliest(lines, "rendre", (line) => ({ words: line }))).toEqual([lines[0], lines[1], lines[2]]);
  expect(likeliest(lines, "dossier", (line) => ({ words: line }))).toEqual([lines[0], lines[1], lines[3]]);
  expect(likeliest(lines, "", (line) => ({ words: line }))).toEqual(lines);
});

test("scattered letters are a last resort: a person’s name comes before them", () => {
  expect(isLikely({ words: "Dossier suivant" }, "dov")).toBe(false);
  expect(likeness("Dossier suivant", "dov")).toBeGreaterThan(0);
  expect(isLikely({ words: "Clore le dossier" }, "clo")).toBe(true);
  expect(likeliest(["En attente du client", "Clos"], "cl", (line) => ({ words: line }))[0]).toBe("Clos");
});
