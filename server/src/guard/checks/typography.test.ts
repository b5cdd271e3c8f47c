import type { Language } from "@guichet/contract/ids.ts";
import { expect, test } from "vitest";
import { writing } from "../../../testing/letters.ts";
import { openLetter } from "../letter.ts";
import { checkTypography } from "./typography.ts";

const corrected = (text: string, language: Language) => {
  const letter = openLetter(writing(text), language);
  return checkTypography(letter)
    .sort((one, other) => other.span[0] - one.span[0])
    .reduce((left, { span, fix }) => left.slice(0, span[0]) + fix + left.slice(span[1]), text);
};

test.each<[string, string, string]>([
  ["a space goes before a question mark", "Tout va bien?", "Tout va bien\u00a0?"],
  ["a keyboard’s own space is left alone", "Tout va bien ?", "Tout va bien ?"],
  ["no space goes before a comma", "Oui , merci .", "Oui, merci."],
  [
    "an hour and a link keep their colons",
    "À 16:30 sur https://a.fr/b?c=d",
    "À 16:30 sur https://a.fr/b?c=d",
  ],
  ["a mark typed twice loses one", "Voilà,, merci..", "Voilà, merci."],
  ["two colons after a word lose one", "Voici:: un lien", "Voici: un lien"],
  ["two colons by themselves call a ready reply", "Bonjour ::", "Bonjour ::"],
  ["an ellipsis is no mistake", "Voyons... puis ce sera fait.", "Voyons... puis ce sera fait."],
  ["a space follows a comma", "Bonjour,merci", "Bonjour, merci"],
  ["a decimal keeps its comma", "Soit 3,90 €", "Soit 3,90 €"],
  ["straight quotes become French ones", 'Le mot "retour" suffit', "Le mot «\u00a0retour\u00a0» suffit"],
  ["a word typed twice loses one", "Votre colis est est parti", "Votre colis est parti"],
  [
    "a reflexive is no repetition",
    "Nous nous excusons, vous vous en doutez",
    "Nous nous excusons, vous vous en doutez",
  ],
  ["a reflexive with another subject is one", "Nous vous vous écrirons", "Nous vous écrirons"],
  ["a vowel takes the letter before it", "Avant de ouvrir, je ai vérifié", "Avant d’ouvrir, j’ai vérifié"],
  ["an h and an eleven do not", "Avant de huer le onze, la une", "Avant de huer le onze, la une"],
  ["“si il” is s’il", "Dites-nous si il arrive", "Dites-nous s’il arrive"],
  ["a stray space leaves the apostrophe", "L' appareil", "L’appareil"],
  ["a sentence starts with a capital", "votre colis est là. il attend.", "Votre colis est là. Il attend."],
  ["an abbreviation ends no sentence", "Chaises, tables, etc. sont là", "Chaises, tables, etc. sont là"],
])("in French, %s", (_, typed, expected) => {
  expect(corrected(typed, "fr")).toBe(expected);
});

test.each<[string, string, string]>([
  ["no space goes before a question mark", "All good ?", "All good?"],
  ["a word typed twice loses one", "On the the table", "On the table"],
  ["“had had” is lawful", "What he had had before", "What he had had before"],
  ["quotes stay straight", 'The word "return" will do', 'The word "return" will do'],
])("in English, %s", (_, typed, expected) => {
  expect(corrected(typed, "en")).toBe(expected);
});
