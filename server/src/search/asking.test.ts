import { expect, test } from "vitest";
import { checkDigit } from "../platform/check-digit.ts";
import { fold, readAsked } from "./asking.ts";

const nothing: number[] = [];

test.each([
  ["remboursement colis", "remboursement colis"],
  ["  les   COLIS étaient très en retard ", "COLIS en retard"],
  ["l’adresse « exacte »", "l adresse exacte"],
  ['tapis "en retard" -rouge', 'tapis "en retard" -rouge'],
  ["bague or", 'bague "or"'],
  ["-rouge", ""],
  ["les mêmes", ""],
  ["tapis - rouge", "tapis rouge"],
  ['une "phrase jamais', 'une "phrase jamais'],
])("%s is asked as written there, idle words apart", (typed, words) => {
  expect(readAsked(typed).words).toBe(words);
});

test.each([
  ["rembours", { before: "", beginning: "rembours" }],
  ["tapis Été", { before: "tapis", beginning: "ete" }],
  ["tapis ro", null],
  ['tapis "rouge"', null],
  ["tapis -rouge", null],
  ["dov@exemple", null],
])("the word still being typed in %s", (typed, unfinished) => {
  expect(readAsked(typed).unfinished).toEqual(unfinished);
});

// 572-4 is the published example of the check digit.
test.each([
  ["572-4", [572], []],
  ["572–4", [572], []],
  ["# 572 - 4", [572], []],
  ["5724", [572, 5724], []],
  ["572-5", [], [572]],
  ["5725", [5725], [572]],
  ["57 24", [572, 5724], []],
  ["572-45", nothing, nothing],
  ["colis 572-4", nothing, nothing],
  ["1", nothing, nothing],
  ["1234567890123", nothing, nothing],
])("%s as a reference", (typed, sure, unsure) => {
  const { numbers } = readAsked(typed);
  expect(numbers.sure.toSorted()).toEqual(sure.toSorted());
  expect([...numbers.slips.keys()].filter((number) => numbers.slips.get(number) === "check_digit")).toEqual(
    unsure,
  );
});

test.each([
  ["two digits swapped", "752-4", 572],
  ["the last one and the check digit swapped", "574-2", 572],
  ["swapped, and typed without the dash", "7524", 572],
])("a reference with %s proposes the one it stands for", (_, typed, number) => {
  expect(readAsked(typed).numbers.slips.get(number)).toBe("swapped");
});

test.each([
  ["O for 0", "4O213-1", 40213, "letters"],
  ["l for 1", "l0034-8", 10034, "letters"],
  ["its beginning missing", "8213-7", 48213, "cut"],
] as const)("a reference typed with %s proposes the one it stands for", (_, typed, number, slip) => {
  const check = checkDigit(String(number));
  expect(readAsked(typed.replace(/.$/u, check)).numbers.slips.get(number)).toBe(slip);
});

test.each(["n° 48213", "réf. 48213", "Dossier : 48213"])("%s is read as the reference alone", (typed) => {
  expect(readAsked(typed).numbers.sure).toContain(48213);
});

test.each(["Oslo", "SOS 12", "lisbo"])("%s is a word, no reference", (typed) => {
  expect(readAsked(typed).numbers).toEqual({ sure: [], slips: new Map() });
});

test.each([
  ["dov perez", "%dov%perez%"],
  ["100 %_\\", "%100%\\%\\_\\\\%"],
  ["do", null],
])("%s as a name", (typed, pattern) => {
  expect(readAsked(typed).name?.pattern ?? null).toBe(pattern);
});

test("accents, case and joined letters are set aside in one form", () => {
  expect(fold("Œuvre d’ÉTÉ, ex æquo à Noël")).toBe("oeuvre d’ete, ex aequo a noel");
});
