import { expect, test } from "vitest";
import { typedPart } from "./typed-part.ts";

const kept = (text: string) =>
  typedPart(text)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

test.each([
  ["a quote", "Je regarde.\n> je veux 50 €\nBien noté.", ["Je regarde.", "Bien noté."]],
  [
    "the history",
    "Je regarde.\n\nLe mar. 3 mars 2026 à 10:12, Dov <dov@a.example> a écrit :\nRappelez demain",
    ["Je regarde."],
  ],
  [
    "an English history",
    "Sure.\n\nOn Tue, 3 Mar 2026 at 10:12, Dov <dov@a.example> wrote:\nCall me tomorrow",
    ["Sure."],
  ],
  [
    "an Outlook history",
    "Oui.\n\nDe : Dov\nEnvoyé : mardi\nÀ : Amina\nObjet : colis\nRappelez demain",
    ["Oui."],
  ],
  [
    "a signature",
    "Je passe lundi.\n\nCordialement,\nAmina Diallo\nDu lundi au vendredi, 9 h – 17 h\n01 22 33 44 55",
    ["Je passe lundi."],
  ],
  ["a marked signature", "Done.\n-- \nAmina, open 9am to 5pm", ["Done."]],
  ["a phone's line", "ok\nEnvoyé de mon iPhone", ["ok"]],
])("%s is not what the agent typed", (_, text, lines) => {
  expect(kept(text)).toEqual(lines);
});

test("a postscript under the signature is typed like the rest", () => {
  expect(kept("Bonjour.\nCordialement,\nAmina\nPS : je vous rappelle demain")).toEqual([
    "Bonjour.",
    "PS : je vous rappelle demain",
  ]);
});

test("what is cut leaves every other character in its place", () => {
  const text = "> avant 😀\r\nJe passe lundi.\nCordialement\nAmina";

  expect(typedPart(text)).toHaveLength(text.length);
  expect(typedPart(text).indexOf("Je passe")).toBe(text.indexOf("Je passe"));
});
