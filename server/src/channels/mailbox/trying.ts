import type { MailServer, Trial } from "@guichet/contract/inboxes.ts";
import type { ReceivingProblem, SendingProblem } from "@guichet/contract/mail-problems.ts";
import type { SMTPConnectionOptions } from "nodemailer";
import { readSmtpRefusal } from "../../platform/mail/smtp-refusals.ts";
import { type ReachableServer, smtpWay } from "../../platform/mail/smtp-way.ts";

type ImapTrial = NonNullable<Trial["imap"]>;
type SmtpTrial = NonNullable<Trial["smtp"]>;
type Trying = {
  imap?: MailServer | undefined;
  smtp?: MailServer | undefined;
  address: string;
  accessToken?: string | undefined;
};

/** Somebody is waiting before a form. */
const patienceMs = 9_000;

/**
 * Both ways at once, for real: signs in, with a password or with what a consent gave, opens the inbox, proposes the
 * sender; takes and sends nothing.
 */
export async function tryInbox(
  { imap, smtp, address, accessToken }: Trying,
  patience = patienceMs,
): Promise<Trial> {
  const opened = (server: MailServer): ReachableServer =>
    accessToken === undefined
      ? server
      : { ...server, user: server.user || address, password: "", accessToken };
  const [receiving, sending] = await Promise.all([
    imap ? tryImap(opened(imap), patience) : null,
    smtp ? trySmtp(opened(smtp), address, patience) : null,
  ]);
  return { imap: receiving, smtp: sending };
}

/** A house without a wire: no server is ever reached from a demonstration. */
export const tryNothing = async ({ imap, smtp }: Trying): Promise<Trial> => ({
  imap: imap ? { ok: false, problem: "host_unknown", messages: null } : null,
  smtp: smtp ? { ok: false, problem: "host_unknown" } : null,
});

async function tryImap(server: ReachableServer, patience: number): Promise<ImapTrial> {
  const { openImap, readImapProblem } = await import("../../platform/mail/imap.ts");
  // Its own patience ends first: what it then knows says more than that it was late.
  const imap = openImap(server, { patienceMs: patience * 0.8, silenceMs: patience });
  const failed = (problem: ReceivingProblem) => ({ ok: false, problem, messages: null });
  try {
    return await within<ImapTrial>(patience, failed("timed_out"), async () => {
      await imap.connect();
      const { exists } = await imap.client.mailboxOpen("INBOX", { readOnly: true });
      return { ok: true, problem: null, messages: exists };
    });
  } catch (error) {
    return failed(readImapProblem(imap.lost() ?? error, imap.stage()));
  } finally {
    imap.client.close();
  }
}

async function trySmtp(server: ReachableServer, address: string, patience: number): Promise<SmtpTrial> {
  const { createTransport } = await import("nodemailer");
  const transport = createTransport({
    ...smtpWay(server, patience),
    auth: { type: "custom", method: probe, user: server.user, pass: server.password },
    customAuth: { [probe]: (conversation) => proposeSender(conversation, server, address) },
    forceAuth: true,
  });
  const failed = (problem: SendingProblem) => ({ ok: false, problem });
  try {
    return await within<SmtpTrial>(patience, failed("timed_out"), async () => {
      await transport.verify();
      return { ok: true, problem: null };
    });
  } catch (error) {
    return failed(error instanceof SenderRefused ? "sender_refused" : readSmtpRefusal(error).problem);
  } finally {
    transport.close();
  }
}

/** Signing in by hand leaves the conversation open for what follows it. */
const probe = "GUICHET-PROBE";

class SenderRefused extends Error {}

type Conversation = Parameters<NonNullable<SMTPConnectionOptions["customAuth"]>[string]>[0];

/** Many servers judge the sender only when they hear a recipient; the letter itself is never begun. */
async function proposeSender(
  { sendCommand, authMethods }: Conversation,
  server: ReachableServer,
  address: string,
) {
  if (server.user !== "") await signIn(sendCommand, authMethods, server);
  const sender = await sendCommand(`MAIL FROM:<${address}>`);
  if (sender.status >= 500) throw new SenderRefused(sender.response);
  const recipient = await sendCommand(`RCPT TO:<${address}>`);
  if (recipient.status >= 500 && /sender|from|owned|5\.7\./i.test(recipient.response)) {
    throw new SenderRefused(recipient.response);
  }
  await sendCommand("RSET");
}

async function signIn(
  send: Conversation["sendCommand"],
  methods: readonly string[],
  { user, password, accessToken }: ReachableServer,
) {
  const base64 = (text: string) => Buffer.from(text, "utf8").toString("base64");
  if (accessToken !== undefined) {
    const shown = await send(`AUTH XOAUTH2 ${base64(`user=${user}\x01auth=Bearer ${accessToken}\x01\x01`)}`);
    // What is refused comes as a question; an empty answer to it brings the refusal itself.
    if (shown.status === 334) await send("");
    if (shown.status !== 235) throw new Error(shown.response);
    return;
  }
  const plain = methods.includes("PLAIN") || !methods.includes("LOGIN");
  if (!plain) {
    await send("AUTH LOGIN");
    await send(base64(user));
  }
  const answer = await send(plain ? `AUTH PLAIN ${base64(`\0${user}\0${password}`)}` : base64(password));
  // Whatever is thrown here comes out as a failed sign-in.
  if (answer.status !== 235) throw new Error(answer.response);
}

async function within<Result>(ms: number, otherwise: Result, act: () => Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Result>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), ms);
  });
  try {
    return await Promise.race([act(), late]);
  } finally {
    clearTimeout(timer);
  }
}
