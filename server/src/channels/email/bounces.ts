import { absenceSubject, absenceText } from "../../platform/mail/absence-words.ts";
import {
  type BounceReason,
  bare,
  bounceSender,
  bounceSubject,
  bounceText,
  delayWords,
  reasonFor,
  returnedLetter,
  serverSender,
  vagueBounceText,
} from "../../platform/mail/bounce-words.ts";
import { bodyStart, messageIds, readHeaderLines } from "../../platform/mail/header-lines.ts";
import type { Letter } from "./letter.ts";

export type BouncedRecipient = {
  readonly address: string;
  readonly status: "failed" | "delayed" | "delivered";
  /** The enhanced code of RFC 3463, such as 5.1.1. */
  readonly code: string | null;
  readonly reasonCode: BounceReason;
  /** The other server's own words. */
  readonly diagnostic: string;
};

export type Bounce = {
  readonly recipients: readonly BouncedRecipient[];
  /** Of our message that came back. Anyone can write it: believe it only for a recipient we wrote to. */
  readonly originalMessageId: string | null;
};

const mostRecipients = 1000;

/** A delivery report, or a letter that a mail server wrote in its own fashion to say the same. */
export function isBounce(letter: Letter, envelopeSender: string | null): boolean {
  if (
    letter.report?.kind === "delivery-status" ||
    /^(final|original)-recipient:/im.test(letter.report?.fields ?? "")
  ) {
    return true;
  }
  if (letter.headers["x-failed-recipients"]) return true;
  const empty = envelopeSender === "" || letter.headers["return-path"]?.[0] === "<>";
  const text = bare(letter.text.slice(0, 6000));
  const subject = bare(letter.subject);
  const speaksOfIt = bounceSubject.test(subject) || bounceText.test(text);
  if (letter.allFrom.some(({ address }) => bounceSender.test(address)))
    return speaksOfIt || vagueBounceText.test(text) || isServersNotice(letter, empty);
  // Customers too write of what was not delivered, and their robots repeat their subject.
  const absent = absenceSubject.test(letter.subject) || absenceText.test(letter.text.slice(0, 6000));
  const answers = /^\s*(re|rép|aw)\s*:/i.test(letter.subject);
  return empty && !absent && !answers && speaksOfIt;
}

/** In words nobody foresaw: a server that names somebody else's address has only one thing to say of it. */
function isServersNotice(letter: Letter, empty: boolean): boolean {
  const byServer = letter.allFrom.some(({ address }) => serverSender.test(address));
  return (byServer || empty) && failedAddresses(letter, noticeOf(letter.text)).length > 0;
}

export function readBounce(letter: Letter, envelopeSender: string | null): Bounce | null {
  if (!isBounce(letter, envelopeSender)) return null;
  const told = structured(letter.report?.fields ?? "", letter.text);
  return {
    recipients: told.length > 0 ? told : unstructured(letter),
    originalMessageId: originalMessageId(letter),
  };
}

function structured(fields: string, text: string): BouncedRecipient[] {
  const recipients: BouncedRecipient[] = [];
  for (const group of fields.split(/\r?\n[ \t]*\r?\n/)) {
    const lines = new Map(
      readHeaderLines(Buffer.from(group, "utf8")).map(({ name, value }) => [name, value]),
    );
    // What we wrote to stands in Original-Recipient; the final one may be behind an alias.
    const address = addressIn(lines.get("original-recipient")) ?? addressIn(lines.get("final-recipient"));
    if (address === null || recipients.length >= mostRecipients) continue;
    const code = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(lines.get("status") ?? "")?.[0] ?? null;
    const diagnostic = (lines.get("diagnostic-code") ?? "")
      .replace(/^\s*[\w-]+\s*;\s*/, "")
      .replace(/\s+/g, " ")
      .slice(0, 1000);
    const words = diagnostic === "" ? `${text}\n${fields.slice(0, 2000)}` : diagnostic;
    recipients.push({
      address,
      status: statusOf(lines.get("action") ?? "", code),
      code,
      reasonCode: reasonFor(code, words),
      diagnostic,
    });
  }
  return recipients;
}

function addressIn(field: string | undefined): string | null {
  const value = (field ?? "").replace(/^\s*[\w-]+\s*;\s*/, "").trim();
  return /[^\s<>;"]+@[^\s<>;"]+/.exec(value)?.[0].toLowerCase() ?? null;
}

function statusOf(action: string, code: string | null): BouncedRecipient["status"] {
  const said = action.trim().toLowerCase();
  if (said.startsWith("fail")) return "failed";
  if (said.startsWith("delay")) return "delayed";
  if (/^(deliver|relay|expand)/.test(said) || code?.startsWith("2")) return "delivered";
  return code?.startsWith("4") ? "delayed" : "failed";
}

function unstructured(letter: Letter): BouncedRecipient[] {
  const notice = noticeOf(letter.text);
  const words = `${letter.subject}\n${notice}`;
  const delayed = delayWords.test(bare(words));
  return failedAddresses(letter, notice).map((address) => {
    const about = lineAbout(notice, address);
    const code =
      /\b[45]\.\d{1,2}\.\d{1,3}\b/.exec(about)?.[0] ?? /\b[45]\.\d{1,2}\.\d{1,3}\b/.exec(notice)?.[0] ?? null;
    return {
      address,
      status: delayed ? "delayed" : "failed",
      code,
      reasonCode: delayed ? "temporary" : reasonFor(code, about === "" ? words : `${about}\n${words}`),
      diagnostic: about.slice(0, 1000),
    };
  });
}

/** Only the server's words, without the copy of ours below. */
function noticeOf(text: string): string {
  const returned = returnedLetter.exec(text.slice(0, 200_000));
  return text.slice(0, Math.min(returned?.index ?? 20_000, 20_000));
}

function failedAddresses(letter: Letter, notice: string): string[] {
  const listed = (letter.headers["x-failed-recipients"] ?? []).join(",");
  const source = listed === "" ? notice.replace(/[\w-]+:\/\/\S+/g, " ") : listed;
  // Our own addresses and the servers' stand in such notices too.
  const others = new Set(
    [...letter.to, ...letter.cc, ...letter.allFrom].map(({ address }) => address.toLowerCase()),
  );
  const found = new Set<string>();
  for (const [address] of source.matchAll(/[^\s<>()[\]"',;:=]{1,64}@[\p{L}\d-]+(\.[\p{L}\d-]+)+/gu)) {
    const plain = address.toLowerCase();
    if (!others.has(plain) && !bounceSender.test(plain)) found.add(plain);
    if (found.size >= mostRecipients) break;
  }
  return [...found];
}

/** The lines that follow an address say what happened to it, up to the next blank line. */
function lineAbout(notice: string, address: string): string {
  const at = notice.toLowerCase().indexOf(address);
  if (at === -1) return "";
  const block = notice.slice(at, at + 1500).split(/\n\s*\n/);
  const own = (block[0] ?? "")
    .slice(address.length)
    .replace(/^[>\s:]+/, "")
    .replace(/\s+/g, " ")
    .trim();
  return own === "" ? (block[1] ?? "").replace(/\s+/g, " ").trim() : own;
}

function originalMessageId(letter: Letter): string | null {
  const returned = [
    letter.report?.returned ?? "",
    ...letter.attachments.filter(isMessage).map(headOf),
    letter.text,
  ];
  for (const source of returned) {
    const line = /^[> \t]{0,20}(?:original-)?message-id\s*:\s*(<[^<>\s]{1,2000}>)/im.exec(source)?.[1];
    const id = line ? messageIds(line)[0] : undefined;
    if (id) return id;
  }
  return letter.inReplyTo[0] ?? letter.references.at(-1) ?? null;
}

function isMessage({ type }: { type: string }): boolean {
  return type === "message/rfc822" || type === "text/rfc822-headers";
}

function headOf({ content }: { content: Uint8Array }): string {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const lines = readHeaderLines(bytes.subarray(0, bodyStart(bytes)));
  return lines.map(({ name, value }) => `${name}: ${value}`).join("\n");
}
