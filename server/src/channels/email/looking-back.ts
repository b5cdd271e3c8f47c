import type { FetchMessageObject, ImapFlow } from "imapflow";
import type { Past, PastAnswer, PastLetter } from "../../assistant/model.ts";
import { messageIds } from "../../platform/mail/header-lines.ts";
import type { ReachableServer } from "../../platform/mail/smtp-way.ts";
import { refuse } from "../../platform/refuse.ts";
import { recogniseAutomatic } from "./automatic.ts";
import { parseLetter } from "./parsing.ts";

const letters = 200;
/** Answers stand among other letters that left: more of them are looked at, their heads only. */
const departures = 1000;
/** The beginning says why somebody writes; files are not fetched. */
const mostBytes = 24 * 1024;
const patience = { patienceMs: 15_000, silenceMs: 30_000 };

/** The last letters of a mailbox and what was answered to them. Opened for reading only: nothing is marked or moved. */
export async function lookBack(server: ReachableServer, ownAddress: string): Promise<Past> {
  const { openImap, readImapProblem } = await import("../../platform/mail/imap.ts");
  const imap = openImap(server, patience);
  try {
    await imap.connect();
    return { letters: await readLetters(imap.client, ownAddress), answers: await readAnswers(imap.client) };
  } catch (error) {
    const problem = readImapProblem(imap.lost() ?? error, imap.stage());
    throw refuse("assistant.mailbox_unread", { problem });
  } finally {
    imap.client.close();
  }
}

async function readLetters(client: ImapFlow, ownAddress: string): Promise<PastLetter[]> {
  const { exists } = await client.mailboxOpen("INBOX", { readOnly: true });
  if (exists === 0) return [];
  const found: PastLetter[] = [];
  const asked = { internalDate: true, source: { start: 0, maxLength: mostBytes } };
  for await (const message of client.fetch(lastOf(exists, letters), asked)) {
    const letter = letterOf(message, ownAddress);
    if (letter) found.push(letter);
  }
  return found;
}

function letterOf({ source, internalDate }: FetchMessageObject, ownAddress: string): PastLetter | null {
  if (!source || !(internalDate instanceof Date)) return null;
  try {
    const letter = parseLetter(source);
    if (recogniseAutomatic(letter, { envelopeSender: null, ownAddresses: [ownAddress] }) !== null)
      return null;
    const receivedAt = Temporal.Instant.fromEpochMilliseconds(internalDate.getTime());
    return { messageId: letter.messageId, receivedAt, text: `${letter.subject}\n${letter.text}` };
  } catch {
    // A measure is taken on what can be read; the letter itself stays where it is, and enters like any other.
    return null;
  }
}

async function readAnswers(client: ImapFlow): Promise<PastAnswer[]> {
  const folders = await client.list();
  const sent = folders.find((each) => each.specialUse === "\\Sent" && !each.flags.has("\\Noselect"));
  if (!sent) return [];
  const { exists } = await client.mailboxOpen(sent.path, { readOnly: true });
  if (exists === 0) return [];
  const found: PastAnswer[] = [];
  for await (const { envelope } of client.fetch(lastOf(exists, departures), { envelope: true })) {
    if (!envelope?.date || !envelope.inReplyTo) continue;
    const sentAt = Temporal.Instant.fromEpochMilliseconds(new Date(envelope.date).getTime());
    found.push({ answers: messageIds(envelope.inReplyTo), sentAt });
  }
  return found;
}

const lastOf = (exists: number, most: number): string => `${Math.max(1, exists - most + 1)}:*`;
