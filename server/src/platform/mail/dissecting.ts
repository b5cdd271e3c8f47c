import { isAscii } from "node:buffer";
import {
  bodyStart,
  decodeHeader,
  type HeaderLine,
  headerValue,
  parseStructured,
  readHeaderLines,
  type Structured,
} from "./header-lines.ts";
import { undress } from "./transfer-encodings.ts";

/**
 * The tree of a MIME message. We cut it ourselves, rather than take a parser's text, because the
 * bytes of each part are needed to judge its charset and because strangers choose its depth.
 */
export type Part = {
  readonly headers: readonly HeaderLine[];
  readonly type: string;
  readonly params: ReadonlyMap<string, string>;
  readonly disposition: string;
  readonly fileName: string | null;
  readonly contentId: string | null;
  readonly encoding: string;
  /** As sent, transfer encoding included; empty for a multipart that was cut. */
  readonly body: Buffer;
  readonly children: readonly Part[];
};

export type Dissection = { readonly root: Part; readonly tooManyParts: boolean };

const mostParts = 1000;
const deepest = 120;
/** Each level reads again what it holds: a large body far down would be read a hundred times. */
const mostBytesRead = 512 * 1024 * 1024;

type Budget = { parts: number; bytes: number; exceeded: boolean };

export function dissect(raw: Buffer): Dissection {
  const budget: Budget = { parts: 0, bytes: 0, exceeded: false };
  const root = cut(unixLineEnds(raw), "text/plain", 0, budget);
  return { root, tooManyParts: budget.exceeded };
}

export function contentOf(part: Part): Buffer {
  return undress(part.body, part.encoding);
}

/** Lone carriage returns end lines only in a message that has no line feed at all. */
export function unixLineEnds(raw: Buffer): Buffer {
  if (raw.includes(0x0a) || !raw.includes(0x0d)) return raw;
  const copy = Buffer.from(raw);
  for (let index = copy.indexOf(0x0d); index !== -1; index = copy.indexOf(0x0d, index + 1))
    copy[index] = 0x0a;
  return copy;
}

function cut(raw: Buffer, defaultType: string, depth: number, budget: Budget): Part {
  budget.parts += 1;
  const { headers, body } = behead(raw);
  const content = parseStructured(headerValue(headers, "content-type") ?? defaultType);
  const disposition = parseStructured(headerValue(headers, "content-disposition") ?? "");
  const type = /^[^\s/]+\/[^\s/]+$/.test(content.value) ? content.value : defaultType;
  const many = type.startsWith("multipart/");
  const children = many ? cutChildren(body, { ...content, value: type }, depth, budget) : [];
  const name = disposition.params.get("filename") ?? content.params.get("name") ?? "";
  return {
    headers,
    type: many && !children?.length ? uncutType(children) : type,
    params: content.params,
    disposition: disposition.value,
    fileName: decodeHeader(name) || null,
    contentId: /[^\s<>]+/.exec(headerValue(headers, "content-id") ?? "")?.[0] ?? null,
    encoding: headerValue(headers, "content-transfer-encoding") ?? "",
    body: children?.length ? body.subarray(0, 0) : body,
    children: children ?? [],
  };
}

function behead(raw: Buffer): { headers: HeaderLine[]; body: Buffer } {
  const start = bodyStart(raw);
  const head = raw.subarray(0, start);
  const headers = readHeaderLines(head);
  // Words without any header above them are the body, whatever the grammar says.
  const wordsOnly = headers.length === 0 && head.toString("latin1", 0, 1000).trim() !== "";
  if (wordsOnly) return { headers, body: raw };
  const charset = parseStructured(headerValue(headers, "content-type") ?? "").params.get("charset");
  const body = raw.subarray(start);
  return { headers: charset && !isAscii(head) ? readHeaderLines(head, charset) : headers, body };
}

/** A multipart in which no part was found is still something to read; one that we refused to cut is not. */
function uncutType(children: Part[] | null): string {
  return children === null ? "application/octet-stream" : "text/plain";
}

function cutChildren(
  body: Buffer,
  { value, params }: Structured,
  depth: number,
  budget: Budget,
): Part[] | null {
  budget.bytes += body.length;
  if (depth >= deepest || budget.bytes > mostBytesRead) {
    budget.exceeded = true;
    return null;
  }
  const boundary = params.get("boundary") || guessBoundary(body);
  if (!boundary) return [];
  const children: Part[] = [];
  const defaultType = value === "multipart/digest" ? "message/rfc822" : "text/plain";
  for (const slice of slices(body, boundary)) {
    if (budget.parts >= mostParts) {
      budget.exceeded = true;
      break;
    }
    children.push(cut(slice, defaultType, depth + 1, budget));
  }
  return children;
}

function guessBoundary(body: Buffer): string {
  return /^\s*--([^\s-][^\r\n]{0,200}?)[ \t]*\r?\n/.exec(body.toString("latin1", 0, 400))?.[1] ?? "";
}

function* slices(body: Buffer, boundary: string): Generator<Buffer> {
  const needle = Buffer.from(`--${boundary}`, "latin1");
  let begun = -1;
  for (
    let found = nextDelimiter(body, needle, 0);
    found;
    found = nextDelimiter(body, needle, found.lineEnd)
  ) {
    if (begun !== -1) yield body.subarray(begun, beforeLineEnd(body, begun, found.at));
    if (found.closing) return;
    begun = found.lineEnd;
  }
  // The final delimiter is missing: what came is kept.
  if (begun !== -1) yield body.subarray(begun);
}

type Delimiter = { at: number; lineEnd: number; closing: boolean };

function nextDelimiter(body: Buffer, needle: Buffer, from: number): Delimiter | null {
  for (let at = body.indexOf(needle, from); at !== -1; at = body.indexOf(needle, at + needle.length)) {
    if (at > 0 && body[at - 1] !== 0x0a) continue;
    const end = at + needle.length;
    const closing = body[end] === 0x2d && body[end + 1] === 0x2d;
    const lineEnd = endOfDelimiter(body, closing ? end + 2 : end);
    // Longer boundaries may begin with this one: only a whole line counts.
    if (lineEnd !== -1) return { at, lineEnd, closing };
  }
  return null;
}

function endOfDelimiter(body: Buffer, from: number): number {
  let index = from;
  while (body[index] === 0x20 || body[index] === 0x09 || body[index] === 0x0d) index += 1;
  if (index >= body.length) return body.length;
  return body[index] === 0x0a ? index + 1 : -1;
}

/** The line end before a delimiter belongs to the delimiter. */
function beforeLineEnd(body: Buffer, begun: number, at: number): number {
  if (at - 1 < begun) return begun;
  return at - 2 >= begun && body[at - 2] === 0x0d ? at - 2 : at - 1;
}
