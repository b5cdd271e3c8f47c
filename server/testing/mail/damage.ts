/** A number from 0 to 1, the next one of a sequence that its seed decides. */
export type Random = () => number;

/** Makes another letter of a letter, as relays, old programs and people of ill will do. */
export type Damage = (raw: Buffer, random: Random) => Buffer;

export const below = (random: Random, limit: number): number => Math.floor(random() * limit);

export function oneOf<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[below(random, items.length)];
  if (item === undefined) throw new Error("There is nothing to choose from.");
  return item;
}

const charsets = [
  ..."utf-8 us-ascii iso-8859-1 iso-8859-15 windows-1252 windows-1258 iso-2022-jp gb18030 utf-16 utf-16be".split(
    " ",
  ),
  ..."utf-7 utf-32 ks_c_5601-1987 koi8-r big5 hz-gb-2312 x-mac-roman ibm850 unicode-1-1-utf-8".split(" "),
  ..."x-unknown none default 8bit ansi_x3.110-1983 binary utf-8-strict \u00e9\u00e9 ../../etc".split(" "),
  "",
];
const encodings = [
  "base64",
  "quoted-printable",
  "7bit",
  "8bit",
  "x-uuencode",
  "binary",
  "base 64;",
  "utf-8",
  "",
];

const crlf = "\r\n";
const latin = (text: string): Buffer => Buffer.from(text, "latin1");

/** The text of a letter with every byte a letter of its own, changed and put back. */
const rewrite =
  (change: (text: string, random: Random) => string): Damage =>
  (raw, random) =>
    latin(change(raw.toString("latin1"), random));

const splice = (raw: Buffer, at: number, removed: number, inserted: Buffer): Buffer =>
  Buffer.concat([raw.subarray(0, at), inserted, raw.subarray(at + removed)]);

function noise(random: Random, length: number): Buffer {
  return Buffer.from(Uint8Array.from({ length }, () => below(random, 256)));
}

const addHeader =
  (line: string): Damage =>
  (raw) =>
    Buffer.concat([latin(`${line}${crlf}`), raw]);

function shuffled(lines: readonly string[], random: Random): string[] {
  return lines
    .map((line) => ({ line, rank: random() }))
    .sort((left, right) => left.rank - right.rank)
    .map(({ line }) => line);
}

/** What happens on the way: bytes lost, doubled, bent. */
export const byAccident: Readonly<Record<string, Damage>> = {
  "tail cut": (raw, random) => raw.subarray(0, below(random, raw.length)),
  "head cut": (raw, random) => raw.subarray(below(random, raw.length)),
  "middle lost": (raw, random) =>
    splice(raw, below(random, raw.length), below(random, raw.length), Buffer.alloc(0)),
  "CR alone": rewrite((text) => text.replaceAll(/\r?\n/g, "\r")),
  "LF alone": rewrite((text) => text.replaceAll("\r\n", "\n")),
  "line ends mixed": rewrite((text, random) =>
    text.replaceAll(/\r?\n/g, () => oneOf(random, ["\r", "\n", crlf, "\r\r\n", "\n\r"])),
  ),
  "line ends doubled": rewrite((text) => text.replaceAll(/\r?\n/g, "\r\n\r\n")),
  "one line": rewrite((text) => text.replaceAll(/[\r\n]+/g, " ")),
  "NUL sprinkled": rewrite((text, random) =>
    text.replaceAll(/\s/g, (blank) => (random() < 0.1 ? "\0" : blank)),
  ),
  "bits flipped": (raw, random) => {
    const copy = Buffer.from(raw);
    for (let count = 0; count < 1 + raw.length / 50; count++) {
      const at = below(random, raw.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << below(random, 8));
    }
    return copy;
  },
  "noise put in": (raw, random) =>
    splice(raw, below(random, raw.length), 0, noise(random, 1 + below(random, 4000))),
  "eighth bit lost": (raw) => Buffer.from(raw.map((byte) => byte & 0x7f)),
  "eighth bit set": (raw, random) => Buffer.from(raw.map((byte) => (random() < 0.02 ? byte | 0x80 : byte))),
  "lines shuffled": rewrite((text, random) => shuffled(text.split("\n"), random).join("\n")),
  "a line doubled": rewrite((text, random) => {
    const lines = text.split("\n");
    const at = below(random, lines.length);
    return lines.toSpliced(at, 0, lines[at] ?? "").join("\n");
  }),
  "a line lost": rewrite((text, random) => {
    const lines = text.split("\n");
    return lines.toSpliced(below(random, lines.length), 1).join("\n");
  }),
  "empty line in the head": rewrite((text) => text.replace(/\r?\n(?=\S)/, "\r\n\r\n")),
  "letter twice": (raw) => Buffer.concat([raw, raw]),
};

/** What programs get wrong: labels that lie, parts that do not close. */
export const byMisunderstanding: Readonly<Record<string, Damage>> = {
  "charset of another": rewrite((text, random) =>
    text.replaceAll(/charset="?[^\s";]+"?/gi, () => `charset=${oneOf(random, charsets)}`),
  ),
  "charset of another in the words": rewrite((text, random) =>
    text.replaceAll(/=\?[^?\s]+\?/g, () => `=?${oneOf(random, charsets)}?`),
  ),
  "letters swapped in the words": rewrite((text, random) =>
    text.replaceAll(/\?([bq])\?/gi, () => `?${oneOf(random, ["b", "q", "x", ""])}?`),
  ),
  "encoding of another": rewrite((text, random) =>
    text.replaceAll(/(content-transfer-encoding:).*/gi, (_, name) => `${name} ${oneOf(random, encodings)}`),
  ),
  "encoding declared": (raw, random) =>
    addHeader(`Content-Transfer-Encoding: ${oneOf(random, encodings)}`)(raw, random),
  "charset declared": (raw, random) =>
    addHeader(`Content-Type: text/plain; charset=${oneOf(random, charsets)}`)(raw, random),
  "parts never closed": rewrite((text) => text.replaceAll(/^(--.*)--\r?$/gm, "$1")),
  "boundary forgotten": rewrite((text) => text.replace(/boundary=("[^"]*"|\S+)/i, "")),
  "boundary empty": rewrite((text) => text.replace(/boundary=("[^"]*"|\S+)/i, 'boundary=""')),
  "boundary of one letter": rewrite((text) => text.replace(/boundary=("[^"]*"|\S+)/i, 'boundary="-"')),
  "type of another": rewrite((text, random) =>
    text.replace(/^content-type:.*$/im, () => `Content-Type: ${oneOf(random, oddTypes)}`),
  ),
  "name of another": rewrite((text, random) =>
    text.replaceAll(/name="?[^\s";]+"?/gi, () => oneOf(random, oddNames)),
  ),
  "date of another": rewrite((text, random) =>
    text.replace(/^date:.*$/im, () => `Date: ${oneOf(random, oddDates)}`),
  ),
  "sender forgotten": rewrite((text) => text.replace(/^from:.*$/im, "X-From: nobody")),
  "sender of another": rewrite((text, random) =>
    text.replace(/^from:.*$/im, () => oneOf(random, oddSenders)),
  ),
  "identifier forgotten": rewrite((text) => text.replace(/^message-id:.*$/im, "Message-ID:")),
  "everything in a report": rewrite(
    (text) =>
      `Content-Type: multipart/report; report-type=delivery-status; boundary=b${crlf}${crlf}--b${crlf}${text}`,
  ),
};

const oddTypes = [
  ..."text/html text/enriched message/rfc822 message/partial message/delivery-status multipart/mixed".split(
    " ",
  ),
  ..."multipart/alternative multipart/digest application/ms-tnef application/pkcs7-mime text/calendar".split(
    " ",
  ),
  "text",
  "/",
  ";;;;",
  "text/html; charset",
  'multipart/mixed; boundary="',
  "multipart/mixed; boundary*0*=utf-8''%",
  "(((((text/plain",
];
const oddNames = [
  'name="../../../etc/passwd"',
  'name="C:\\\\con.exe"',
  `name="${"x".repeat(5000)}.pdf"`,
  "name*0*=utf-8''%C3; name*1*=%A9.txt; name*3=gap",
  "name*=utf-99'x'%%%",
  'name="=?utf-8?B?////?="',
  'name="\0\u0001\u0002"',
  'name=".."',
  'name="   "',
];
const oddDates = [
  "Thu, 1 Jan 1970 00:00:00 +0000",
  "Sat, 1 Jan 2050 00:00:00 +0000",
  "Sun, 99 Foo 99999 99:99:99 +9999",
  "now",
  "Fri, 31 Feb 2025 25:61:61 CEST",
  "1".repeat(3000),
];
const oddSenders = [
  "From: <>",
  "From: @",
  "From: undisclosed-recipients:;",
  'From: "unclosed <dov@exemple.test>',
  `From: ${"a".repeat(2000)}@${"b".repeat(2000)}.test`,
  "From: <dov@exemple.test>\r\nFrom: <esra@exemple.test>",
  "From: =?utf-8?Q?=00=0D=0A?= <dov@exemple.test>",
  "From: dov@exemple.test (a (nested (comment)",
];
