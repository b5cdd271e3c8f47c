import { expect, test } from "vitest";
import { fileType, safeFileName } from "./file-names.ts";

test.each<[string | null, string, string]>([
  ["facture.pdf", "application/pdf", "facture.pdf"],
  ["Réclamation n° 12 — été.pdf", "application/pdf", "Réclamation n° 12 — été.pdf"],
  ["../../etc/passwd", "text/plain", "passwd"],
  ["C:\\Users\\dov\\photo.jpg", "image/jpeg", "photo.jpg"],
  ["a\0b\r\nc.txt", "text/plain", "abc.txt"],
  ["facture\u202Efdp.exe", "application/octet-stream", "facturefdp.exe"],
  ['a"b<c>:d|e?f*.txt', "text/plain", "a_b_c__d_e_f_.txt"],
  ["...caché", "text/plain", "caché"],
  ["..", "application/pdf", "file-3.pdf"],
  [null, "message/rfc822", "file-3.eml"],
  ["", "x/y", "file-3"],
  [`${"é".repeat(500)}.pdf`, "application/pdf", `${"é".repeat(116)}.pdf`],
])("the name %j becomes one that no disk is fooled by", (name, type, safe) => {
  expect(safeFileName(name, type, 3)).toBe(safe);
});

test.each<[string, string, string]>([
  ["image/png", "\x89PNG\r\n\x1a\n", "image/png"],
  ["application/octet-stream", "\xff\xd8\xff\xe0", "image/jpeg"],
  ["application/octet-stream", "RIFF\0\0\0\0WEBPVP8", "image/webp"],
  ["application/x-download", "%PDF-1.7", "application/pdf"],
  ["image/png", "<svg onload=x>", "application/octet-stream"],
  ["image/svg+xml", "<svg>", "image/svg+xml"],
  ["text/csv", "a;b", "text/csv"],
])("declared %s over its first bytes is taken for what it is", (declared, start, type) => {
  expect(fileType(declared, Buffer.from(start, "latin1"))).toBe(type);
});
