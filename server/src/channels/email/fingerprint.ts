import { createHash } from "node:crypto";
import { unixLineEnds } from "../../platform/mail/dissecting.ts";
import { bodyStart, normaliseMessageId } from "../../platform/mail/header-lines.ts";

export type Fingerprint = {
  readonly messageId: string | null;
  readonly messageIdHash: string | null;
  /** Of everything but what each carrier adds on the way: the same letter by two roads is one. */
  readonly contentHash: string;
};

const traces = new Set(["received", "received-spf", "return-path", "delivered-to"]);
const traced = /^(x-|arc-|authentication-results$|dkim-signature$)/;

/** No head that people's programs write is longer: what is beyond counts as it stands, byte by byte. */
const mostHead = 1024 * 1024;

/**
 * What makes an arrival unique. It runs before the acknowledgement, so it reads the headers as
 * bytes and understands nothing else of the message.
 */
export function fingerprint(raw: Buffer): Fingerprint {
  const message = unixLineEnds(raw);
  const start = Math.min(bodyStart(message), mostHead);
  const hash = createHash("sha256");
  const ids: string[] = [];
  for (const { name, line } of headers(message.toString("latin1", 0, start))) {
    if (name === "message-id") ids.push(line.slice(line.indexOf(":") + 1));
    if (!traces.has(name) && !traced.test(name)) hash.update(`${name}:${wordsOf(line)}\n`, "latin1");
  }
  hash.update("\n");
  // To the last byte, line ends included: carriers touch the headers, not what was sealed below.
  hash.update(raw.subarray(start));
  // Two identifiers are none: only the content can tell such a message from another.
  const messageId = ids.length === 1 ? normaliseMessageId(ids[0] ?? null) : null;
  return {
    messageId,
    messageIdHash: messageId === null ? null : createHash("sha256").update(messageId, "latin1").digest("hex"),
    contentHash: hash.digest("hex"),
  };
}

function* headers(block: string): Generator<{ name: string; line: string }> {
  let line = "";
  for (const piece of block.split(/\r?\n/)) {
    if (piece.startsWith(" ") || piece.startsWith("\t")) {
      line += piece;
      continue;
    }
    if (line !== "") yield { name: nameOf(line), line };
    line = piece;
  }
  if (line !== "") yield { name: nameOf(line), line };
}

function nameOf(line: string): string {
  const colon = line.indexOf(":");
  return colon === -1 ? "" : line.slice(0, colon).trim().toLowerCase();
}

/** Carriers fold lines anew: only the words count. */
function wordsOf(line: string): string {
  const colon = line.indexOf(":");
  return line
    .slice(colon + 1)
    .replace(/[ \t]+/g, " ")
    .trim();
}
