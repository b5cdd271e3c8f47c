import { expect, test } from "vitest";
import { checkDatum } from "./checking.ts";
import { maskOf } from "./model.ts";

test.each([
  ["iban", "fr76 3000 6000 0112 3456 7890 189", "FR7630006000011234567890189"],
  ["iban", "GB29-NWBK-6016-1331-9268-19", "GB29NWBK60161331926819"],
  ["phone", "06 12 34 56 78", "+33612345678"],
  ["phone", "+32 470 12 34 56", "+32470123456"],
  ["email", " dov.perez@exemple.fr ", "dov.perez@exemple.fr"],
  ["address", "12 rue de la Paix\r\n75002  Paris", "12 rue de la Paix\n75002 Paris"],
  [
    "address",
    "1 High Street\nOxford OX1 1AA\nUnited Kingdom",
    "1 High Street\nOxford OX1 1AA\nUnited Kingdom",
  ],
  ["date", "24/11/2026", "2026-11-24"],
  ["date", "2026-11-24", "2026-11-24"],
] as const)("a good %s is kept in one form: %s", (kind, typed, value) => {
  expect(checkDatum(kind, typed, null)).toEqual({ value });
});

test.each([
  ["iban", "", { code: "missing" }],
  ["iban", "4970 1000 0000 0014", { code: "card" }],
  ["iban", "mon compte", { code: "country", country: "MO" }],
  ["iban", "FR76 3000 6000 0112 3456 7890 18é", { code: "characters" }],
  ["iban", "ZZ76 3000 6000 0112 3456 7890 189", { code: "country", country: "ZZ" }],
  ["iban", "FR76 3000 6000 0112 3456 7890 18", { code: "length", expected: 27, found: 26 }],
  ["iban", "FR76 3000 6000 0112 3456 7890 198", { code: "checksum" }],
  ["phone", "06 12 34", { code: "phone_short" }],
  ["phone", "06 12 34 56 78 90 12 34 56", { code: "phone_long" }],
  ["phone", "bonjour", { code: "phone" }],
  ["email", "dov@exemple", { code: "email" }],
  ["address", "12 rue de la Paix", { code: "address_short" }],
  ["address", "12 rue de la Paix\nParis", { code: "postcode" }],
  ["date", "31/02/2026", { code: "date" }],
  ["date", "demain", { code: "date" }],
  ["date", "24/11/0026", { code: "date_far" }],
  ["file", "", { code: "file_missing" }],
] as const)("a wrong %s says what is wrong with it: %s", (kind, typed, problem) => {
  expect(checkDatum(kind, typed, null)).toEqual({ problem });
});

test("a serial number is held against its shape, place by place", () => {
  const pattern = "AA-9999-*9";
  expect(checkDatum("serial_number", "lv-1234-x7", pattern)).toEqual({ value: "LV-1234-X7" });
  expect(checkDatum("serial_number", "LV-12E4-X7", pattern)).toEqual({
    problem: { code: "shape", pattern, place: 6 },
  });
  expect(checkDatum("serial_number", "LV-123-X7", pattern)).toEqual({
    problem: { code: "shape_length", pattern, expected: 10, found: 9 },
  });
});

test("a shape typed by an agent is no expression to run: (A+)+$ is itself", () => {
  expect(checkDatum("serial_number", `${"a".repeat(400)}!`, "(A+)+$")).toMatchObject({
    problem: { code: "shape_length" },
  });
});

test.each([
  ["iban", "FR7630006000011234567890189", "FR•• •••• 0189"],
  ["phone", "+33612345678", "•• •• •• 78"],
  ["email", "dov@exemple.test", "d•••@exemple.test"],
  ["address", "12 rue de la Paix\n75002 Paris", "12••• •••"],
] as const)(
  "what is shown of %s is enough for its owner and useless to anybody else",
  (kind, value, masked) => {
    expect(maskOf(kind, value).replaceAll("\u00a0", " ")).toBe(masked);
  },
);
