import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { recogniseAutomatic } from "./automatic.ts";
import { readBounce } from "./bounces.ts";
import { parseLetter } from "./parsing.ts";

const folder = new URL("../../../testing/specimens/bounces/", import.meta.url);

/** Notices without a report, in the manner of the servers one meets; what they mean stands in a line of their own. */
function specimens(half: "tuned" | "held-out") {
  const names = readdirSync(new URL(`${half}/`, folder)).sort();
  return names.map((name) => {
    const raw = readFileSync(new URL(`${half}/${name}`, folder));
    const expected = /^X-Expected: (.+)$/m.exec(raw.toString("latin1"))?.[1]?.trim().toLowerCase() ?? "";
    return { name: name.replace(/\.eml$/, ""), expected, letter: parseLetter(raw) };
  });
}

type Specimen = ReturnType<typeof specimens>[number];

const tuned = specimens("tuned");
/** Nothing was ever adjusted to these: they say what becomes of the notices that nobody here has seen. */
const heldOut = specimens("held-out");

const read = ({ letter }: Specimen): string[] =>
  (readBounce(letter, null)?.recipients ?? []).map(
    ({ address, status, reasonCode }) => `${status} ${reasonCode} ${address}`,
  );
const isUnderstood = (specimen: Specimen): boolean => read(specimen).includes(specimen.expected);
/** Who did not get it, and whether it is for good; for what reason may escape us. */
const isKnown = (specimen: Specimen): boolean =>
  read(specimen).map(withoutReason).includes(withoutReason(specimen.expected));
const withoutReason = (said: string): string => said.replace(/ \w+ /, " ");
const share = (those: readonly Specimen[], holds: (specimen: Specimen) => boolean): number =>
  those.filter(holds).length / those.length;

test.each(tuned)("M8 the notice $name is understood", (specimen) => {
  expect(read(specimen)).toContain(specimen.expected);
});

test("M8 of twenty notices never looked at, four in five say whose address failed or waits, two in three why", () => {
  expect(heldOut).toHaveLength(20);
  expect(share(heldOut, isKnown)).toBeGreaterThanOrEqual(0.8);
  expect(share(heldOut, isUnderstood)).toBeGreaterThanOrEqual(2 / 3);
});

test.each([...tuned, ...heldOut])("M8 the notice $name gets no automatic answer", ({ letter }) => {
  const envelope = { envelopeSender: null, ownAddresses: ["support@guichet.test"] };
  expect(recogniseAutomatic(letter, envelope)).not.toBeNull();
});

test.each([
  [
    "postmaster@client.test",
    "dov@client.test",
    "Votre facture",
    "Écrivez plutôt à comptes@client.test, merci.",
  ],
  [
    "dov@client.test",
    "dov@client.test",
    "Mail non reçu",
    "Votre courrier n’est pas arrivé : la boîte était pleine.",
  ],
  ["dov@client.test", "", "Accusé de réception", "Votre message à support@guichet.test est bien arrivé."],
])("what %s writes about mail is no bounce", (from, sender, subject, text) => {
  const encoded = `=?utf-8?b?${Buffer.from(subject).toString("base64")}?=`;
  const raw = `From: ${from}\r\nTo: support@guichet.test\r\nSubject: ${encoded}\r\n\r\n${text}\r\n`;
  expect(readBounce(parseLetter(Buffer.from(raw)), sender)).toBeNull();
});
