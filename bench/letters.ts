import { nameOf, randomFrom, subjectOf, words } from "./corpus.ts";

/**
 * A letter as a mail program writes it: words in plain and in HTML, quoted-printable, and a file of 40 kB with every
 * fifth one. The name of the run keeps it from being the same letter as yesterday's.
 */
export function letter(index: number, { run, to }: { run: string; to: string }): Buffer {
  const random = randomFrom(index * 7919 + 17);
  const text = words(random);
  const html = `<html><body>${text
    .split("\n")
    .map((line) => `<p>${line}</p>`)
    .join("\n")}</body></html>`;
  const head = [
    `Return-Path: <client${index}@exemple.test>`,
    `Received: from mx.exemple.test (mx.exemple.test [192.0.2.7]) by guichet.test; Sat, 21 Nov 2026 10:00:00 +0100`,
    `From: ${encodedWord(nameOf(random))} <client${index}@exemple.test>`,
    `To: Support <${to}>`,
    `Subject: ${encodedWord(subjectOf(random, index))}`,
    "Date: Sat, 21 Nov 2026 10:00:00 +0100",
    `Message-ID: <${run}-${index}@exemple.test>`,
    "MIME-Version: 1.0",
  ];
  const body = alternative(text, html, `both-${index}`);
  const parts = index % 5 === 4 ? withFile(body, random, index) : body;
  return Buffer.from([...head, ...parts, ""].join("\r\n"));
}

function alternative(text: string, html: string, boundary: string): string[] {
  const leaf = (type: string, content: string) => [
    `--${boundary}`,
    `Content-Type: ${type}; charset=UTF-8`,
    "Content-Transfer-Encoding: quoted-printable",
    "",
    quotedPrintable(content),
  ];
  return [
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    "",
    ...leaf("text/plain", text),
    ...leaf("text/html", html),
    `--${boundary}--`,
  ];
}

function withFile(body: string[], random: () => number, index: number): string[] {
  const boundary = `file-${index}`;
  const content = Buffer.alloc(40 * 1024);
  for (let place = 0; place < content.length; place++) content[place] = Math.floor(random() * 256);
  return [
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    "",
    `--${boundary}`,
    ...body,
    `--${boundary}`,
    `Content-Type: application/pdf; name="facture-${index}.pdf"`,
    "Content-Transfer-Encoding: base64",
    `Content-Disposition: attachment; filename="facture-${index}.pdf"`,
    "",
    content.toString("base64").replaceAll(/.{76}/gu, "$&\r\n"),
    `--${boundary}--`,
  ];
}

const encodedWord = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString("base64")}?=`;

function quotedPrintable(text: string): string {
  return text.split("\n").map(quotedLine).join("\r\n");
}

function quotedLine(line: string): string {
  const lines: string[] = [];
  let current = "";
  for (const byte of Buffer.from(line)) {
    const plain = byte >= 32 && byte <= 126 && byte !== 61;
    const written = plain
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    if (current.length + written.length > 74) {
      lines.push(`${current}=`);
      current = "";
    }
    current += written;
  }
  return [...lines, current].join("\r\n");
}
