import { expect, test } from "vitest";
import { referenceOf, spokenReference } from "../../tickets/reference.ts";
import { parseLetter } from "./parsing.ts";
import { addressTokens, threadingHints } from "./threading-hints.ts";

const hints = (...lines: string[]) =>
  threadingHints(
    parseLetter(Buffer.from(`From: dov@client.test\r\n${lines.join("\r\n")}\r\n\r\nBonjour\r\n`)),
  );

test("the message it answers comes first, then its ancestors from the newest to the oldest, each once", () => {
  const found = hints("References: <first@a> <second@a>\r\n <third@a>", "In-Reply-To: <third@a>");
  expect(found.messageIds).toEqual(["third@a", "second@a", "first@a"]);
});

test("identifiers are found among junk, and without brackets when alone", () => {
  expect(hints("In-Reply-To: Your message of Monday <one@a> (sic)").messageIds).toEqual(["one@a"]);
  expect(hints("In-Reply-To: one@a").messageIds).toEqual(["one@a"]);
  expect(hints("In-Reply-To: ", "References: <>, <broken").messageIds).toEqual([]);
});

test("a token is read in every address that the letter was sent to", () => {
  const found = hints(
    "Delivered-To: support+abc123@exemple.test",
    "To: Support <Support+abc123@exemple.test>, x@y.test",
    "Cc: support+other-one@exemple.test",
  );
  expect(found.tokens).toEqual([
    { address: "support@exemple.test", token: "abc123" },
    { address: "support@exemple.test", token: "other-one" },
  ]);
});

test("addresses without a token give none, and a flood of them is cut short", () => {
  expect(addressTokens(["a@b.test", "+x@b.test", "a+@b.test"])).toEqual([]);
  expect(addressTokens(Array.from({ length: 5000 }, (_, index) => `a+t${index}@b.test`))).toHaveLength(20);
});

test.each<[string, string, number[]]>([
  ["between brackets", `Re: [${referenceOf(48_213)}] Bouilloire`, [48_213]],
  ["as spoken, with a thin space", `Dossier ${spokenReference(48_213)}`, [48_213]],
  ["as typed, with a plain space", `dossier 48 213-${referenceOf(48_213).at(-1)}`, [48_213]],
  ["twice and another", `[${referenceOf(572)}] Fwd: [${referenceOf(572)}] et ${referenceOf(7)}`, [572, 7]],
  ["with a wrong check digit", "Re: [572-5] Bouilloire", []],
  ["inside a longer number", "Facture 2026-572-4 et 06 12 34 56 78", []],
  ["inside a word", "modèle X572-4", []],
])("M14 a reference %s is read only if its check digit fits", (_case, subject, expected) => {
  expect(hints(`Subject: =?utf-8?b?${Buffer.from(subject).toString("base64")}?=`).ticketNumbers).toEqual(
    expected,
  );
});
