import { expect, test } from "vitest";
import { recall } from "./recalling.ts";
import { shapeOf } from "./shapes.ts";

const no = (shape: string, times = 1) => ({ shape, yes: 0, no: times });

test.each<[string, string, string]>([
  ["other delays", "Comptez 3 jours ouvrés.", "Comptez cinq jours ouvrés."],
  ["other sums", "Les frais sont de 12,50 €.", "Les frais sont de 8 euros."],
  ["other days and names", "Bonjour Léa Martin, à mardi 12 mars.", "Bonjour Dov, à vendredi."],
  ["other references", "Votre commande CD-1234 est là.", "Votre commande 99-77 est là."],
])("sentences with %s have one shape", (_, one, other) => {
  expect(shapeOf(one, "fr")).toBe(shapeOf(other, "fr"));
});

test("a shape says nothing of a customer", () => {
  expect(shapeOf("Pour Esra Aydin, 06 12 34 56 78, esra@example.org : 40 € le 3 mai.", "fr")).not.toMatch(
    /esra|aydin|\d/u,
  );
});

test("a sentence denied three times is no longer asked", () => {
  const shape = shapeOf("La livraison prend en général 4 jours.", "fr");
  expect(recall(shape, [no(shape, 2)], "ask")).toBeNull();
  expect(recall(shape, [no(shape, 3)], "ask")).toBe("silent");
});

test("sentences that are nearly the same count together", () => {
  const asked = shapeOf("La livraison à domicile prend en général 4 jours et coûte 12 €.", "fr");
  const near = [
    shapeOf("La livraison à domicile prend en général 5 jours et coûte 9 €.", "fr"),
    shapeOf("La livraison à domicile prend en général 2 semaines et coûte 30 € TTC.", "fr"),
  ];
  expect(
    recall(
      asked,
      near.map((shape) => no(shape, 2)),
      "ask",
    ),
  ).toBe("silent");
  expect(
    recall(
      shapeOf("Je vous livre dans 4 jours pour 12 €.", "fr"),
      near.map((shape) => no(shape, 2)),
      "ask",
    ),
  ).toBeNull();
});

test("one dissent is enough to ask again", () => {
  const shape = shapeOf("Comptez 4 jours.", "fr");
  expect(recall(shape, [{ shape, yes: 1, no: 9 }], "ask")).toBeNull();
});

test("a sentence confirmed three times is followed at once", () => {
  const shape = shapeOf("Comptez 4 jours.", "fr");
  expect(recall(shape, [{ shape, yes: 3, no: 0 }], "ask")).toBe("sure");
});

test("a sure guess that is always denied is asked, and falls silent after twice as many answers", () => {
  const shape = shapeOf("Votre four est garanti deux ans.", "fr");
  expect(recall(shape, [no(shape, 2)], "sure")).toBeNull();
  expect(recall(shape, [no(shape, 3)], "sure")).toBe("ask");
  expect(recall(shape, [no(shape, 6)], "sure")).toBe("silent");
  expect(recall(shape, [no(shapeOf("Votre four neuf est garanti deux ans.", "fr"), 9)], "sure")).toBeNull();
});

test("another person speaking makes another sentence", () => {
  const shape = shapeOf("Le colis est livré sous 3 jours.", "fr");
  expect(recall(shapeOf("Je vous livre le colis sous 3 jours.", "fr"), [no(shape, 9)], "ask")).toBeNull();
});
