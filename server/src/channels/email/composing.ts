import { createHash } from "node:crypto";
import { safeFileName } from "../../platform/mail/file-names.ts";
import { normaliseMessageId, oneLine } from "../../platform/mail/header-lines.ts";
import { writeMailDate } from "../../platform/mail/mail-date.ts";
import type { Mailbox } from "./letter.ts";

type OutgoingFile = {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
  /** Set for an image that the HTML shows by `cid:`. */
  readonly contentId: string | null;
};

export type Outgoing = {
  /** Decided when the departure was written, the same for every try. */
  readonly messageId: string;
  readonly sentAt: Temporal.Instant;
  readonly from: Mailbox;
  readonly replyTo: Mailbox | null;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly attachments: readonly OutgoingFile[];
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  /** A reply is an acknowledgement, a notice a survey or an invitation; null is a person's own letter. */
  readonly automatic: "reply" | "notice" | null;
  readonly language: "fr" | "en";
};

/** Long lists of references break relays: the first one and the newest carry the thread. */
const mostReferences = 20;

/** The bytes of a letter of ours; the same letter always gives the same bytes. */
export async function composeLetter(letter: Outgoing): Promise<Buffer> {
  const { default: MailComposer } = await import("nodemailer/lib/mail-composer");
  const composer = new MailComposer({
    messageId: bracketed(letter.messageId),
    date: writeMailDate(letter.sentAt),
    from: plain(letter.from),
    to: letter.to.map(plain),
    cc: letter.cc.map(plain),
    ...(letter.replyTo ? { replyTo: plain(letter.replyTo) } : {}),
    subject: oneLine(letter.subject),
    text: clean(letter.text),
    ...(letter.html === null ? {} : { html: clean(letter.html) }),
    attachments: letter.attachments.map(attachment),
    ...(letter.inReplyTo ? { inReplyTo: bracketed(letter.inReplyTo) } : {}),
    references: shorten(letter.references).map(bracketed),
    headers: { "Content-Language": letter.language, ...automaticHeaders(letter.automatic) },
    baseBoundary: createHash("sha256").update(letter.messageId).digest("hex").slice(0, 24),
    boundaryPrefix: "=_",
    newline: "win",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** RFC 3834, and the marks that Exchange and our own doors look for; an agent's letter carries none. */
function automaticHeaders(automatic: Outgoing["automatic"]): Record<string, string> {
  if (automatic === null) return {};
  return {
    "Auto-Submitted": automatic === "reply" ? "auto-replied" : "auto-generated",
    "X-Auto-Response-Suppress": "All",
    "X-Guichet-Loop": "1",
  };
}

function plain({ name, address }: Mailbox): Mailbox {
  // A space in quotes is part of the address; any other was never meant.
  const spaces = /("(?:[^"\\]|\\.)*")|\s/g;
  return { name: oneLine(name), address: oneLine(address).replace(spaces, (_, quoted = "") => quoted) };
}

function bracketed(id: string): string {
  const normal = normaliseMessageId(id);
  return normal === null ? "" : `<${normal}>`;
}

function shorten(references: readonly string[]): string[] {
  const valid = references.filter((id) => normaliseMessageId(id) !== null);
  return valid.length <= mostReferences ? valid : [...valid.slice(0, 1), ...valid.slice(1 - mostReferences)];
}

function clean(text: string): string {
  return text.replaceAll("\0", "").replace(/\r\n?/g, "\n");
}

function attachment({ name, type, content, contentId }: OutgoingFile, rank: number) {
  const contentType = /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : "application/octet-stream";
  const cid = contentId === null ? null : normaliseMessageId(`<${contentId}>`);
  return {
    filename: safeFileName(name, contentType, rank + 1),
    // Forwarded mails go as files: as messages they could not be encoded for every relay.
    contentType: contentType.startsWith("message/") ? "application/octet-stream" : contentType,
    content: Buffer.from(content),
    contentDisposition: cid === null ? "attachment" : "inline",
    ...(cid === null ? {} : { cid }),
  };
}
