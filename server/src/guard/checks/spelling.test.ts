import type { Language } from "@guichet/contract/ids.ts";
import { expect, test } from "vitest";
import { writing } from "../../../testing/letters.ts";
import { openLetter } from "../letter.ts";
import { openSpellers } from "../spelling/speller.ts";
import { checkSpelling } from "./spelling.ts";

const spellerOf = openSpellers();

const unknown = async (text: string, language: Language, words: string[] = []) =>
  checkSpelling(openLetter(writing(text, { words }), language), await spellerOf(language)).map(
    ({ span, fix }) => [text.slice(...span), fix],
  );

test.each<[string, string, (string | undefined)[][]]>([
  ["a doubled letter that is missing", "Votre comande est là.", [["comande", "commande"]]],
  ["an apostrophe that is missing", "Il part aujourdhui.", [["aujourdhui", "aujourd’hui"]]],
  ["an accent that is missing", "Une pièce detachée", [["detachée", "détachée"]]],
  ["a name in the middle of a sentence", "Bonjour Madame Zgrablic, ici Wrzesz.", []],
  ["a name that signs", "C’est fait.\n\nBien à vous,\nZgrablic", []],
  ["acronyms, references, links", "Le SAV a le 6A123X, voir https://a.fr/xyzzy et abc@zzkj.fr", []],
  ["elisions and imperatives", "L’appareil qu’elle a : envoyez-la-nous aujourd’hui.", []],
  ["typographic and straight apostrophes", "d'après l’atelier", []],
])("in French: %s", async (_, text, found) => {
  expect(await unknown(text, "fr")).toEqual(found);
});

test.each<[string, string, (string | undefined)[][]]>([
  ["two letters swapped", "We recieve parcels.", [["recieve", "receive"]]],
  ["British spelling is spelling", "We apologise, your favourite colour was cancelled.", []],
  ["contractions and possessives", "We’ll call Dov’s bank, don't worry.", []],
])("in English: %s", async (_, text, found) => {
  expect(await unknown(text, "en")).toEqual(found);
});

test("a key somebody leant on is no word, and costs nothing", async () => {
  expect(await unknown(`Bonjour ${"a".repeat(20_000)} ${"l'".repeat(10_000)}x`, "fr")).toEqual([]);
});

test("the house’s own words are words", async () => {
  expect(await unknown("Le zorglub et la Zorglub.", "fr", ["Zorglub"])).toEqual([]);
});

test("a word asked about has its suggestions, however far from the dictionary", async () => {
  expect((await spellerOf("fr")).suggest("develloper")).toContain("développer");
});
