import { decodeWords } from "postal-mime";
import { decodeText } from "./charsets.ts";

/** One header as it stands: name in lower case, value unfolded but still encoded. */
export type HeaderLine = { readonly name: string; readonly value: string };

export type Structured = { readonly value: string; readonly params: ReadonlyMap<string, string> };

/** Above this, headers are an attack; what is beyond is not read. */
const mostHeaderBytes = 2 * 1024 * 1024;
const mostHeaderLines = 5000;

/** Where the body begins: after the first empty line, or at the end when there is none. */
export function bodyStart(raw: Buffer): number {
  // Line by line, so that a body of megabytes without the other kind of line end is not searched.
  let line = 0;
  while (line < raw.length) {
    if (raw[line] === 0x0a) return line + 1;
    if (raw[line] === 0x0d && raw[line + 1] === 0x0a) return line + 2;
    const end = raw.indexOf(0x0a, line);
    if (end === -1) break;
    line = end + 1;
  }
  return raw.length;
}

export function readHeaderLines(block: Buffer, fallbackCharset: string | null = null): HeaderLine[] {
  const lines: { name: string; value: string }[] = [];
  const text = block.toString("latin1", 0, Math.min(block.length, mostHeaderBytes));
  for (const line of text.split(/\r?\n/)) {
    const last = lines.at(-1);
    if (line.startsWith(" ") || line.startsWith("\t")) {
      if (last) last.value += line;
      continue;
    }
    const colon = line.indexOf(":");
    if (colon < 1) continue;
    const name = line.slice(0, colon).trimEnd().toLowerCase();
    if (!/^[!-9;-~]+$/.test(name)) continue;
    if (lines.length >= mostHeaderLines) break;
    lines.push({ name, value: line.slice(colon + 1) });
  }
  return lines.map(({ name, value }) => ({ name, value: readable(value, fallbackCharset) }));
}

/** Raw 8-bit headers are forbidden and common; the body's own charset is the best guess after UTF-8. */
function readable(value: string, fallbackCharset: string | null): string {
  const trimmed = trimBlanks(value);
  if (!/[\x80-\xff]/.test(trimmed)) return trimmed;
  const bytes = Buffer.from(trimmed, "latin1");
  const guess = decodeText(bytes, null);
  if (fallbackCharset === null || /utf-?8|ascii/i.test(fallbackCharset)) return guess;
  return bytes.equals(Buffer.from(guess, "utf8")) ? guess : decodeText(bytes, fallbackCharset);
}

/** Only blanks: the byte of a no-break space may be half of a letter, as in « à ». */
function trimBlanks(value: string): string {
  let start = 0;
  let end = value.length;
  while (start < end && " \t\r".includes(value.charAt(start))) start += 1;
  while (end > start && " \t\r".includes(value.charAt(end - 1))) end -= 1;
  return value.slice(start, end);
}

export function headerValue(lines: readonly HeaderLine[], name: string): string | null {
  return lines.find((line) => line.name === name)?.value ?? null;
}

export function headerValues(lines: readonly HeaderLine[], name: string): string[] {
  return lines.filter((line) => line.name === name).map((line) => line.value);
}

/** Control characters, and those that turn the writing direction, never reach a screen. */
export function oneLine(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ")
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/ {2,}/g, " ")
    .trim();
}

export function decodeHeader(value: string): string {
  return oneLine(value.includes("=?") ? decodeWords(value) : value);
}

/** An identifier as everyone compares it: without brackets or blanks; null when it cannot name a message. */
export function normaliseMessageId(value: string | null): string | null {
  const match = /^\s*(?:<\s*([^\s<>]+)\s*>|([^\s<>@]+@[^\s<>@]+))\s*$/.exec(value ?? "");
  const id = match?.[1] ?? match?.[2] ?? null;
  return id !== null && id.length <= 2000 && !/[\u0000-\u0020\u007f]/.test(id) ? id : null;
}

/** Every identifier in a References or In-Reply-To line, in its order, junk between them ignored. */
export function messageIds(value: string): string[] {
  const ids: string[] = [];
  for (const match of value.slice(0, 100_000).matchAll(/<([^\s<>]{1,2000})>/g)) {
    if (match[1] !== undefined && !ids.includes(match[1])) ids.push(match[1]);
    if (ids.length === 200) break;
  }
  if (ids.length === 0) {
    const bare = normaliseMessageId(value);
    return bare === null ? [] : [bare];
  }
  return ids;
}

/** `text/plain; charset=utf-8`, comments dropped, RFC 2231 continuations and encoded words joined. */
export function parseStructured(line: string): Structured {
  const sections = splitSections(line.slice(0, 20_000));
  const value = (sections.shift() ?? "").trim().toLowerCase();
  const plain = new Map<string, string>();
  const extended = new Map<string, { order: number; text: string; encoded: boolean }[]>();
  for (const section of sections.slice(0, 200)) {
    const equals = section.indexOf("=");
    if (equals < 1) continue;
    const key = section.slice(0, equals).trim().toLowerCase();
    if (key === "") continue;
    const text = unquote(section.slice(equals + 1).trim());
    const continued = /^([^*]+)\*(\d*)(\*?)$/.exec(key);
    if (continued?.[1] === undefined) {
      // The first of two wins, as it does for headers.
      if (!plain.has(key)) plain.set(key, text);
      continue;
    }
    const pieces = extended.get(continued[1]) ?? [];
    const encoded = continued[3] === "*" || continued[2] === "";
    pieces.push({ order: Number(continued[2] || "0"), text, encoded });
    extended.set(continued[1], pieces);
  }
  for (const [key, pieces] of extended) plain.set(key, joinContinuations(pieces));
  return { value, params: plain };
}

function splitSections(line: string): string[] {
  const sections: string[] = [];
  let current = "";
  for (const [token] of line.matchAll(/"(?:[^"\\]|\\.)*"?|\([^()]*\)|;|[^";(]+|\(/gs)) {
    // A comment stands apart; "Invoice(1).pdf" is a name.
    const comment =
      token.length > 1 && token.startsWith("(") && (current === "" || /\s/.test(current.at(-1) ?? ""));
    if (token === ";") {
      sections.push(current);
      current = "";
    } else if (!comment) current += token;
  }
  sections.push(current);
  return sections;
}

function unquote(text: string): string {
  if (!text.startsWith('"')) return text;
  const end = /^"((?:[^"\\]|\\.)*)/.exec(text)?.[1] ?? "";
  return end.replace(/\\(.)/g, "$1");
}

function joinContinuations(pieces: { order: number; text: string; encoded: boolean }[]): string {
  const ordered = [...pieces].sort((left, right) => left.order - right.order);
  const first = ordered[0];
  const tagged = first?.encoded ? /^([^']*)'[^']*'(.*)$/s.exec(first.text) : null;
  const bytes: Buffer[] = ordered.map((piece, index) => {
    const text = index === 0 && tagged?.[2] !== undefined ? tagged[2] : piece.text;
    return piece.encoded ? percentBytes(text) : Buffer.from(text, "utf8");
  });
  // Sections join as bytes before decoding: a character may be cut between two of them.
  return decodeText(Buffer.concat(bytes), tagged?.[1] ?? null);
}

function percentBytes(text: string): Buffer {
  const spelled = Buffer.from(text, "utf8").toString("latin1");
  const plain = spelled.replace(/%([0-9a-f]{2})/gi, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(plain, "latin1");
}
