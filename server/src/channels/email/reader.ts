import type { Inboxes } from "../../inboxes/serving.ts";
import { domainOf } from "../../inboxes/model.ts";
import { type Reader, type Reading, Unreadable } from "../../intake/model.ts";
import { UnreadableLetter } from "./letter.ts";
import type { ReadLetter } from "./reading.ts";
import type { ReadingRoom } from "./reading-room.ts";

/** Mail, in the words every channel shares. */
export function emailReader({ room, inboxes }: { room: ReadingRoom; inboxes: Inboxes }): Reader {
  return async (raw, arrival) => {
    const ownAddresses = (await inboxes.all()).map((inbox) => inbox.address);
    try {
      const read = await room.read(raw, {
        envelopeSender: arrival.envelopeFrom,
        ownAddresses,
        ownDomains: [...new Set(ownAddresses.map(domainOf))],
        trustedHost: null,
      });
      return translate(read);
    } catch (error) {
      if (error instanceof UnreadableLetter) throw new Unreadable(error.reason);
      throw error;
    }
  };
}

function translate({ letter, folded, automatic, bounce, hints, warnings }: ReadLetter): Reading {
  return {
    from: letter.from && { name: text(letter.from.name), address: text(letter.from.address).toLowerCase() },
    subject: text(letter.subject),
    text: text(folded.shown),
    folded: text(folded.folded),
    html: letter.html === null ? null : text(letter.html),
    recipients: letter.to.map(({ address }) => text(address).toLowerCase()),
    copies: letter.cc.map(({ address }) => text(address).toLowerCase()),
    messageId: letter.messageId,
    inReplyTo: letter.inReplyTo,
    references: letter.references,
    hints: { messageIds: hints.messageIds, tokens: hints.tokens.map(({ token }) => token), numbers: hints.ticketNumbers },
    warnings,
    automatic: automaticOf(automatic, bounce),
    answerable: automatic === null,
    bounce: bounce && {
      originalMessageId: bounce.originalMessageId,
      recipients: bounce.recipients.map(({ address, status, reasonCode, diagnostic }) => ({
        address,
        status,
        reason: reasonCode,
        diagnostic: text(diagnostic),
      })),
    },
    language: null,
    files: letter.attachments.map(({ name, type, contentId, inline, content }) => ({ name: text(name), type, contentId, inline, content })),
  };
}

function automaticOf(automatic: ReadLetter["automatic"], bounce: ReadLetter["bounce"]): Reading["automatic"] {
  if (bounce) {
    const worst = bounce.recipients.find(({ status }) => status === "failed") ?? bounce.recipients[0];
    return { kind: "bounce", notice: worst?.reasonCode ?? "other" };
  }
  // Behind a list or a web form a person may wait: nothing answers them by itself, and they wait like anybody.
  if (automatic === null || automatic.answerable) return null;
  return { kind: "automatic", notice: automatic.kind };
}

/** PostgreSQL's text holds no NUL. */
const text = (given: string): string => given.replaceAll("\u0000", "");
