import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../server/testing/processes/ports.ts";
import { removeTraces } from "../server/testing/processes/traces.ts";
import { until } from "../server/testing/until.ts";

/** A program of the mail server, once it answers at a port. */
export type Running = { port: number; stop: () => Promise<void> };

export const host = "127.0.0.1";

/** A real OpenSMTPD: takes mail from anybody in this machine, and hands it over to the mailboxes. */
export async function openRelay(lmtpPort: number): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), "guichet-smtpd-"));
  const port = await freePort();
  const configuration = `
smtp max-message-size 100M
queue ttl 1m
listen on ${host} port ${port}
action "mailboxes" relay host lmtp://${host}:${lmtpPort}
match from any for any action "mailboxes"
`;
  await writeFile(join(folder, "smtpd.conf"), configuration);
  return run(start(folder), { port, folder, name: "OpenSMTPD" });
}

/**
 * Its spool and its socket have fixed places: a mount namespace gives each instance its own, and leaves nothing behind.
 * Where none may be made, it is the only one of the machine.
 */
function start(folder: string): ChildProcess {
  const smtpd = `exec /usr/sbin/smtpd -d -f ${folder}/smtpd.conf`;
  const apart = [
    "mount -t tmpfs tmpfs /run",
    "mount -t tmpfs tmpfs /var/spool",
    "mkdir -m 0711 /var/spool/smtpd",
    smtpd,
  ];
  const script = `
    if unshare --mount true 2>/dev/null; then exec unshare --mount sh -ec '${apart.join("; ")}'; fi
    mkdir -p -m 0711 /var/spool/smtpd
    ${smtpd}`;
  return spawn("sh", ["-ec", script], { stdio: ["ignore", "ignore", "pipe"] });
}

type Program = { port: number; folder: string; name: string };

/** Waits until the program speaks; afterwards nothing of it is left. */
export async function run(program: ChildProcess, { port, folder, name }: Program): Promise<Running> {
  let said = "";
  program.stderr?.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  program.once("error", (error) => {
    said += String(error);
  });
  await until(() => {
    if (program.exitCode === null && program.pid !== undefined) return speaks(port);
    throw new Error(`${name} is not there: these journeys need root and Debian's mail servers. ${said}`);
  });
  return {
    port,
    stop: async () => {
      await stop(program);
      await removeTraces(folder);
    },
  };
}

function speaks(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host);
    socket.once("data", () => {
      socket.end("QUIT\r\n");
      resolve(true);
    });
    socket.once("error", () => resolve(false));
    socket.once("close", () => resolve(false));
  });
}

async function stop(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = once(program, "exit");
  program.kill("SIGTERM");
  await ended;
}
