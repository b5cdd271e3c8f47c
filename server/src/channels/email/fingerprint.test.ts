import { expect, test } from "vitest";
import { fingerprint } from "./fingerprint.ts";

const body = "Bonjour,\r\nma bouilloire fuit.\r\n";

function mail({
  headers = [],
  id = "<one@client.test>",
  text = body,
}: {
  headers?: string[];
  id?: string;
  text?: string;
}) {
  const own = ["From: Dov <dov@client.test>", "Subject: Bouilloire", `Message-ID: ${id}`];
  return Buffer.from(`${[...headers, ...own].join("\r\n")}\r\n\r\n${text}`, "latin1");
}

const reference = fingerprint(mail({}));

test.each<[string, Buffer]>([
  ["the same bytes", mail({})],
  [
    "other Received lines",
    mail({ headers: ["Received: from a by b;\r\n\tSat, 21 Nov 2026 10:00:00 +0100"] }),
  ],
  ["another Return-Path", mail({ headers: ["Return-Path: <dov@client.test>"] })],
  ["another Delivered-To", mail({ headers: ["Delivered-To: sales@exemple.test"] })],
  ["X- lines of a carrier", mail({ headers: ["X-Spam-Score: 1.2", "x-original-to: support@exemple.test"] })],
  [
    "results of authentication",
    mail({ headers: ["Authentication-Results: mx; dkim=pass", "Received-SPF: pass"] }),
  ],
  ["seals and signatures", mail({ headers: ["ARC-Seal: i=1; b=abc\r\n def", "DKIM-Signature: v=1; b=xyz"] })],
  ["an identifier with blanks around", mail({ id: "  <one@client.test>  " })],
])("D6 the same mail with %s has the same fingerprint", (_difference, raw) => {
  expect(fingerprint(raw)).toEqual(reference);
});

test.each([
  ["line feeds", "\n"],
  ["carriage returns", "\r"],
])("D6 a mail that ends its lines with %s alone is known again by another road", (_case, end) => {
  const ended = (headers: string[]) =>
    fingerprint(Buffer.from(mail({ headers }).toString("latin1").replaceAll("\r\n", end), "latin1"));
  expect(ended(["Received: from a\r\n by b", "X-Carrier: c"])).toEqual(ended([]));
  expect(ended([]).messageId).toBe("one@client.test");
});

test("D6 a header folded anew on the way does not make another mail", () => {
  const long = (subject: string) =>
    Buffer.from(`Subject: ${subject}\r\nMessage-ID: <one@client.test>\r\n\r\nx`);
  expect(fingerprint(long("a very\r\n long subject"))).toEqual(fingerprint(long("a very long subject")));
});

test.each<[string, Buffer]>([
  ["other words", mail({ text: "Je résilie mon contrat.\r\n" })],
  ["another sender", Buffer.from(mail({}).toString("latin1").replace("dov@", "eve@"), "latin1")],
  ["one letter more", mail({ text: `${body}!` })],
  ["other line ends", mail({ text: body.replaceAll("\r\n", "\n") })],
])("D8 the same identifier over %s is another mail of the same identifier", (_difference, raw) => {
  const other = fingerprint(raw);
  expect(other.messageIdHash).toBe(reference.messageIdHash);
  expect(other.contentHash).not.toBe(reference.contentHash);
});

const headless = (lines: string[]) =>
  Buffer.from(`${["From: dov@client.test", ...lines].join("\r\n")}\r\n\r\n${body}`, "latin1");

test.each<[string, string[]]>([
  ["missing", []],
  ["empty", ["Message-ID:"]],
  ["made of blanks", ["Message-ID:    \r\n\t "]],
  ["malformed", ["Message-ID: not an identifier"]],
  ["without an end", ["Message-ID: <half@client.test"]],
  ["there twice", ["Message-ID: <one@client.test>", "Message-ID: <two@client.test>"]],
])("D9 a mail whose identifier is %s is known by its content alone", (_state, lines) => {
  const first = fingerprint(headless(lines));
  const again = fingerprint(headless(["Received: from elsewhere", ...lines]));

  expect(first.messageId).toBeNull();
  expect(first.messageIdHash).toBeNull();
  expect(again).toEqual(first);
});

test("D9 an identifier of 998 letters is kept by its hash, whatever its length", () => {
  const id = `${"a".repeat(980)}@client.test`;
  const long = fingerprint(mail({ id: `<${id}>` }));

  expect(long.messageId).toBe(id);
  expect(long.messageIdHash).toMatch(/^[0-9a-f]{64}$/);
  expect(long.messageIdHash).not.toBe(reference.messageIdHash);
});

test("a head of more than a megabyte holds up nobody: what is beyond is bytes like those of the body", () => {
  const filling = `X-Filling: ${"x".repeat(1024 * 1024)}`;
  const [spaced, tight] = ["a  b", "a b"].map((words) =>
    fingerprint(Buffer.from(`${filling}\r\nSubject: ${words}\r\nMessage-ID: <one@client.test>\r\n\r\nx`)),
  );

  expect(spaced?.messageId).toBeNull();
  expect(spaced?.contentHash).not.toBe(tight?.contentHash);
});

test("an empty message and one without a body have a fingerprint all the same", () => {
  expect(fingerprint(Buffer.alloc(0)).contentHash).toMatch(/^[0-9a-f]{64}$/);
  expect(fingerprint(Buffer.from("Subject: x")).contentHash).not.toBe(
    fingerprint(Buffer.alloc(0)).contentHash,
  );
});
