import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, chown, lstat, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Account, weAreRoot } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { runInitdb } from "./initdb.ts";
import { isAlive } from "./living.ts";
import { keptPassword, passwordFile } from "./password.ts";
import { writeMainSettings } from "./settings.ts";
import { DatabaseTrouble, errorCode, fileTrouble } from "./trouble.ts";

/** `folder` is ours, `cluster` inside it is the server's own. */
export type Place = {
  folder: string;
  cluster: string;
  account: Account | undefined;
  binaries: Binaries;
  durable: boolean;
};

type Log = (line: string) => void;

/** After this there is a cluster of our version that the account may use; returns the password of its owner. */
export async function prepareCluster(place: Place, log: Log): Promise<string> {
  try {
    // A root who is not on Linux has no way around the path: the account must be able to walk through.
    await mkdir(place.folder, { recursive: true, mode: weAreRoot() ? 0o711 : 0o700 });
    if (existsSync(place.cluster)) await takePossession(place);
    await sweepUnfinished(place.folder);
    if (existsSync(place.cluster) && !existsSync(passwordFile(place.folder))) {
      throw new DatabaseTrouble("password_lost", { about: passwordFile(place.folder) });
    }
    const password = await keptPassword(place.folder, place.account);
    if (!existsSync(place.cluster)) {
      log("Preparing the database for the first time.");
      await makeCluster(place);
    }
    await checkVersion(place);
    return password;
  } catch (thrown) {
    throw fileTrouble(thrown, place.folder);
  }
}

async function checkVersion({ folder, cluster, binaries }: Place): Promise<void> {
  const written = await readFile(join(cluster, "PG_VERSION"), "utf8").catch(() => undefined);
  if (written === undefined) throw new DatabaseTrouble("not_a_database", { about: cluster });
  if (written.trim() === binaries.major) return;
  throw new DatabaseTrouble("wrong_version", {
    about: `The data in ${folder} was written by PostgreSQL ${written.trim()}, and this Guichet carries PostgreSQL ${binaries.major}`,
  });
}

/** Made aside and renamed when it is whole and on disk: a kill in the middle leaves nothing to mend. */
async function makeCluster({ folder, cluster, account, binaries, durable }: Place): Promise<void> {
  const making = join(folder, `making-${process.pid}-${randomBytes(4).toString("hex")}`);
  const password = await open(passwordFile(folder));
  try {
    await mkdir(making, { mode: 0o700 });
    if (account !== undefined) await chown(making, account.uid, account.gid);
    await runInitdb({ program: binaries.initdb, folder: making, account, password, durable });
    await writeMainSettings(making);
    await rename(making, cluster);
    await syncFolder(folder);
  } catch (thrown) {
    await rm(making, { recursive: true, force: true });
    // Another process finished first: its cluster is as good as ours.
    if (!["ENOTEMPTY", "EEXIST"].includes(errorCode(thrown))) throw thrown;
  } finally {
    await password.close();
  }
}

async function takePossession({ folder, cluster, account }: Place): Promise<void> {
  const found = await stat(cluster);
  if (account !== undefined && found.uid === 0) await giveTo(account, cluster);
  if (account === undefined && found.uid !== process.getuid?.()) {
    throw new DatabaseTrouble("belongs_to_another", { about: folder });
  }
  // Copies and archives often open what the server insists on having closed.
  if ((found.mode & 0o077) !== 0) await chmod(cluster, 0o700);
}

/** A copy made by root belongs to root, whom PostgreSQL refuses to be. */
async function giveTo(account: Account, path: string): Promise<void> {
  const found = await lstat(path);
  if (found.isSymbolicLink()) return;
  await chown(path, account.uid, account.gid);
  if (!found.isDirectory()) return;
  for (const name of await readdir(path)) await giveTo(account, join(path, name));
}

async function sweepUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const maker = /^(?:password\.)?making-(\d+)-/.exec(name)?.[1];
    if (maker !== undefined && !isAlive(Number(maker))) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync();
  await handle.close();
}
