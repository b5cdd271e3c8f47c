import { expect, test } from "vitest";
import { isQuestion, splitSentences } from "./sentences.ts";

const read = (text: string) => splitSentences(text).map((sentence) => sentence.text);

test.each([
  ["two sentences", "Bonjour. Je vous rappelle demain.", ["Bonjour.", "Je vous rappelle demain."]],
  ["a title ends nothing", "M. Roux et le Dr. Petit viennent.", ["M. Roux et le Dr. Petit viennent."]],
  ["an amount ends nothing", "It costs £3.50 a day.", ["It costs £3.50 a day."]],
  ["an hour ends nothing", "Come at 5 p.m. on Friday.", ["Come at 5 p.m. on Friday."]],
  ["a list", "Voici :\n- envoi lundi\n- avoir de 5 €", ["Voici :", "envoi lundi", "avoir de 5 €"]],
  ["a numbered list", "1. Retour\n2. Envoi", ["Retour", "Envoi"]],
  ["several marks", "Vraiment ?! Oui… peut-être.", ["Vraiment ?!", "Oui… peut-être."]],
  [
    "a wrapped line goes on",
    "Nous avons bien reçu votre demande et nous vous rappelons\ndemain matin.",
    ["Nous avons bien reçu votre demande et nous vous rappelons\ndemain matin."],
  ],
])("%s", (_, text, sentences) => {
  expect(read(text)).toEqual(sentences);
});

test("offsets are those of the text", () => {
  const text = "  Bonjour,\n\n– Je passe lundi.  ";

  for (const { start, end, text: said } of splitSentences(text)) expect(text.slice(start, end)).toBe(said);
});

test.each([
  ["fr", "Pouvez-vous me rappeler demain", true],
  ["fr", "Êtes-vous là mardi ?", true],
  ["fr", "Vous êtes livré mardi.", false],
  ["en", "Could you send it by Friday", true],
  ["en", "We could send it by Friday.", false],
] as const)("%s: “%s” asks: %s", (language, text, asks) => {
  expect(isQuestion(text, language)).toBe(asks);
});
