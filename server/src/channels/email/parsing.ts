import { hash } from "node:crypto";
import { decodeText } from "../../platform/mail/charsets.ts";
import { contentOf, dissect, type Part } from "../../platform/mail/dissecting.ts";
import { fileType, safeFileName } from "../../platform/mail/file-names.ts";
import { bodyStart, decodeHeader, headerValue, readHeaderLines } from "../../platform/mail/header-lines.ts";
import { htmlToText, unflow } from "../../platform/mail/plain-text.ts";
import { extractUuencoded } from "../../platform/mail/transfer-encodings.ts";
import { type Letter, type LetterFile, type Oddity, type Report, UnreadableLetter } from "./letter.ts";
import { readHead } from "./letter-heads.ts";

/** Beyond these the whole goes on as a file: no screen and no search index carries a novel. */
const mostText = 1_000_000;
const mostHtml = 4_000_000;
/** Nor are more bytes than these decoded to find that out. */
const mostBytes = { "text/plain": 4 * mostText, "text/html": 4 * mostHtml };

/** One stretch of the body: the versions of the same words that an alternative offers. */
type Piece = { text: string | null; html: string | null };

type Sorting = { pieces: Piece[]; files: LetterFile[]; oddities: Set<Oddity>; report: Report | null };

/** Where a part stands: in which alternative, and whether it is the whole message. */
type Place = { piece: Piece | null; alone: boolean };

export function parseLetter(raw: Buffer): Letter {
  if (raw.length < 4000 && raw.toString("latin1").trim() === "") throw new UnreadableLetter("empty");
  const { root, tooManyParts } = dissect(raw);
  const head = readHead(root.headers);
  const sorting: Sorting = { pieces: [], files: [], oddities: new Set(), report: null };
  sort(root, sorting, { piece: null, alone: true });
  if (tooManyParts) sorting.oddities.add("too_many_parts");
  if (!head.from) sorting.oddities.add("no_sender");
  if (head.allFrom.length > 1) sorting.oddities.add("two_senders");
  if (!head.sentAt) sorting.oddities.add("no_date");
  const html = joinHtml(sorting.pieces);
  const text = shorten(joinText(sorting.pieces), "text/plain", sorting);
  return {
    ...head,
    text,
    html: html === null ? null : shorten(html, "text/html", sorting),
    attachments: sorting.files,
    type: root.type,
    report: sorting.report,
    oddities: [...sorting.oddities],
  };
}

function sort(part: Part, sorting: Sorting, place: Place): void {
  note(part, sorting);
  if (part.children.length === 0) {
    sortLeaf(part, sorting, place);
    return;
  }
  const alternative = part.type === "multipart/alternative" ? { text: null, html: null } : place.piece;
  if (alternative && alternative !== place.piece) sorting.pieces.push(alternative);
  const report = part.type === "multipart/report";
  for (const child of part.children) {
    if (report || sorting.report) reportOn(child, sorting, part.params.get("report-type") ?? "");
    sort(child, sorting, { piece: alternative, alone: false });
  }
}

function note(part: Part, sorting: Sorting): void {
  const sealed = /^application\/(x-)?pkcs7-mime$/.test(part.type);
  const signed = sealed && /signed/.test(part.params.get("smime-type") ?? "");
  if (part.type === "multipart/signed" || signed) sorting.oddities.add("signed");
  else if (sealed || part.type === "multipart/encrypted") sorting.oddities.add("encrypted");
  if (part.type === "message/partial") sorting.oddities.add("partial");
}

function sortLeaf(part: Part, sorting: Sorting, place: Place): void {
  const readable = part.type === "text/plain" || part.type === "text/html" || part.type === "text/enriched";
  const body = place.alone || place.piece !== null;
  const filed = part.disposition === "attachment" || (part.fileName !== null && !body);
  if (!readable || filed) {
    keepFile(part, sorting);
    return;
  }
  const piece = place.piece ?? { text: null, html: null };
  if (piece !== place.piece) sorting.pieces.push(piece);
  if (part.type === "text/html") piece.html = (piece.html ?? "") + readText(part, sorting);
  else piece.text = (piece.text ?? "") + readPlain(part, sorting);
}

function readText(part: Part, sorting: Sorting): string {
  const content = contentOf(part);
  const most = mostBytes[part.type === "text/html" ? "text/html" : "text/plain"];
  if (content.length > most) keepWhole(part.type, content, sorting);
  // Cut at a line's end, lest half a letter make the rest look like another charset.
  const lineEnd = content.length > most ? content.lastIndexOf(0x0a, most) : -1;
  const text = decodeText(
    content.subarray(0, lineEnd > 0 ? lineEnd : most),
    part.params.get("charset") ?? null,
  );
  // NUL is the one character that the database refuses.
  return text.includes("\0") ? text.replaceAll("\0", "") : text;
}

function readPlain(part: Part, sorting: Sorting): string {
  const { text, files } = extractUuencoded(
    readText(part, sorting).replaceAll("\r\n", "\n").replaceAll("\r", "\n"),
  );
  for (const file of files) {
    const name = safeFileName(file.name, "", sorting.files.length + 1);
    sorting.files.push(
      letterFile({ name, type: "application/octet-stream", contentId: null, inline: false }, file.content),
    );
  }
  if (part.type === "text/enriched") return text.replace(/<[^<>]{1,60}>/g, "");
  const flowed = part.params.get("format")?.toLowerCase() === "flowed";
  return flowed ? unflow(text, part.params.get("delsp")?.toLowerCase() === "yes") : text;
}

function keepFile(part: Part, sorting: Sorting): void {
  const content = contentOf(part);
  if (content.length === 0 && part.fileName === null) return;
  const name = safeFileName(part.fileName ?? subjectOf(part, content), part.type, sorting.files.length + 1);
  const { contentId, type } = part;
  const inline = part.disposition === "inline" || (contentId !== null && part.disposition !== "attachment");
  sorting.files.push(letterFile({ name, type, contentId, inline }, content));
}

/** A forwarded message is known by its subject better than by a number. */
function subjectOf(part: Part, content: Buffer): string | null {
  if (part.type !== "message/rfc822") return null;
  const subject = decodeHeader(
    headerValue(readHeaderLines(content.subarray(0, bodyStart(content))), "subject") ?? "",
  );
  return subject === "" ? null : `${subject.replaceAll("/", "-").slice(0, 100)}.eml`;
}

function letterFile(
  about: Pick<LetterFile, "name" | "type" | "contentId" | "inline">,
  bytes: Buffer,
): LetterFile {
  // Its own memory, so that crossing threads carries this file and not the whole mail behind it.
  const content = new Uint8Array(bytes);
  const type = fileType(about.type, content);
  return { ...about, type, content, size: content.byteLength, sha256: hash("sha256", content, "hex") };
}

function reportOn(part: Part, sorting: Sorting, kind: string): void {
  const report = sorting.report ?? { kind: kind.toLowerCase(), fields: "", returned: "" };
  if (/^message\/(global-)?(delivery-status|disposition-notification|feedback-report)$/.test(part.type)) {
    const fields = `${report.fields}\n\n${readText(part, sorting)}`.trim();
    sorting.report = { ...report, fields: fields.slice(0, 500_000) };
  } else if (/^(message\/(global|rfc822)(-headers)?|text\/rfc822-headers)$/.test(part.type)) {
    const content = contentOf(part);
    const head = readHeaderLines(content.subarray(0, bodyStart(content)));
    const returned = head.map(({ name, value }) => `${name}: ${value}`).join("\n");
    sorting.report = { ...report, returned: returned.slice(0, 100_000) };
  } else sorting.report = report;
}

function joinText(pieces: readonly Piece[]): string {
  const texts = pieces.map(({ text, html }) => {
    const empty = text === null || text.trim() === "";
    return empty && html !== null ? htmlToText(html.slice(0, mostHtml)) : (text ?? "");
  });
  return texts.filter((text) => text.trim() !== "").join("\n");
}

function joinHtml(pieces: readonly Piece[]): string | null {
  if (!pieces.some((piece) => piece.html !== null)) return null;
  return pieces.map(({ text, html }) => html ?? asHtml(text ?? "")).join("\n");
}

function asHtml(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return text.trim() === "" ? "" : `<div style="white-space: pre-wrap">${escaped}</div>`;
}

/** What is cut from the screen stays beside it, whole. */
function shorten(text: string, type: "text/plain" | "text/html", sorting: Sorting): string {
  const limit = type === "text/plain" ? mostText : mostHtml;
  if (text.length <= limit) return text;
  keepWhole(type, Buffer.from(text, "utf8"), sorting);
  const cut = text.slice(0, limit);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}

function keepWhole(type: string, content: Buffer, sorting: Sorting): void {
  sorting.oddities.add("text_cut");
  const name = type === "text/html" ? "message.html" : "message.txt";
  if (sorting.files.some((file) => file.name === name)) return;
  sorting.files.push(letterFile({ name, type, contentId: null, inline: false }, content));
}
