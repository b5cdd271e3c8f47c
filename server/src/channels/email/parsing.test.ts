import { expect, test } from "vitest";
import { UnreadableLetter } from "./letter.ts";
import { parseLetter } from "./parsing.ts";

const latin = (text: string) => Buffer.from(text, "latin1");
const head = "From: Dov <dov@client.test>\r\nTo: support@exemple.test\r\nSubject: Bouilloire\r\n";
const multipart = (parts: string[], kind = "mixed") =>
  `${head}Content-Type: multipart/${kind}; boundary=b\r\n\r\n${parts.map((part) => `--b\r\n${part}\r\n`).join("")}--b--\r\n`;

test.each<[string, Buffer, string]>([
  ["undeclared 8-bit bytes", latin(`${head}\r\nD\xe9j\xe0 re\xe7u, 5 \x80\r\n`), "Déjà reçu, 5 €"],
  ["undeclared UTF-8", Buffer.from(`${head}\r\nDéjà reçu\r\n`), "Déjà reçu"],
  [
    "UTF-8 called iso-8859-1",
    Buffer.from(`${head}Content-Type: text/plain; charset=iso-8859-1\r\n\r\nDéjà\r\n`),
    "Déjà",
  ],
  [
    "windows-1252 called UTF-8",
    latin(`${head}Content-Type: text/plain; charset=utf-8\r\n\r\nD\xe9j\xe0\r\n`),
    "Déjà",
  ],
  [
    "iso-8859-15",
    latin(`${head}Content-Type: text/plain; charset=iso-8859-15\r\n\r\n5 \xa4 \xbd\r\n`),
    "5 € œ",
  ],
  [
    "an unknown charset",
    latin(`${head}Content-Type: text/plain; charset=martien\r\n\r\nD\xe9j\xe0\r\n`),
    "Déjà",
  ],
  [
    "UTF-16 in quoted-printable",
    latin(
      `${head}Content-Type: text/plain; charset=utf-16le\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nB=00o=00n=00\r\n`,
    ),
    "Bon",
  ],
  ["a NUL in the text", latin(`${head}\r\nbon\0jour\r\n`), "bonjour"],
  ["carriage returns alone", latin(`${head}\r\nbonjour\r\n`.replaceAll("\r\n", "\r")), "bonjour"],
  ["line feeds alone", latin(`${head}\r\nbonjour\r\n`.replaceAll("\r\n", "\n")), "bonjour"],
  ["words and no header at all", latin("Juste quelques mots"), "Juste quelques mots"],
  [
    "a final delimiter that is missing",
    latin(`${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nlu\r\n`),
    "lu",
  ],
  [
    "a boundary that nobody declared",
    latin(`${head}Content-Type: multipart/mixed\r\n\r\n--xyz\r\n\r\nlu\r\n--xyz--\r\n`),
    "lu",
  ],
  [
    "a multipart without any part",
    latin(`${head}Content-Type: multipart/mixed; boundary=b\r\n\r\ndes mots\r\n`),
    "des mots",
  ],
  ["a hundred levels of nesting", latin(nested(100)), "au fond"],
  [
    "text that flows",
    latin(
      `${head}Content-Type: text/plain; format=flowed\r\n\r\nun \r\ndeux\r\n> trois \r\n> quatre\r\ncinq\r\n`,
    ),
    "un deux\n> trois quatre\ncinq",
  ],
])("%s is read", (_case, raw, text) => {
  expect(parseLetter(raw).text.trim()).toBe(text);
});

function nested(levels: number, text = "au fond"): string {
  const parts = Array.from(
    { length: levels - 1 },
    (_, index) => `--b${index}\r\nContent-Type: multipart/mixed; boundary=b${index + 1}\r\n\r\n`,
  );
  return `${head}Content-Type: multipart/mixed; boundary=b0\r\n\r\n${parts.join("")}--b${levels - 1}\r\n\r\n${text}\r\n`;
}

test("raw 8-bit headers are read as UTF-8, else in the charset of the body, else as windows-1252", () => {
  const subject = (bytes: Buffer, type = "") =>
    parseLetter(Buffer.concat([latin(`${type}Subject: `), bytes, latin("\r\n\r\nx")])).subject;

  expect(subject(Buffer.from("Déjà"))).toBe("Déjà");
  expect(subject(latin("D\xe9j\xe0"))).toBe("Déjà");
  expect(subject(latin("\xbd\xba\xc6\xbc"), "Content-Type: text/plain; charset=ks_c_5601-1987\r\n")).toBe(
    "스티",
  );
});

test("an encoded word that is cut inside a letter is joined before it is decoded", () => {
  const bytes = Buffer.from("Réclamation réglée");
  const words = [bytes.subarray(0, 2), bytes.subarray(2, 14), bytes.subarray(14)].map(
    (piece) =>
      `=?utf-8?q?${[...piece].map((byte) => `=${byte.toString(16).padStart(2, "0").toUpperCase()}`).join("")}?=`,
  );
  expect(parseLetter(latin(`Subject: ${words.join("\r\n ")}\r\n\r\nx`)).subject).toBe("Réclamation réglée");
});

test("a subject is one line, without controls and without marks that turn the writing round", () => {
  const { subject } = parseLetter(
    Buffer.from(
      `Subject: =?utf-8?b?${Buffer.from("a\r\nBcc: x\0\u202Efdp.exe").toString("base64")}?=\r\n\r\nx`,
    ),
  );
  expect(subject).toBe("a Bcc: x fdp.exe");
});

test("a file's name comes from RFC 2231 continuations, from encoded words or from raw bytes", () => {
  const named = (...lines: string[]) =>
    parseLetter(latin(multipart([`Content-Type: application/pdf\r\n${lines.join("\r\n")}\r\n\r\n%PDF-`])))
      .attachments[0]?.name;

  expect(
    named(
      "Content-Disposition: attachment;\r\n filename*0*=utf-8''d%C3%A9claration;\r\n filename*1*=%20d%E2%80%99;\r\n filename*2=\"imp\xf4t.pdf\"",
    ),
  ).toBe("déclaration d’impôt.pdf");
  expect(named('Content-Disposition: attachment; filename="=?iso-8859-1?q?re=E7u.pdf?="')).toBe("reçu.pdf");
  expect(named('Content-Disposition: attachment; filename="re\xe7u(1).pdf"')).toBe("reçu(1).pdf");
  expect(named('Content-Disposition: attachment; filename="..\\\\..\\\\x/../secret.pdf"')).toBe("secret.pdf");
  expect(named("Content-Disposition: attachment; filename=facture (copie).pdf")).toMatch(/^facture.*\.pdf$/);
  expect(named("Content-Disposition: attachment")).toBe("file-1.pdf");
});

test("a text is always there: made from the HTML when there is no other", () => {
  const letter = parseLetter(
    latin(
      multipart(
        [
          "Content-Type: text/plain\r\n\r\n  \r\n",
          "Content-Type: text/html\r\n\r\n<p>Bonjour <b>Amina</b></p>",
        ],
        "alternative",
      ),
    ),
  );
  expect(letter).toMatchObject({ text: "Bonjour Amina\n", attachments: [] });
  expect(letter.html).toContain("<b>Amina</b>");
});

test("texts before and after a picture are one text, in their order", () => {
  const picture = "Content-Type: image/png; name=x.png\r\nContent-Disposition: inline\r\n\r\n\x89PNG\r\n";
  const letter = parseLetter(latin(multipart(["\r\navant", picture, "\r\naprès".replace("è", "\xe8")])));
  expect(letter.text).toBe("avant\naprès");
  expect(letter.attachments).toMatchObject([{ name: "x.png", type: "image/png", inline: true }]);
});

test("a file written in the text by uuencode becomes an attachment", () => {
  const letter = parseLetter(latin(`${head}\r\nvoici\r\nbegin 644 mot.txt\r\n#0V%T\r\n\`\r\nend\r\nfin\r\n`));
  expect(letter.text).toBe("voici\nfin\n");
  expect(letter.attachments.map(({ name, content }) => [name, Buffer.from(content).toString()])).toEqual([
    ["mot.txt", "Cat"],
  ]);
  expect(parseLetter(latin(`${head}\r\nbegin 644 de tout\r\nun texte\r\nend\r\n`)).attachments).toEqual([]);
});

test.each<[string, string, string]>([
  [
    "a forwarded message",
    "Content-Type: message/rfc822\r\n\r\nSubject: Avis/2\r\nFrom: a@b.test\r\n\r\ninterne",
    "Avis-2.eml",
  ],
  ["Outlook's own envelope", "Content-Type: application/ms-tnef; name=winmail.dat\r\n\r\nx", "winmail.dat"],
  [
    "a calendar invitation",
    "Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR",
    "file-1.ics",
  ],
  ["a piece of a message", "Content-Type: message/partial; id=x; number=1; total=2\r\n\r\nx", "file-1"],
  ["a signature", "Content-Type: application/pgp-signature\r\n\r\nx", "file-1.asc"],
])("%s is kept as a file and not mixed with the words", (_case, part, name) => {
  const letter = parseLetter(latin(multipart(["\r\nmes mots", part])));
  expect(letter.text).toBe("mes mots");
  expect(letter.attachments.map((file) => file.name)).toEqual([name]);
});

test("sealed letters say so, and their sealed part stays a file", () => {
  const pgp = parseLetter(
    latin(
      multipart(
        [
          "Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1",
          "Content-Type: application/octet-stream\r\n\r\n-----BEGIN PGP MESSAGE-----",
        ],
        "encrypted",
      ),
    ),
  );
  expect(pgp).toMatchObject({ oddities: expect.arrayContaining(["encrypted"]), text: "" });
  expect(pgp.attachments).toHaveLength(2);
  const smime = parseLetter(
    latin(
      `${head}Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA`,
    ),
  );
  expect(smime).toMatchObject({
    oddities: expect.arrayContaining(["encrypted"]),
    attachments: [{ name: "smime.p7m", size: 3 }],
  });
  expect(parseLetter(latin(multipart(["\r\nx"], "signed"))).oddities).toContain("signed");
});

test("what is missing is null or empty, never invented", () => {
  expect(parseLetter(latin("X-Nothing: x\r\n\r\n"))).toMatchObject({
    messageId: null,
    from: null,
    allFrom: [],
    to: [],
    subject: "",
    sentAt: null,
    text: "",
    html: null,
    attachments: [],
    inReplyTo: [],
    references: [],
    oddities: ["no_sender", "no_date"],
  });
});

test.each(["", "\r\n\r\n", "   \n"])(
  "a message without a single letter is unreadable for a plain reason",
  (text) => {
    expect(() => parseLetter(latin(text))).toThrow(UnreadableLetter);
  },
);

test("M17 a line of writers without end is read as far as people write", () => {
  const line = "dov@client.test, ".repeat(60_000);
  const { from, allFrom } = parseLetter(latin(`From: ${line}\r\nSubject: x\r\n\r\ny`));

  expect(from?.address).toBe("dov@client.test");
  expect(allFrom.length).toBeLessThan(2_000);
});

test("ten thousand recipients are all kept", () => {
  const to = Array.from({ length: 10_000 }, (_, index) => `"N ${index}" <p${index}@ex.test>`).join(",\r\n ");
  expect(parseLetter(latin(`To: ${to}\r\n\r\nx`)).to).toHaveLength(10_000);
});

test("two hundred thousand parts are read up to a bound, and so is a nesting of them", () => {
  const flat = parseLetter(
    latin(
      `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${"--b\r\n\r\nx\r\n".repeat(200_000)}--b--`,
    ),
  );
  expect(flat.oddities).toContain("too_many_parts");
  expect(flat.text.length).toBeLessThan(5000);
  expect(parseLetter(latin(nested(200_000))).oddities).toContain("too_many_parts");
});

test("a line of fifty megabytes is cut on the screen and whole in a file", () => {
  const letter = parseLetter(Buffer.concat([latin(`${head}\r\n`), Buffer.alloc(50_000_000, "a")]));
  expect(letter.text).toHaveLength(1_000_000);
  expect(letter.oddities).toContain("text_cut");
  expect(letter.attachments).toMatchObject([{ name: "message.txt", size: 50_000_000 }]);
});

test("a text of many megabytes with a few accents keeps them where it is cut", () => {
  const letter = parseLetter(Buffer.from(`${head}\r\nété\r\n${`${"x".repeat(98)}é\r\n`.repeat(60_000)}`));
  expect(letter.text.slice(0, 103)).toBe(`été\n${"x".repeat(98)}é`);
  expect(letter.attachments).toMatchObject([{ name: "message.txt" }]);
});

test("two From headers are both kept, and said", () => {
  const letter = parseLetter(latin("From: a@x.test\r\nFrom: b@y.test\r\n\r\nx"));
  expect(letter.allFrom.map(({ address }) => address)).toEqual(["a@x.test", "b@y.test"]);
  expect(letter.oddities).toContain("two_senders");
});

test("a declared picture that is none is not shown as one", () => {
  const letter = parseLetter(latin(multipart(["Content-Type: image/png\r\n\r\n<script>"])));
  expect(letter.attachments[0]?.type).toBe("application/octet-stream");
});

test("every letter can cross a thread's border", () => {
  const letter = parseLetter(
    latin(multipart(["\r\nmots", "Content-Type: image/png; name=x.png\r\n\r\n\x89PNG\r\n"])),
  );
  expect(structuredClone(letter)).toEqual(letter);
});
