import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { SpokenLanguage } from "./model.ts";
import { readPromises } from "./reading.ts";

const at = Temporal.ZonedDateTime.from("2026-03-11T09:30[Europe/Paris]");
const read = (text: string, language: SpokenLanguage = "fr", when = at) =>
  readPromises(text, { language, at: when });
const outcome = (text: string, language: SpokenLanguage, when = at) => {
  const found = read(text, language, when).filter(({ soft }) => !soft);
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
  ["Je vous l'envoie vendredi.", "", "other"],
  ["La facture est prête. Je vous l'envoie vendredi.", "", "document"],
  ["Je vous l'envoie vendredi.", "Pouvez-vous me donner une attestation ?", "document"],
  ["Je vous l'envoie vendredi.", "La facture est là, mais où est mon colis ?", "delivery"],
  ["Je vous envoie le colis vendredi.", "Où est ma facture ?", "delivery"],
] as const)(
  "what is only called “it” is what was named last, or nothing that travels: “%s” %s",
  (text, asked, kind) => {
    expect(readPromises(text, { language: "fr", at, asked })).toMatchObject([{ kind }]);
  },
);

test("“this morning” said in the afternoon tells of a morning that is over, and promises none", () => {
  const late = at.with({ hour: 15 });
  const told = (text: string) => readPromises(text, { language: "fr", at: late });

  expect(told("Le virement est parti ce matin.")).toEqual([]);
  expect(told("Je vous rappelle cet après-midi.")[0]?.due?.at.toPlainDate().toString()).toBe("2026-03-11");
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

type Line = { lang: SpokenLanguage; text: string; label: string; ref: string; tz: string };

const linesOf = (file: string): Line[] =>
  readFileSync(join(import.meta.dirname, "specimens", file), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);

const said = ({ lang, text, ref, tz }: Line) =>
  outcome(text, lang, Temporal.Instant.from(ref).toZonedDateTimeISO(tz));

describe("facts, habits and other people’s words, beside the promises they resemble", () => {
  const lines = linesOf("facts.jsonl");

  test.each(lines.filter(({ label }) => label === "none"))("$lang: nobody is asked about “$text”", (line) => {
    expect(said(line)).toBe("none");
  });

  test.each(lines.filter(({ label }) => label === "commitment"))("$lang: “$text” is no fact", (line) => {
    expect(said(line)).not.toBe("none");
  });
});

describe("on sentences written before the rules, and never tuned on", () => {
  const lines = ["sentences_blind.jsonl", "sentences_later_blind.jsonl", "facts_blind.jsonl"].flatMap(
    linesOf,
  );

  test.each(["fr", "en"] as const)(
    "%s: “sure” is right nine times in ten, and few promises are missed",
    (language) => {
      const ours = lines.filter(({ lang, label }) => lang === language && label !== "soft");
      const engaging = ours.filter(({ label }) => label === "commitment");
      const sure = ours.filter((line) => said(line) === "sure");
      const missed = engaging.filter((line) => said(line) === "none");

      expect(sure.filter(({ label }) => label === "commitment").length / sure.length).toBeGreaterThanOrEqual(
        0.9,
      );
      expect(missed.length / engaging.length).toBeLessThanOrEqual(0.04);
    },
  );
});
