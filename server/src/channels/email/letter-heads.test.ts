import { expect, test } from "vitest";
import { parseLetter } from "./parsing.ts";

const from = (line: string) =>
  parseLetter(Buffer.from(`From: ${line}\r\nTo: support@exemple.test\r\nSubject: S\r\n\r\nBonjour\r\n`)).from;

test.each<[string, string, { name: string; address: string }]>([
  ["quotes around a space", '"a b"@x.fr', { name: "", address: '"a b"@x.fr' }],
  ["quotes in brackets", 'Dov <"a b"@x.fr>', { name: "Dov", address: '"a b"@x.fr' }],
  ["an at sign in quotes", '"a@b"@x.fr', { name: "", address: '"a@b"@x.fr' }],
  ["brackets in quotes", '"a(b)"@x.fr', { name: "", address: '"a(b)"@x.fr' }],
  [
    "a name that holds an address",
    '"dov@bank.fr" <"e vil"@x.fr>',
    { name: "dov@bank.fr", address: '"e vil"@x.fr' },
  ],
  ["quotes that change nothing", '"dov"@x.fr', { name: "", address: "dov@x.fr" }],
  ["a comment", "dov(Dov)@x.fr", { name: "Dov", address: "dov@x.fr" }],
  ["spaces around the dot of old programs", "<dov . dupont@x.fr>", { name: "", address: "dov.dupont@x.fr" }],
])("an address is read as it is written: %s", (_, line, mailbox) => {
  expect(from(line)).toEqual(mailbox);
});

test.each([
  ["in quotes", (name: string) => `"${name}"`],
  ["in quotes with commas", (name: string) => `"${name.replaceAll("aaaaaaaaaa", "aaaa, aaaa")}"`],
  ["bare", (name: string) => name],
  ["in encoded words", (name: string) => `=?UTF-8?Q?${name}?=`],
])("a name of fifty thousand letters is cut, and its address kept: %s", (_, written) => {
  const read = from(`${written("a".repeat(50_000))} <dov@client.test>`);
  expect(read?.address).toBe("dov@client.test");
  expect(read?.name.length).toBeLessThanOrEqual(500);
});

test("a line of escaped quotes without end is read at once", () => {
  expect(from(`,"${'\\",'.repeat(200_000)}`)).toBeNull();
});
