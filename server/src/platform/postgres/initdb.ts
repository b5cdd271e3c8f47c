import { spawn } from "node:child_process";
import type { FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { text } from "node:stream/consumers";
import { type Account, nameForServer } from "./account.ts";
import { DatabaseTrouble, tellsOfFullDisk } from "./trouble.ts";

/** What the server is started with: nothing of our own environment, which holds secrets it has no use for. */
export const bareEnvironment = { LC_ALL: "C", PATH: "/usr/bin:/bin" };

/** C.UTF-8 by PostgreSQL's own provider is the one locale that every machine has and no upgrade changes. */
const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];

export type Initialisation = {
  program: string;
  folder: string;
  account: Account | undefined;
  password: FileHandle;
  durable: boolean;
};

export async function runInitdb({
  program,
  folder,
  account,
  password,
  durable,
}: Initialisation): Promise<void> {
  const initdb = spawn(
    program,
    [
      `--pgdata=${nameForServer(folder, account)}`,
      "--username=postgres",
      "--auth=scram-sha-256",
      // An open file, not a path: the account may not be able to walk to it.
      "--pwfile=/dev/fd/3",
      "--no-instructions",
      ...locale,
      ...(durable ? [] : ["--no-sync"]),
    ],
    { cwd: folder, ...account, env: bareEnvironment, stdio: ["ignore", "ignore", "pipe", password.fd] },
  );
  const ended = new Promise<number | null>((resolve, reject) => {
    // A program that is there and cannot be run was made for another C library or another processor.
    initdb.on("error", (cause) =>
      reject(new DatabaseTrouble("unsupported_platform", { about: cause.message, cause })),
    );
    initdb.on("close", resolve);
  });
  const [complaint, status] = await Promise.all([initdb.stderr ? text(initdb.stderr) : "", ended]);
  if (status === 0) return;
  if (tellsOfFullDisk(complaint)) throw new DatabaseTrouble("disk_full", { about: dirname(folder) });
  throw new DatabaseTrouble("failed", { about: complaint.trim() || `initdb ended with ${status}` });
}
