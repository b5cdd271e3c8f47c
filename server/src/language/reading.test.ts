import { expect, test } from "vitest";
import { readPromises } from "./reading.ts";

const at = Temporal.ZonedDateTime.from("2026-03-11T09:30[Europe/Paris]");

test("a text without a date, a delay or money promises nothing that can be asked", () => {
  expect(readPromises("Bonjour Madame, votre adresse est bien modifiée.", { language: "fr", at })).toEqual([]);
});
