import { expect, test } from "vitest";
import { matching } from "./matching.ts";

const all = [{ name: "Colis non reçu" }, { name: "Réparation sous garantie" }, { name: "Facture d’acompte" }];

test.each([
  ["", ["Colis non reçu", "Réparation sous garantie", "Facture d’acompte"]],
  ["recu", ["Colis non reçu"]],
  ["rep gar", ["Réparation sous garantie"]],
  ["ACOMPTE", ["Facture d’acompte"]],
  ["reparaton", ["Réparation sous garantie"]],
  ["fatcure", ["Facture d’acompte"]],
  ["zz", []],
])("“%s” finds its reasons by the beginnings of their words", (typed, names) => {
  expect(matching(all, typed).map(({ name }) => name)).toEqual(names);
});

test("a leaf is found by the name of its branch too", () => {
  const leaves = [
    { name: "En retard", path: ["Livraison", "En retard"] },
    { name: "Montant", path: ["Facture", "Montant"] },
  ];
  expect(matching(leaves, "livr ret").map(({ name }) => name)).toEqual(["En retard"]);
});
