import { type ChildProcess, spawn } from "node:child_process";
import { open, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Account, nameForServer } from "./account.ts";
import type { Place } from "./cluster.ts";
import { bareEnvironment } from "./initdb.ts";
import { isAlive, readClaim } from "./living.ts";
import { writeSettings } from "./settings.ts";

/** A server that we started, until it is ready or has given up. */
export type Launch = { pid: number | undefined; failure(): Promise<string | undefined> };

const roomForLog = 10_000_000;

export async function launch(place: Place, port: number): Promise<Launch> {
  const { cluster, account, binaries } = place;
  await forgetTheDead(cluster);
  await writeSettings(cluster, place.durable);
  const logFile = join(place.folder, "log");
  const log = await openLog(logFile, account);
  const alreadySaid = (await log.stat()).size;
  const settings = [`port=${port}`, "listen_addresses=127.0.0.1", "unix_socket_directories=."];
  const server = spawn(
    binaries.postgres,
    ["-D", nameForServer(cluster, account), ...settings.flatMap((setting) => ["-c", setting])],
    {
      cwd: cluster,
      ...account,
      env: bareEnvironment,
      // In a session of its own: Ctrl-C in the terminal is for us to hear, and a killed Node takes no data with it.
      detached: true,
      stdio: ["ignore", log.fd, log.fd],
    },
  );
  const ended = watchEnd(server);
  server.unref();
  await log.close();
  return {
    pid: server.pid,
    async failure() {
      if (!ended.reached) return undefined;
      const said = (await readFile(logFile)).subarray(alreadySaid).toString("utf8");
      return ended.words ?? fatalWords(said);
    },
  };
}

function watchEnd(server: ChildProcess): { reached: boolean; words: string | undefined } {
  const end: { reached: boolean; words: string | undefined } = { reached: false, words: undefined };
  server.on("error", (thrown) => {
    end.reached = true;
    end.words = thrown.message;
  });
  server.on("exit", () => {
    end.reached = true;
  });
  return end;
}

/** The lines that matter of what the server said before it gave up; what it told its visitors is not among them. */
function fatalWords(said: string): string {
  const lines = said.split("\n").filter((line) => !/^\s*$|the database system is /.test(line));
  const fatal = lines.filter((line) => /FATAL|PANIC|HINT|could not/.test(line));
  return (fatal.length > 0 ? fatal : lines).slice(-3).join("\n") || "it ended without a word";
}

/**
 * PostgreSQL clears the pid file and the socket of a dead server itself, but not when another program carries the number
 * or when the dead is still a zombie. Nothing is risked: the shared memory of a server still at work here
 * stops a second one, file or no file.
 */
async function forgetTheDead(cluster: string): Promise<void> {
  const claim = await readClaim(cluster);
  if (claim === undefined || claim.living || !isAlive(claim.pid)) return;
  for (const left of ["postmaster.pid", `.s.PGSQL.${claim.port}`, `.s.PGSQL.${claim.port}.lock`])
    await rm(join(cluster, left), { force: true });
}

async function openLog(file: string, account: Account | undefined) {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > roomForLog) await rename(file, `${file}.old`);
  const log = await open(file, "a", 0o600);
  // So that the owner of the data can still start it after root did once.
  if (account !== undefined) await log.chown(account.uid, account.gid);
  return log;
}
