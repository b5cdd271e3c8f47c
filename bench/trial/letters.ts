import { createHash } from "node:crypto";
import { type Random, randomFrom, words } from "../corpus.ts";

export type TrialLetter = { id: string; raw: Buffer };

/** Every seventh carries a file of its own; every twentieth is too large for its row and lies in the file store. */
export function trialLetter(index: number, { run, to }: { run: string; to: string }): TrialLetter {
  const id = `${run}-${index}`;
  const random = randomFrom(index + 1);
  const head = [
    `From: "Client ${index}" <client-${id}@exemple.test>`,
    `To: <${to}>`,
    `Subject: Dossier ${id}`,
    `Message-ID: <${id}@exemple.test>`,
    "Date: Sat, 21 Nov 2026 10:00:00 +0100",
    "MIME-Version: 1.0",
  ];
  const text = [
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
    "",
    words(random).replaceAll("\n", "\r\n"),
  ];
  const size = sizeOf(index);
  const body = size === 0 ? text : withFile(text, fileOf(random, size, id));
  return { id, raw: Buffer.from(`${[...head, ...body].join("\r\n")}\r\n`) };
}

function sizeOf(index: number): number {
  if (index % 20 === 19) return 300_000;
  return index % 7 === 6 ? 8_000 : 0;
}

function fileOf(random: Random, size: number, id: string): Buffer {
  const seed = createHash("sha256").update(`${id}${random()}`).digest();
  return Buffer.concat(
    Array.from({ length: Math.ceil(size / seed.length) }, (_, index) =>
      createHash("sha256").update(seed).update(String(index)).digest(),
    ),
  );
}

function withFile(text: string[], content: Buffer): string[] {
  return [
    'Content-Type: multipart/mixed; boundary="entre"',
    "",
    "--entre",
    ...text,
    "--entre",
    'Content-Type: application/octet-stream; name="photo.bin"',
    "Content-Transfer-Encoding: base64",
    'Content-Disposition: attachment; filename="photo.bin"',
    "",
    content.toString("base64").replaceAll(/.{76}/gu, "$&\r\n"),
    "--entre--",
  ];
}
