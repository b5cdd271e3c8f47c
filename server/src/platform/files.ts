import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, stat, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { systemClock } from "./clock.ts";
import { reach } from "./kill-points.ts";

/** Where bytes are kept, named by their SHA-256: the same file twice is one. */
export type FileStore = {
  /** Durable when it returns: written aside, fsynced, then renamed into place. */
  keep: (content: Uint8Array) => Promise<KeptFile>;
  read: (sha256: string) => Promise<Buffer>;
  stream: (sha256: string) => Readable;
  /** The names of all that lies there, one shelf at a time, for the sweeper; what a crash left half written too. */
  shelves: () => AsyncIterable<string[]>;
  /** False when it is younger than that, or was kept again meanwhile: it stays. */
  removeOlder: (name: string, instant: Temporal.Instant) => Promise<boolean>;
};

export type KeptFile = { sha256: string; size: number };

export function openFileStore(folder: string): FileStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return {
    keep: async (content) => {
      const sha256 = createHash("sha256").update(content).digest("hex");
      const path = pathOf(sha256);
      const kept = { sha256, size: content.byteLength };
      if (await touched(path)) return kept;
      await writeDurably(path, content);
      return kept;
    },
    read: async (sha256) => {
      const file = await open(pathOf(sha256));
      try {
        return await file.readFile();
      } finally {
        await file.close();
      }
    },
    stream: (sha256) => createReadStream(pathOf(sha256)),
    shelves: () => walk(folder),
    removeOlder: (name, instant) => removeOlder(pathOf(name), instant),
  };
}

/**
 * Touching keeps the sweeper away from a file that is being pointed to again. It may have been there first: only a file
 * that is still in its place after the touch is kept, or else it is written anew.
 */
async function touched(path: string): Promise<boolean> {
  try {
    const file = await open(path, "r+");
    try {
      const { atime, ino } = await file.stat();
      await file.utimes(atime, systemClock().epochMilliseconds / 1000);
      return (await stat(path)).ino === ino;
    } finally {
      await file.close();
    }
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

let asideCount = 0;

async function writeDurably(path: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const aside = `${path}.${process.pid}.${++asideCount}.part`;
  const file = await open(aside, "wx", 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } catch (error) {
    await file.close();
    await unlink(aside);
    throw error;
  }
  await file.close();
  reach("file-half-kept");
  await rename(aside, path);
  const parent = await open(dirname(path), "r");
  try {
    await parent.sync();
  } finally {
    await parent.close();
  }
}

async function* walk(folder: string): AsyncIterable<string[]> {
  for (const shelf of await readdirOrNone(folder)) yield await readdirOrNone(join(folder, shelf));
}

/**
 * Taken aside before it goes: whoever keeps the same bytes from then on finds nothing and writes them anew, and whoever
 * touched it just before has left a young file, which is put back.
 */
async function removeOlder(path: string, instant: Temporal.Instant): Promise<boolean> {
  const aside = `${path}.${process.pid}.${++asideCount}.swept`;
  try {
    if (!(await isOlder(path, instant))) return false;
    await rename(path, aside);
    if (await isOlder(aside, instant)) {
      await unlink(aside);
      return true;
    }
    await rename(aside, path);
    return false;
  } catch (error) {
    // Another process sweeps too, and was here first.
    if (isMissing(error)) return false;
    throw error;
  }
}

const isOlder = async (path: string, instant: Temporal.Instant): Promise<boolean> =>
  (await stat(path)).mtimeMs < instant.epochMilliseconds;

async function readdirOrNone(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

/** The disk said no: of the files (ENOSPC, EDQUOT) or of the database (SQLSTATE 53100). Nobody's message is at fault. */
export function isStorageFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && ["ENOSPC", "EDQUOT", "53100"].includes(String(error.code))) return true;
  return isStorageFull(error.cause);
}
