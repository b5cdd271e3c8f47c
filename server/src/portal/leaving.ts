import { createHash } from "node:crypto";
import type { LeftFile, LeftWords } from "@guichet/contract/forms.ts";
import type { Inbox } from "../inboxes/model.ts";
import type { FastifyRequest } from "../platform/http/server.ts";
import type { FormKey, FormKeys } from "./forms/form-keys.ts";
import type { Limits } from "./forms/limits.ts";
import { mostFiles, readSubmission, type Submission } from "./forms/submission.ts";
import type { Portal } from "./portal.ts";

/** The portal, and what its forms share. */
export type Counter = Portal & { keys: FormKeys; limits: Limits };

export type Received = Submission & {
  now: Temporal.Instant;
  /** Seconds to wait: too many came from there, and this one was read only to be given back. */
  retryAfterSeconds: number | null;
};

/** What somebody sent, whatever it is worth: the text is kept even when it is one message too many. */
export async function receiveForm(request: FastifyRequest, counter: Counter): Promise<Received> {
  const now = counter.works.clock();
  const tooOften = counter.limits.spend(request.ip, now);
  const submission = await readSubmission(request, {
    files: counter.files,
    keepFiles: tooOften === null,
    before: (mentions) => mentioned(counter.keys, mentions, now),
  });
  return { ...submission, now, retryAfterSeconds: tooOften?.retryAfterSeconds ?? null };
}

function mentioned(keys: FormKeys, mentions: readonly string[], now: Temporal.Instant): LeftFile[] {
  const files = mentions.map((mention) => keys.readMention(mention, now)).filter((file) => file !== null);
  return files.slice(0, mostFiles);
}

type Leaving = {
  channel: "form" | "page";
  inbox: Inbox;
  key: FormKey;
  words: LeftWords;
  now: Temporal.Instant;
};

/**
 * One page may leave two messages: the first comes back with the back button, is changed, and is sent again. What makes
 * it suspect is not said by its writer: pressed again a second later, it is the same.
 */
function printOf({ email, name, subject, message, files }: LeftWords): string {
  const said = [email, name, subject, message, ...files.map(({ sha256 }) => sha256)];
  return createHash("sha256").update(JSON.stringify(said)).digest("hex");
}

/**
 * Through the same threshold as a mail: kept raw, once however often the same words were sent. Null when it could not be
 * kept: its writer keeps it, and is told.
 */
export async function keepWords(
  { intake, log }: Portal,
  { channel, inbox, key, words, now }: Leaving,
): Promise<string | null> {
  try {
    const { id } = await intake.keep({
      channel,
      inboxId: inbox.id,
      uniqueKey: `${channel} ${words.ticketId ?? ""} ${key.id} ${printOf(words)}`,
      messageIdHash: null,
      raw: Buffer.from(JSON.stringify(words)),
      envelopeFrom: words.email,
      envelopeTo: [inbox.address],
      receivedAt: now,
    });
    return id;
  } catch (error) {
    log.error({ error, inbox: inbox.id }, "a message left on a page could not be kept; its writer was told");
    return null;
  }
}
