import { domainOf } from "../../inboxes/model.ts";
import type { Inboxes } from "../../inboxes/serving.ts";
import { type Arrival, type Reader, type Reading, Unreadable } from "../../intake/model.ts";
import { notTakenMark } from "../../platform/mail/message-reading.ts";
import { type Mailbox, UnreadableLetter } from "./letter.ts";
import type { ReadLetter } from "./reading.ts";
import type { ReadingRoom } from "./reading-room.ts";
import { addressTokens } from "./threading-hints.ts";

type Making = { room: Pick<ReadingRoom, "read">; inboxes: Pick<Inboxes, "all"> };

/** Mail, in the words every channel shares. */
export function emailReader({ room, inboxes }: Making): Reader {
  const ownAddresses = sharedAsking(async () =>
    (await inboxes.all()).map(({ address }) => address.toLowerCase()),
  );
  return async (raw, arrival) => {
    refuseWhatWasNotTaken(raw);
    const own = await ownAddresses();
    const circumstances = {
      envelopeSender: arrival.envelopeFrom,
      ownAddresses: own,
      ownDomains: [...new Set(own.map(domainOf))].filter((domain) => !isEverybodys(domain)),
      trustedHost: null,
    };
    return translate(await room.read(raw, circumstances).catch(unreadable), arrival, own);
  };
}

/** The letter's own fault is the quarantine's business; ours is tried again. */
function unreadable(error: unknown): never {
  throw error instanceof UnreadableLetter ? new Unreadable(error.reason, { cause: error }) : error;
}

/** Letters are read in batches: those of one batch ask once. */
function sharedAsking<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let asking: Promise<Answer> | undefined;
  return () => {
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  };
}

/** Only a header came in, and its first line says why. Whoever forges it has their own letter put aside, no more. */
function refuseWhatWasNotTaken(raw: Buffer): void {
  if (!raw.subarray(0, notTakenMark.length).equals(Buffer.from(notTakenMark))) return;
  const why = raw.subarray(notTakenMark.length, notTakenMark.length + 20).toString("latin1");
  throw new Unreadable(why.startsWith("too_large") ? "too_large" : "not_given");
}

/** A small company may have its address where everybody has theirs: its neighbours there are not colleagues. */
const isEverybodys = (domain: string): boolean =>
  /^(gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|proton|protonmail|orange|wanadoo|free|sfr|neuf|laposte|bbox|numericable)\.(com|fr|net|me|de|co\.uk|be|ch)$/.test(
    domain,
  );

function translate(read: ReadLetter, arrival: Arrival, own: readonly string[]): Reading {
  const { letter, folded, automatic, bounce, hints, warnings } = read;
  const tokens = [...hints.tokens, ...addressTokens(arrival.envelopeTo)].map(({ token }) => text(token));
  return {
    from: writerOf(read, own),
    subject: text(letter.subject),
    text: text(folded.shown),
    folded: text(folded.folded),
    html: letter.html === null ? null : text(letter.html),
    recipients: addresses(letter.to),
    copies: addresses(letter.cc),
    messageId: letter.messageId,
    inReplyTo: letter.inReplyTo.map(text),
    references: letter.references.map(text),
    hints: {
      messageIds: hints.messageIds.map(text),
      tokens: [...new Set(tokens)],
      numbers: hints.ticketNumbers,
    },
    warnings,
    automatic: automaticOf(read),
    answerable: automatic === null,
    bounce: bounce && {
      originalMessageId: bounce.originalMessageId,
      recipients: bounce.recipients.map(({ address, status, reasonCode, diagnostic }) => ({
        address: text(address).toLowerCase(),
        status,
        reason: reasonCode,
        diagnostic: text(diagnostic),
      })),
    },
    language: null,
    files: letter.attachments.map(({ name, type, contentId, inline, content }) => ({
      name: text(name),
      type: text(type),
      contentId: contentId === null ? null : text(contentId),
      inline,
      content,
    })),
  };
}

/** A form of the company's own site writes in the company's name, and says in Reply-To who waits for the answer. */
function writerOf({ letter, automatic }: ReadLetter, own: readonly string[]): Reading["from"] {
  const behindForm = automatic?.kind === "own_address" && automatic.answerable;
  const asker = letter.replyTo.find(({ address }) => !own.includes(address.toLowerCase()));
  const writer = behindForm && asker ? asker : letter.from;
  return writer && { name: text(writer.name), address: text(writer.address).toLowerCase() };
}

function automaticOf({ automatic, bounce }: ReadLetter): Reading["automatic"] {
  if (bounce) {
    const worst = bounce.recipients.find(({ status }) => status === "failed") ?? bounce.recipients[0];
    return { kind: "bounce", notice: worst?.reasonCode ?? "other" };
  }
  // Behind a list or a web form a person may wait: nothing answers them by itself, and they wait like anybody.
  if (automatic === null || automatic.answerable) return null;
  return { kind: "automatic", notice: automatic.kind };
}

const addresses = (mailboxes: readonly Mailbox[]): string[] =>
  mailboxes.map(({ address }) => text(address).toLowerCase());

/** PostgreSQL holds no NUL, and its JSON no half of a character. */
const text = (given: string): string => given.replaceAll("\u0000", "").toWellFormed();
