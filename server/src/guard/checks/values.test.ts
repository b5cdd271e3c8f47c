import { expect, test } from "vitest";
import { readValues } from "./values.ts";

test.each<[string, string, string[]]>([
  ["a French account number in groups", "Voici FR76 3000 6000 0112 3456 7890 189 merci", ["iban"]],
  ["an account number in small letters", "iban fr7630006000011234567890189.", ["iban"]],
  ["a Belgian account number", "IBAN BE68 5390 0754 7034", ["iban"]],
  ["an account number with a wrong key is not one", "FR76 3000 6000 0112 3456 7890 188", []],
  ["a card in groups", "4970 1012 3456 7890 puis 5555 5555 5555 4444", ["card"]],
  ["a card of fifteen digits", "carte 3782 822463 10005", ["card"]],
  ["an order number that happens to pass the sum", "Commande n° 4111111111111111", []],
  ["a SIRET passes the sum of cards and is none", "SIRET 380 129 866 46850", []],
  ["a SIRET without its name", "38012986646850", []],
  ["a bar code", "EAN 3017620422003", []],
  ["a social security number", "2 85 05 78 006 084 41", ["nir"]],
  ["one from Corsica", "1 85 05 2A 006 084 35", ["nir"]],
  ["a social security number with a wrong key", "2 85 05 78 006 084 12", []],
  ["a mobile number", "au 06 12 34 56 78", ["phone"]],
  ["a number with slashes", "au 01/42/68/53/00", ["phone"]],
  ["a number from abroad", "call +44 20 7946 0958", ["phone"]],
  ["a short number of a public service", "composez le 36 39 ou le 112", []],
  ["ten digits that are a parcel", "colis 0612345678", []],
  ["dates and amounts", "le 12/03/2026 à 14 h 30, 1 234,50 €, facture 2026-03-00012", []],
  ["a postal tracking number", "Suivi XY123456789FR, 6A12345678901", []],
  ["an address", "écrivez à dov@example.org.", ["email"]],
])("%s", (_, text, kinds) => {
  expect(readValues(text).map(({ kind }) => kind)).toEqual(kinds);
});
