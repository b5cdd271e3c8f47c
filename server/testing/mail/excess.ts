import { below, type Damage, oneOf, type Random } from "./damage.ts";

const crlf = "\r\n";
const megabyte = 1_000_000;

const filled = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const before = (head: string, raw: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${head}${crlf}`, "latin1"), raw]);

/** A header of a megabyte, of the kind that costs a parser most. */
const longHeaders: readonly (() => string)[] = [
  () => `Subject: ${filled("mot ", megabyte)}`,
  () => `Subject: ${filled("=?utf-8?Q?=C3=A9?= ", megabyte)}`,
  () => `Subject: ${filled("=?utf-8?B?", megabyte)}`,
  () => `Subject: ${filled("\r\n ", megabyte)}`,
  () => `References: ${filled("<a@b> ", megabyte)}`,
  () => `References: ${filled("<", megabyte)}`,
  () => `To: ${filled("dov@exemple.test, ", megabyte)}`,
  () => `From: ${filled('"', megabyte)}`,
  () => `From: ${filled("(", megabyte)}`,
  () => `From: ${filled("<", megabyte)}`,
  () => `From: ${filled("a:;", megabyte)}`,
  () => `Content-Type: text/plain; ${filled("a=b; ", megabyte)}`,
  () => `Content-Type: text/plain; ${filled('"', megabyte)}`,
  () => `Content-Type: multipart/mixed; boundary=${filled("b", megabyte)}`,
  () => `Content-Disposition: attachment; ${filled("filename*0*=x; ", megabyte)}`,
  () => filled(`Received: from here by there${crlf}`, megabyte).replace(/\r\n[^\n]*$/, ""),
  () => `Message-ID: <${filled("x", megabyte)}@exemple.test>`,
  () => `Date: ${filled("Mon, ", megabyte)}`,
  () => `In-Reply-To: ${filled("a@b ", megabyte)}`,
  () => `Authentication-Results: ${filled("x; dkim=pass ", megabyte)}`,
  () => filled("X", megabyte),
];

const longBodies: readonly (() => string)[] = [
  () => filled("x", 2 * megabyte),
  () => filled("> ", megabyte),
  () => filled(">\n", megabyte),
  () => filled("\n", megabyte),
  () => filled(" ", megabyte),
  () => filled("Le 3 mai 2026, ", megabyte),
  () => filled("On Mon, Dov wrote:\n", megabyte),
  () => filled("From: dov@exemple.test\n", megabyte),
  () => filled("-- \n", megabyte),
  () => filled("begin 644 x\n", megabyte),
  () => filled("http://exemple.test/", megabyte),
  () => filled("dov@exemple.test ", megabyte),
  () => filled("a@", megabyte),
  () => filled("_", megabyte),
  () => filled("=\n", megabyte),
  () => filled("\u00e9", megabyte),
];

const longPages: readonly (() => string)[] = [
  () => filled("<div>", 300_000),
  () => filled("<blockquote>", 300_000),
  () => filled("<table><tr><td>", 300_000),
  () => filled("<a href=x>", 300_000),
  () => filled("<", megabyte),
  () => filled("<!--", megabyte),
  () => filled("&", megabyte),
  () => filled("&amp;amp;", megabyte),
  () => filled("<p style='a:b;", megabyte),
  () => `<p ${filled("a=b ", megabyte)}>`,
  () => filled("</p>", megabyte),
  () => filled("<style>", megabyte),
  () => filled("<title>", megabyte),
];

const bodied = (type: string, body: string): Buffer =>
  Buffer.from(
    `From: Dov <dov@exemple.test>${crlf}Subject: Colis${crlf}Content-Type: ${type}; charset=latin1${crlf}${crlf}${body}`,
    "latin1",
  );

function nestedParts(raw: Buffer, levels: number): Buffer {
  const opening = Array.from(
    { length: levels },
    (_, level) => `Content-Type: multipart/mixed; boundary="n${level}"${crlf}${crlf}--n${level}${crlf}`,
  );
  return Buffer.concat([Buffer.from(opening.join("")), raw]);
}

function nestedLetters(raw: Buffer, levels: number): Buffer {
  const opening = `Content-Type: message/rfc822${crlf}${crlf}`.repeat(levels);
  return Buffer.concat([Buffer.from(opening), raw]);
}

function manyParts(raw: Buffer, count: number): Buffer {
  const parts = `--p${crlf}Content-Type: text/plain; name="f.txt"${crlf}${crlf}x${crlf}`.repeat(count);
  return before(`Content-Type: multipart/mixed; boundary=p${crlf}${crlf}${parts}--p`, raw);
}

const from = (random: Random, makers: readonly (() => string)[]): string => oneOf(random, makers)();

/** What nobody writes who means well: too long, too deep, too many. */
export const byExcess: Readonly<Record<string, Damage>> = {
  "header of a megabyte": (raw, random) => before(from(random, longHeaders), raw),
  "body of a megabyte": (_raw, random) => bodied("text/plain", from(random, longBodies)),
  "flowed body of a megabyte": (_raw, random) =>
    bodied("text/plain; format=flowed", from(random, longBodies)),
  "page of a megabyte": (_raw, random) => bodied("text/html", from(random, longPages)),
  "a hundred levels of parts": (raw) => nestedParts(raw, 100),
  "a thousand levels of parts": (raw) => nestedParts(raw, 1000),
  "a hundred levels of letters": (raw) => nestedLetters(raw, 100),
  "three thousand parts": (raw) => manyParts(raw, 3000),
  "six thousand headers": (raw, random) =>
    before(Array.from({ length: 6000 }, (_, rank) => `X-${below(random, 50)}: ${rank}`).join(crlf), raw),
  "ten thousand recipients": (raw) =>
    before(
      `Cc: ${Array.from({ length: 10_000 }, (_, rank) => `<c${rank}@exemple.test>`).join(`,${crlf} `)}`,
      raw,
    ),
};
