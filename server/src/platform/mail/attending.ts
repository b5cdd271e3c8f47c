import type { MailServer } from "@guichet/contract/inboxes.ts";
import type { ReceivingProblem } from "@guichet/contract/mail-problems.ts";
import type { ImapFlow } from "imapflow";
import { type FolderReading, readFolder } from "./folder-reading.ts";
import { openImap, readImapProblem } from "./imap.ts";

export type AttendingPace = {
  /** How long a connection or an answer may take. */
  patienceMs: number;
  /** A connection that says nothing for that long is asked whether it lives, then given up. */
  silenceMs: number;
  /** IDLE announces what comes; this is for servers that forget to, and for the Sent folder. */
  pollMs: number;
};

type Attending = {
  server: MailServer;
  inbox: FolderReading;
  /** Without its name: it is looked for under \Sent, then under the usual names. */
  sent: Omit<FolderReading, "folder">;
  pace: AttendingPace;
  signal: AbortSignal;
  /** Everything that waited was taken, and what comes will be. */
  onReady: () => Promise<void>;
};

/** The life of one connection: takes what waits, then what comes, until it is cut or told to stop. */
export async function attendMailbox(attending: Attending): Promise<void> {
  const { server, pace, signal, inbox } = attending;
  const imap = openImap(server, pace);
  const { client } = imap;
  const close = () => client.close();
  signal.addEventListener("abort", close);
  let waiting = false;
  const unwatch = imap.watchSilence(() => !waiting);
  try {
    signal.throwIfAborted();
    await imap.connect();
    const readSent = sentReader(client, attending);
    const news = listenForNews(client, pace.pollMs);
    await client.mailboxOpen(inbox.folder);
    await readFolder(client, inbox);
    for (;;) {
      if (await readSent()) await client.mailboxOpen(inbox.folder);
      // What came while another folder was open, or before IDLE began, announces itself to nobody.
      await readFolder(client, inbox);
      await attending.onReady();
      waiting = true;
      await news();
      waiting = false;
    }
  } catch (error) {
    throw new MailboxLost(readImapProblem(imap.lost() ?? error, imap.stage()), { cause: error });
  } finally {
    unwatch();
    signal.removeEventListener("abort", close);
    close();
  }
}

/** The connection ended; the cause may also be ours, when what was taken could not be kept. */
export class MailboxLost extends Error {
  readonly problem: ReceivingProblem;

  constructor(problem: ReceivingProblem, options: ErrorOptions) {
    super(`The mailbox was lost: ${problem}`, options);
    this.problem = problem;
  }
}

/** Reads the Sent folder when it has moved; true when it had to be opened in place of the inbox. */
function sentReader(client: ImapFlow, { sent }: Attending): () => Promise<boolean> {
  let folder: string | undefined;
  let seen = "";
  return async () => {
    folder ??= await findSent(client);
    if (folder === undefined) return false;
    const status = await client.status(folder, { uidNext: true, uidValidity: true });
    const now = status ? `${status.uidValidity} ${status.uidNext}` : "";
    if (now === "" || now === seen) return false;
    await client.mailboxOpen(folder, { readOnly: true });
    await readFolder(client, { ...sent, folder });
    seen = now;
    return true;
  };
}

async function findSent(client: ImapFlow): Promise<string | undefined> {
  const folders = await client.list();
  return folders.find((each) => each.specialUse === "\\Sent" && !each.flags.has("\\Noselect"))?.path;
}

/** Waits until something came, or until it is time to look anyway. */
function listenForNews(client: ImapFlow, pollMs: number): () => Promise<void> {
  let came = false;
  let wake: (() => void) | undefined;
  const hear = () => {
    came = true;
    wake?.();
  };
  client.on("exists", hear);
  client.on("close", hear);
  return async () => {
    if (came) {
      came = false;
      return;
    }
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      wake = resolve;
      timer = setTimeout(resolve, pollMs);
      // The next command ends it. A server without IDLE, or tired of it, leaves the timer to wake us.
      void client.idle().catch(() => false);
    });
    clearTimeout(timer);
    wake = undefined;
    came = false;
  };
}
