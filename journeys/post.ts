import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import type { ImapFlow, MessageStructureObject } from "imapflow";
import { type MailHouse, openMailHouse } from "../server/testing/mail/mail-house.ts";
import { until } from "../server/testing/until.ts";
import { openRelay } from "./relay.ts";
import { openSubmission, type Submission } from "./submission.ts";

/** What somebody finds in their own mailbox, read with another program than ours. */
type Found = {
  uid: number;
  subject: string;
  from: string;
  messageId: string;
  inReplyTo: string;
  references: string;
  autoSubmitted: string;
  seen: boolean;
  text: string;
  files: string[];
  /** Every address written in it. */
  links: string[];
};

/** Real mailboxes and a real mail server between them. */
export type Post = {
  house: MailHouse;
  submission: Submission;
  /** Puts a letter in the post, as the program of whoever wrote it would. */
  send: (from: string, to: string, raw: Buffer) => Promise<void>;
  lettersOf: (address: string, folder?: string) => Promise<Found[]>;
  /** Waits until such a letter is in the mailbox. */
  awaitLetter: (address: string, isIt: (letter: Found) => boolean) => Promise<Found>;
  stop: () => Promise<void>;
};

export const mailboxPassword = "boite-aux-lettres";

export async function openPost(addresses: readonly string[]): Promise<Post> {
  await using starting = new AsyncDisposableStack();
  const house = await openMailHouse();
  starting.defer(house.stop);
  for (const address of addresses) await house.account(address, mailboxPassword);
  const relay = await openRelay(house.lmtp.port);
  starting.defer(relay.stop);
  const submission = await openSubmission(relay.port, mailboxPassword);
  starting.defer(submission.stop);
  const started = starting.move();
  const lettersOf = (address: string, folder = "INBOX") =>
    house.visit(address, (client) => readAll(client, folder));
  return {
    house,
    submission,
    send: (from, to, raw) => submit(relay.port, { from, to, raw }),
    lettersOf,
    awaitLetter: async (address, isIt) => {
      const found = await until(
        async () => (await lettersOf(address)).find(isIt),
        (letter) => letter !== undefined,
        180_000,
      );
      if (!found) throw new Error(`No such letter reached ${address}.`);
      return found;
    },
    stop: () => started.disposeAsync(),
  };
}

async function readAll(client: ImapFlow, folder: string): Promise<Found[]> {
  const lock = await client.getMailboxLock(folder);
  try {
    const found: Found[] = [];
    const wished = { envelope: true, bodyStructure: true, flags: true, headers: true } as const;
    if (!client.mailbox || client.mailbox.exists === 0) return found;
    for (const message of await client.fetchAll("1:*", wished)) {
      const parts = partsOf(message.bodyStructure);
      const plain = parts.find((part) => part.type === "text/plain");
      const said = plain ? await wordsOf(client, message.uid, plain.part ?? "1") : "";
      const head = message.headers?.toString() ?? "";
      found.push({
        uid: message.uid,
        subject: message.envelope?.subject ?? "",
        from: message.envelope?.from?.[0]?.address ?? "",
        messageId: message.envelope?.messageId ?? "",
        inReplyTo: message.envelope?.inReplyTo ?? "",
        references: headerOf(head, "References"),
        autoSubmitted: headerOf(head, "Auto-Submitted"),
        seen: message.flags?.has("\\Seen") ?? false,
        text: said,
        files: parts.flatMap((part) => part.dispositionParameters?.filename ?? []),
        links: said.match(/https?:\/\/\S+/gu) ?? [],
      });
    }
    return found;
  } finally {
    lock.release();
  }
}

async function wordsOf(client: ImapFlow, uid: number, part: string): Promise<string> {
  const { content } = await client.download(String(uid), part, { uid: true });
  return content ? text(content) : "";
}

const partsOf = (part: MessageStructureObject | undefined): MessageStructureObject[] =>
  part === undefined ? [] : [part, ...(part.childNodes ?? []).flatMap(partsOf)];

function headerOf(head: string, name: string): string {
  const unfolded = head.replaceAll(/\r?\n[ \t]+/gu, " ");
  return new RegExp(`^${name}: (.*)$`, "imu").exec(unfolded)?.[1]?.trim() ?? "";
}

/** Just enough of RFC 5321 to put a letter in the post. */
async function submit(
  port: number,
  { from, to, raw }: { from: string; to: string; raw: Buffer },
): Promise<void> {
  const socket = connect(port, "127.0.0.1");
  const replies = repliesOf(socket);
  const say = async (line: string | Buffer, expected: number) => {
    if (line.length > 0) socket.write(line);
    const { value } = await replies.next();
    if (!value?.startsWith(String(expected))) throw new Error(`The mail server said: ${value}`);
  };
  await say("", 220);
  await say("EHLO poste.exemple.test\r\n", 250);
  await say(`MAIL FROM:<${from}>\r\n`, 250);
  await say(`RCPT TO:<${to}>\r\n`, 250);
  await say("DATA\r\n", 354);
  const stuffed = raw.toString("latin1").replaceAll(/^\./gmu, "..");
  await say(Buffer.from(`${stuffed}\r\n.\r\n`, "latin1"), 250);
  await say("QUIT\r\n", 221);
  socket.destroy();
}

/** The last line of each reply. */
async function* repliesOf(socket: Socket): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of socket) {
    const lines = (rest + String(chunk)).split("\r\n");
    rest = lines.pop() ?? "";
    yield* lines.filter((line) => !/^\d{3}-/u.test(line));
  }
}
