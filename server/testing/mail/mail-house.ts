import { type ChildProcess, execFile, spawn } from "node:child_process";
import { chmod, mkdir, mkdtemp, utimes, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { ImapFlow } from "imapflow";
import { freePort, isFree } from "../processes/ports.ts";
import { removeTraces } from "../processes/traces.ts";
import { until } from "../until.ts";
import {
  type Accounts,
  dovecotConfig,
  dovecotTokens,
  findAccounts,
  makeCertificate,
} from "./dovecot-config.ts";

const run = promisify(execFile);

/** A real Dovecot of its own, on the loopback: nothing of it is ours but the settings. */
export type MailHouse = {
  host: string;
  imap: { port: number };
  /** The same over TLS, with a certificate nobody vouches for. */
  imaps: { port: number };
  /** Delivers to its mailboxes, as a mail server would. */
  lmtp: { port: number };
  /** Makes the account or changes its password. */
  account: (user: string, password: string) => Promise<void>;
  /** Opens a mailbox with another program, as a colleague would. */
  visit: <Result>(user: string, act: (client: ImapFlow) => Promise<Result>) => Promise<Result>;
  append: (user: string, folder: string, raw: string | Buffer, how?: Appending) => Promise<void>;
  /** Many old messages at once, put there as the server itself would have. */
  fill: (user: string, messages: readonly OldMail[]) => Promise<void>;
  /** The server itself can no longer read the message that holds these words. */
  spoil: (user: string, words: string) => Promise<void>;
  renumber: (user: string, uidValidity: number) => Promise<void>;
  stopServer: () => Promise<void>;
  startServer: () => Promise<void>;
  stop: () => Promise<void>;
};

type OldMail = { raw: string; at: string; seen: boolean };
type Appending = { flags?: string[]; at?: string };

const host = "127.0.0.1";
const program = "dovecot";

export async function openMailHouse({ tokensAt }: { tokensAt?: string } = {}): Promise<MailHouse> {
  const folder = await mkdtemp(join(tmpdir(), "gmh-"));
  const accounts = await findAccounts();
  const [imap, imaps, lmtp] = [await freePort(), await freePort(), await freePort()];
  const passwords = new Map<string, string>();
  const config = join(folder, "dovecot.conf");
  await makeCertificate(folder, "mail.guichet.test");
  await writeFile(config, dovecotConfig({ folder, accounts, imap, imaps, lmtp, tokensAt }));
  if (tokensAt !== undefined) await writeFile(join(folder, "tokens.conf"), dovecotTokens(tokensAt));
  await mkdir(join(folder, "users"));
  await mkdir(join(folder, "mail"));
  await giveTo(accounts, folder);
  let server = await start(config, imap);

  const visit = <Result>(user: string, act: (client: ImapFlow) => Promise<Result>) =>
    visitAs({ user, pass: passwords.get(user) ?? "" }, imap, act);

  return {
    host,
    imap: { port: imap },
    imaps: { port: imaps },
    lmtp: { port: lmtp },
    account: async (user, password) => {
      passwords.set(user, password);
      const { uid, gid } = accounts;
      // A file each: Dovecot reads a file again when its second or its size changed, and tests are faster than that.
      await writeFile(
        join(folder, "users", user),
        `${user}:{PLAIN}${password}:${uid}:${gid}::${join(folder, "mail", user)}\n`,
      );
    },
    visit,
    append: (user, path, raw, { flags = [], at } = {}) =>
      visit(user, async (client) => {
        await client.append(path, Buffer.from(raw), flags, at === undefined ? undefined : new Date(at));
      }),
    fill: async (user, messages) => {
      await putOldMail(join(folder, "mail", user, "Maildir"), messages);
      await giveTo(accounts, join(folder, "mail", user));
    },
    spoil: async (user, words) => {
      const { stdout } = await run("grep", [
        "-rl",
        words,
        join(folder, "mail", user, "Maildir", "cur"),
        join(folder, "mail", user, "Maildir", "new"),
      ]);
      for (const path of stdout.trim().split("\n")) await chmod(path, 0);
    },
    renumber: async (user, uidValidity) => {
      await run("doveadm", [
        "-c",
        config,
        "mailbox",
        "update",
        "-u",
        user,
        "--uid-validity",
        String(uidValidity),
        "INBOX",
      ]);
    },
    stopServer: () => stop(server),
    startServer: async () => {
      // Those who served a connection may hold the door for a moment after their master is gone.
      for (const port of [imap, imaps, lmtp]) await until(() => isFree(port));
      server = await start(config, imap);
    },
    stop: async () => {
      await stop(server);
      await removeTraces(folder);
    },
  };
}

async function visitAs<Result>(
  auth: { user: string; pass: string },
  port: number,
  act: (client: ImapFlow) => Promise<Result>,
): Promise<Result> {
  const client = new ImapFlow({ host, port, doSTARTTLS: false, auth, logger: false, disableAutoIdle: true });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.logout().catch(() => client.close());
  }
}

/** As the server itself would have put it, the file's date being the day it came. */
async function putOldMail(maildir: string, messages: readonly OldMail[]): Promise<void> {
  for (const name of ["cur", "new", "tmp"]) await mkdir(join(maildir, name), { recursive: true });
  for (const [rank, { raw, at, seen }] of messages.entries()) {
    const second = Math.floor(Date.parse(at) / 1000);
    const name = `${second}.M${rank}P1.old,S=${Buffer.byteLength(raw)}:2,${seen ? "S" : ""}`;
    await writeFile(join(maildir, "cur", name), raw);
    await utimes(join(maildir, "cur", name), second, second);
  }
}

async function start(config: string, port: number): Promise<ChildProcess> {
  const server = spawn(program, ["-F", "-c", config], {
    stdio: ["ignore", "ignore", "pipe"],
    detached: true,
  });
  // Whoever is interrupted leaves no mail server behind.
  const along = () => killGroup(server);
  process.once("exit", along);
  server.once("exit", () => process.off("exit", along));
  let said = "";
  server.stderr?.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const failed = new Promise<never>((_, reject) => {
    server.once("error", (error) =>
      reject(new Error("Dovecot is missing: install dovecot-imapd and dovecot-lmtpd.", { cause: error })),
    );
    server.once("exit", (code) => reject(new Error(`Dovecot stopped at once (${code}): ${said}`)));
  });
  failed.catch(() => undefined);
  await Promise.race([until(() => answers(port)), failed]);
  return server;
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => {
    server.once("exit", () => resolve());
  });
  // A group of its own: those who serve a connection outlive their master, and a machine that restarts spares nobody.
  killGroup(server);
  await gone;
}

function killGroup({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, "SIGTERM");
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host);
    socket.once("data", () => resolve(true)).once("error", () => resolve(false));
    socket.once("close", () => resolve(false));
  }).then((yes) => yes === true);
}

async function giveTo({ uid, gid, isRoot }: Accounts, path: string): Promise<void> {
  if (isRoot) await run("chown", ["-R", `${uid}:${gid}`, path]);
}
