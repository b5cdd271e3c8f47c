import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { SpokenLanguage } from "./model.ts";
import { readPromises } from "./reading.ts";

const at = Temporal.ZonedDateTime.from("2026-03-11T09:30[Europe/Paris]");
const read = (text: string, language: SpokenLanguage = "fr") => readPromises(text, { language, at });
const outcome = (text: string, language: SpokenLanguage) => {
  const found = read(text, language).filter(({ soft }) => !soft);
  return found.some(({ certainty }) => certainty === "sure") ? "sure" : (found[0]?.certainty ?? "none");
};

test("a promise is found with its place, its kind, its day and its sum", () => {
  const text = "Bonjour,\nJe vous rembourse les 18,50 € d’ici vendredi.\nCordialement,\nAmina";

  const [found, ...others] = read(text);

  expect(others).toEqual([]);
  expect(text.slice(...(found?.span ?? [0, 0]))).toBe("Je vous rembourse les 18,50 € d’ici vendredi.");
  expect(found).toMatchObject({
    certainty: "sure",
    kind: "refund",
    soft: false,
    due: { literal: "vendredi", precision: "day" },
    amount: { value: 18.5, currency: "EUR", literal: "18,50 €" },
  });
  expect(found?.due?.at.toPlainDate().toString()).toBe("2026-03-13");
});

test("two promises in a sentence are two, each with its own day", () => {
  const text = "Je vous rappelle demain et le technicien passera lundi.";

  const found = read(text);

  expect(found.map(({ kind }) => kind)).toEqual(["call_back", "visit"]);
  expect(found.map(({ span }) => text.slice(...span))).toEqual([
    "Je vous rappelle demain",
    "le technicien passera lundi.",
  ]);
});

test("without a day or a sum a promise is soft, and nobody is asked", () => {
  expect(read("Je reviens vers vous dès que possible.")).toMatchObject([
    { soft: true, certainty: "sure", due: null },
  ]);
  expect(read("We'll keep you posted.", "en")).toMatchObject([{ soft: true, kind: "reply" }]);
  expect(read("Je reste à votre disposition.")).toEqual([]);
});

test("the author's own name is read as the first person", () => {
  const text = "Jordan vous remet cela lundi.";

  expect(readPromises(text, { language: "fr", at, author: "Jordan Petit" })).toMatchObject([
    { certainty: "sure" },
  ]);
});

test("the conditions of a promise are no reason against it", () => {
  expect(outcome("Si la panne n'est pas réparée vendredi, je vous rembourse 40 €.", "fr")).toBe("sure");
  expect(outcome("If it hasn't arrived by Friday, we'll refund the £40.", "en")).toBe("sure");
});

test("what is said before a question stays said", () => {
  expect(outcome("Je vous rappelle demain à 10 h, cela vous convient ?", "fr")).toBe("sure");
  expect(outcome("Voulez-vous que je vous rappelle demain à 10 h ?", "fr")).toBe("none");
});

test.each([
  ["fr", "Merci de nous renvoyer le formulaire avant vendredi."],
  ["fr", "Votre colis a été livré lundi à 11 h."],
  ["fr", "Nous ne pouvons pas vous rembourser les 40 €."],
  ["fr", "En général, la livraison coûte 6 € et prend trois jours."],
  ["fr", "Vous nous écrivez que le technicien devait passer mardi."],
  ["fr", "Bon week-end et à lundi !"],
  ["en", "Please send the form back by Friday."],
  ["en", "Unfortunately we can't refund the £40."],
  ["en", "Delivery usually costs £6 and takes three days."],
  ["en", "You were told the engineer would come on Tuesday."],
] as const)("%s: nobody is asked about “%s”", (language, text) => {
  expect(outcome(text, language)).toBe("none");
});

test("a promise that is only recalled binds nobody anew", () => {
  expect(outcome("Je vous avais promis une réponse pour lundi.", "fr")).not.toBe("sure");
  expect(outcome("Je vous promets une réponse pour lundi.", "fr")).toBe("sure");
});

test("quotes and the signature are not read", () => {
  expect(
    read("Bien noté.\n> Je vous rappelle demain\nCordialement,\nAmina, présente lundi de 9 h à 17 h"),
  ).toEqual([]);
});

describe("on sentences written before the rules, and never tuned on", () => {
  type Line = { lang: SpokenLanguage; text: string; label: string };
  const lines = ["sentences_blind.jsonl", "sentences_later_blind.jsonl"].flatMap((file) =>
    readFileSync(join(import.meta.dirname, "specimens", file), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Line),
  );

  test.each(["fr", "en"] as const)(
    "%s: “sure” is right nine times in ten, and few promises are missed",
    (language) => {
      const ours = lines.filter(({ lang, label }) => lang === language && label !== "soft");
      const engaging = ours.filter(({ label }) => label === "commitment");
      const sure = ours.filter(({ text }) => outcome(text, language) === "sure");
      const missed = engaging.filter(({ text }) => outcome(text, language) === "none");

      expect(sure.filter(({ label }) => label === "commitment").length / sure.length).toBeGreaterThanOrEqual(
        0.9,
      );
      expect(missed.length / engaging.length).toBeLessThanOrEqual(0.04);
    },
  );
});
