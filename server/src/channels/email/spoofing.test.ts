import { expect, test } from "vitest";
import { parseLetter } from "./parsing.ts";
import { senderWarnings } from "./spoofing.ts";

const here = { ownDomains: ["exemple.test"], trustedHost: "mx.exemple.test" };

function warnings(...lines: string[]) {
  return senderWarnings(parseLetter(Buffer.from(`${lines.join("\r\n")}\r\n\r\nBonjour\r\n`)), here);
}

test.each<[string, string[], string[]]>([
  ["an ordinary customer", ["From: Dov <dov@client.test>"], []],
  ["our own domain from outside", ["From: La directrice <ceo@exemple.test>"], ["own_domain_from_outside"]],
  ["a part of our own domain", ["From: x@mail.exemple.test"], ["own_domain_from_outside"]],
  ["a domain that only ends like ours", ["From: x@autreexemple.test"], []],
  [
    "a name that holds another address",
    ['From: "amina@exemple.test" <x@evil.test>'],
    ["name_holds_other_address"],
  ],
  ["a name that holds its own address", ['From: "dov@client.test" <dov@client.test>'], []],
  ["two From lines", ["From: dov@client.test", "From: amina@client.test"], ["several_from"]],
  ["two writers in one line", ["From: dov@client.test, esra@client.test"], ["several_from"]],
  ["another Sender", ["From: dov@client.test", "Sender: x@evil.test"], ["sender_differs"]],
  ["the same Sender", ["From: dov@client.test", "Sender: Dov <DOV@client.test>"], []],
  ["Cyrillic among Latin letters", ["From: dov@cl\u0456ent.test"], ["mixed_script_domain"]],
  ["the same in punycode", ["From: dov@xn--clent-mbf.test"], ["mixed_script_domain"]],
  ["a domain all in lookalikes", ["From: x@\u0430\u0440\u0440\u04cf\u0435.com"], ["mixed_script_domain"]],
  ["an honest foreign domain", ["From: x@\u043f\u0440\u0438\u043c\u0435\u0440.test"], []],
  ["French accents", ["From: x@caf\u00e9.test"], []],
  ["answers wanted elsewhere", ["From: dov@client.test", "Reply-To: x@evil.test"], ["reply_to_elsewhere"]],
  ["answers wanted in a part of the domain", ["From: a@client.test", "Reply-To: a@mail.client.test"], []],
  ["no sender at all", ["Subject: x"], []],
])("M11 %s is warned of as it deserves", (_case, lines, expected) => {
  expect(warnings(...lines)).toEqual(expected);
});

test("M11 our own domain is believed when our own host vouches for it", () => {
  const from = "From: amina@exemple.test";
  const vouch = (results: string) => warnings(`Authentication-Results: ${results}`, from);

  expect(vouch("mx.exemple.test; dmarc=pass header.from=exemple.test")).toEqual([]);
  expect(vouch("mx.exemple.test; dkim=pass header.d=exemple.test")).toEqual([]);
  expect(vouch("mx.exemple.test; dkim=pass header.d=evil.test")).toEqual(["own_domain_from_outside"]);
  expect(vouch("mx.exemple.test; dmarc=fail header.from=exemple.test")).toEqual(["own_domain_from_outside"]);
});

test("M11 results that came with the letter are not believed", () => {
  const forged = "Authentication-Results: mx.exemple.test; dmarc=pass header.from=exemple.test";
  const real = "Authentication-Results: mx.exemple.test; dmarc=fail header.from=exemple.test";

  expect(warnings("Authentication-Results: evil.test; dmarc=pass", "From: a@exemple.test")).toHaveLength(1);
  expect(warnings(real, forged, "From: a@exemple.test")).toEqual(["own_domain_from_outside"]);
});
