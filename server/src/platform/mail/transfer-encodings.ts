/** A part's bytes as they were before the mail's seven-bit clothes. */
export function undress(body: Buffer, encoding: string): Buffer {
  // Real mail says "base 64;", "quoted-printable " and worse: the idea counts, not the spelling.
  if (/base[\s-]?64/i.test(encoding)) return Buffer.from(body.toString("latin1"), "base64");
  if (/quoted[- ]?printable/i.test(encoding)) return decodeQuotedPrintable(body);
  if (/uuencode|x-uue/i.test(encoding)) {
    return extractUuencoded(body.toString("latin1")).files[0]?.content ?? body;
  }
  return body;
}

function decodeQuotedPrintable(body: Buffer): Buffer {
  if (!body.includes(0x3d)) return body;
  const out = Buffer.allocUnsafeSlow(body.length);
  let written = 0;
  let index = 0;
  while (index < body.length) {
    const byte = body[index] ?? 0;
    if (byte !== 0x3d) {
      out[written] = byte;
      written += 1;
      index += 1;
      continue;
    }
    const value = hexPair(body, index + 1);
    if (value >= 0) {
      out[written] = value;
      written += 1;
      index += 3;
      continue;
    }
    const next = softBreakEnd(body, index + 1);
    // An equals sign that announces nothing is a letter like another.
    if (next === -1) {
      out[written] = byte;
      written += 1;
    }
    index = next === -1 ? index + 1 : next;
  }
  return out.subarray(0, written);
}

function hexPair(body: Buffer, at: number): number {
  if (at + 1 >= body.length) return -1;
  const high = hexDigit(body[at] ?? 0);
  const low = hexDigit(body[at + 1] ?? 0);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : -1;
}

function softBreakEnd(body: Buffer, from: number): number {
  let index = from;
  while (body[index] === 0x20 || body[index] === 0x09) index += 1;
  if (index >= body.length) return index;
  if (body[index] === 0x0d && body[index + 1] === 0x0a) return index + 2;
  return body[index] === 0x0a ? index + 1 : -1;
}

export type UuencodedFile = { readonly name: string; readonly content: Buffer };

/** Files written into the very text by old programs; the text comes back without them. */
export function extractUuencoded(text: string): { text: string; files: UuencodedFile[] } {
  const files: UuencodedFile[] = [];
  if (!/^begin [0-7]{3,4} /m.test(text)) return { text, files };
  const kept: string[] = [];
  const lines = text.split(/\r?\n/);
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] ?? "";
    const name = /^begin [0-7]{3,4} (\S.{0,200})$/.exec(line)?.[1];
    const file = name === undefined || files.length >= 100 ? null : uudecode(lines, index + 1);
    if (name !== undefined && file) files.push({ name: name.trim(), content: file.content });
    else kept.push(line);
    index = file ? file.next : index + 1;
  }
  return { text: kept.join("\n"), files };
}

/** Null when a line breaks the grammar before "end": a text that merely looks like a file stays a text. */
function uudecode(lines: readonly string[], from: number): { content: Buffer; next: number } | null {
  const chunks: Buffer[] = [];
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    if (line === "end") return { content: Buffer.concat(chunks), next: index + 1 };
    if (line === "" || line === "`" || line === " ") continue;
    const chunk = uudecodeLine(line);
    if (!chunk) return null;
    chunks.push(chunk);
  }
  return null;
}

function uudecodeLine(line: string): Buffer | null {
  const length = (line.charCodeAt(0) - 32) & 63;
  if (!/^[ -`]+$/.test(line) || line.length < 1 + Math.ceil((length * 4) / 3)) return null;
  const groups = Math.ceil(length / 3);
  const padded = line.slice(1).padEnd(groups * 4, " ");
  const bytes = Buffer.alloc(groups * 3);
  for (let group = 0; group < groups; group += 1) {
    let bits = 0;
    for (let offset = 0; offset < 4; offset += 1) {
      bits = bits * 64 + ((padded.charCodeAt(group * 4 + offset) - 32) & 63);
    }
    bytes.writeUIntBE(bits, group * 3, 3);
  }
  return bytes.subarray(0, length);
}
