import { expect, test } from "vitest";
import { evidenceBetween, mailKeysOf, slips } from "./evidence.ts";
import { phonesIn } from "./signatures.ts";

test.for([
  ["gmail.com", "gmial.com", 1],
  ["orange.fr", "ornge.fr", 1],
  ["free.fr", "sfr.fr", 3],
  ["lune.test", "lune.test", 0],
] as const)("%s and %s are %i slips apart", ([one, other, count]) => {
  expect(slips(one, other)).toBe(count);
  expect(slips(other, one)).toBe(count);
});

test("an address that half the world has says nothing of who writes from it", () => {
  expect(mailKeysOf(["contact@a.test", "info@a.test", "dov.perez+x@a.test"])).toEqual(["dovperez"]);
});

test("a first name alone is no evidence", () => {
  const known = { name: "Dov", sounds: ["dov"], organisation: "Arvel" };
  expect(
    evidenceBetween({ ...known, addresses: ["d@a.test"] }, { ...known, addresses: ["x@a.test"] }),
  ).toEqual([]);
});

test.for([
  ["Dov Perez\nTél. : 06 12 34 56 78", ["+33612345678"]],
  ["Cordialement\n+44 20 7946 0958", ["+442079460958"]],
  ["Dov\nMobile 0612345678 | Fax 01 44 55 66 77", []],
  ["Dov\nPort. 06.12.34.56.78\nFax 01 44 55 66 77", ["+33612345678"]],
  ["ma commande porte le numéro 0612345678 et je ne l’ai jamais reçue chez moi", []],
  ["IBAN FR76 3000 6000 0112 3456 7890 189", []],
] as const)("in %s the telephones are %j", ([text, phones]) => {
  expect(phonesIn(text, "")).toEqual(phones);
});
