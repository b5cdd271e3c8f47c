import { expect, test } from "vitest";
import { detectLanguage } from "./detecting.ts";

test.each([
  ["Bonjour, votre colis part demain.", "en", "fr"],
  ["Hello, your parcel leaves tomorrow.", "fr", "en"],
  ["Colis expédié ce matin", "en", "fr"],
  ["Sorted for you this morning", "fr", "en"],
  ["ok merci", "en", "en"],
  ["Thanks!", "fr", "fr"],
] as const)("“%s” after %s is %s", (text, fallback, language) => {
  expect(detectLanguage(text, fallback)).toBe(language);
});
