const extensions: Record<string, string> = {
  "application/ics": "ics",
  "application/ms-tnef": "dat",
  "application/pdf": "pdf",
  "application/pgp-encrypted": "txt",
  "application/pgp-signature": "asc",
  "application/pkcs7-mime": "p7m",
  "application/pkcs7-signature": "p7s",
  "application/x-pkcs7-mime": "p7m",
  "application/x-pkcs7-signature": "p7s",
  "application/zip": "zip",
  "image/gif": "gif",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "message/delivery-status": "txt",
  "message/feedback-report": "txt",
  "message/rfc822": "eml",
  "text/calendar": "ics",
  "text/csv": "csv",
  "text/html": "html",
  "text/plain": "txt",
  "text/rfc822-headers": "txt",
};

const signatures: readonly (readonly [string, string])[] = [
  ["\x89PNG\r\n", "image/png"],
  ["\xff\xd8\xff", "image/jpeg"],
  ["GIF8", "image/gif"],
  ["%PDF-", "application/pdf"],
];

/** The declared type, unless the first bytes say better: phones send photographs as octet-stream. */
export function fileType(declared: string, content: Uint8Array): string {
  const start = Buffer.from(content.buffer, content.byteOffset, Math.min(16, content.byteLength)).toString(
    "latin1",
  );
  if (start.startsWith("RIFF") && start.slice(8, 12) === "WEBP") return "image/webp";
  const found = signatures.find(([signature]) => start.startsWith(signature))?.[1];
  if (found) return found;
  // What claims to be an image and is not would only be a broken picture, or worse.
  return /^image\/(png|jpe?g|gif|webp)$/.test(declared) ? "application/octet-stream" : declared;
}

/** A name that no disk and no download header can be fooled by; made up when the sender gave none. */
export function safeFileName(name: string | null, type: string, rank: number): string {
  const last = (name ?? "").replaceAll("\\", "/").split("/").at(-1) ?? "";
  const clean = last
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/^[.\s]+/, "")
    .trim();
  if (clean !== "") return shorten(clean);
  const extension = extensions[type];
  return extension ? `file-${rank}.${extension}` : `file-${rank}`;
}

function shorten(name: string): string {
  const characters = [...name];
  if (characters.length <= 120) return name;
  const extension = /\.[^.]{1,10}$/.exec(name)?.[0] ?? "";
  return characters.slice(0, 120 - extension.length).join("") + extension;
}
