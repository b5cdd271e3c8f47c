import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type FileStore, openFileStore } from "./files.ts";

let folder: string;
let store: FileStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guichet-files-"));
  store = openFileStore(folder);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const photo = Buffer.from([0xff, 0xd8, 0, 1, 2, 3]);
const pathOf = (name: string): string => join(folder, name.slice(0, 2), name);
const names = async (): Promise<string[]> => (await Array.fromAsync(store.shelves())).flat();
const made = Temporal.Instant.from("2026-11-20T10:00:00Z");
const dayAgo = made.add({ hours: 1 });
const grownOld = (name: string) =>
  utimes(pathOf(name), made.epochMilliseconds / 1000, made.epochMilliseconds / 1000);

test("what is kept is read back byte for byte, whole or as a stream, under its own hash", async () => {
  const kept = await store.keep(photo);

  expect(kept).toEqual({ sha256: createHash("sha256").update(photo).digest("hex"), size: 6 });
  expect(await store.read(kept.sha256)).toEqual(photo);
  expect(await buffer(store.stream(kept.sha256))).toEqual(photo);
  expect((await stat(pathOf(kept.sha256))).mode & 0o077).toBe(0);
});

test("an empty file is a file", async () => {
  expect(await store.read((await store.keep(new Uint8Array())).sha256)).toHaveLength(0);
});

test("the same bytes twice are one file, even at once", async () => {
  const kept = await Promise.all(Array.from({ length: 20 }, () => store.keep(photo)));

  expect(new Set(kept.map((each) => each.sha256)).size).toBe(1);
  expect(await names()).toEqual([kept[0]?.sha256]);
});

test("what is not there is an error, never an empty file", async () => {
  await expect(store.read("0".repeat(64))).rejects.toMatchObject({ code: "ENOENT" });
  await expect(buffer(store.stream("0".repeat(64)))).rejects.toMatchObject({ code: "ENOENT" });
});

/** A process of its own, whose files may not grow past 4 kB: the system says no in the middle of the writing. */
function keepWithoutRoom(content: Buffer): string {
  const module = fileURLToPath(new URL("./files.ts", import.meta.url));
  const program = `
    const { openFileStore } = await import(${JSON.stringify(module)});
    const said = await openFileStore(${JSON.stringify(folder)}).keep(Buffer.from("${content.toString("base64")}", "base64")).catch((error) => error);
    console.log(said.code);`;
  const shell = ['ulimit -f 8; exec "$0" --input-type=module -e "$1"', process.execPath, program];
  return spawnSync("sh", ["-c", ...shell], { encoding: "utf8" }).stdout.trim();
}

test("where there is no room, keeping fails and no half of the file stays", async () => {
  expect(keepWithoutRoom(randomBytes(40_000))).toBe("EFBIG");

  expect(await names()).toEqual([]);
  expect(keepWithoutRoom(photo)).toBe("undefined");
  expect(await names()).toHaveLength(1);
});

test("an old file goes when the sweeper says so; a young one stays", async () => {
  const { sha256 } = await store.keep(photo);

  expect(await store.removeOlder(sha256, dayAgo)).toBe(false);
  await grownOld(sha256);
  expect(await store.removeOlder(sha256, dayAgo)).toBe(true);
  expect(await names()).toEqual([]);
});

test("keeping an old file again makes it young: the sweeper leaves it", async () => {
  const { sha256 } = await store.keep(photo);
  await grownOld(sha256);

  await store.keep(photo);

  expect(await store.removeOlder(sha256, dayAgo)).toBe(false);
  expect(await store.read(sha256)).toEqual(photo);
});

test("however keeping and sweeping cross, whoever kept a file finds it", async () => {
  for (let round = 0; round < 60; round++) {
    const content = randomBytes(16);
    const { sha256 } = await store.keep(content);
    await grownOld(sha256);

    await Promise.all([
      ...Array.from({ length: 1 + (round % 3) }, () => store.keep(content)),
      store.removeOlder(sha256, dayAgo),
      store.removeOlder(sha256, dayAgo),
    ]);

    expect(await store.read(sha256)).toEqual(content);
  }
});

test("what a crash left half written is seen by the sweeper, and goes when it is old", async () => {
  const { sha256 } = await store.keep(photo);
  const half = `${sha256}.4242.1.part`;
  await writeFile(pathOf(half), "half");
  await grownOld(half);

  expect(await names()).toEqual([sha256, half].sort());
  expect(await store.removeOlder(half, dayAgo)).toBe(true);
  expect(await names()).toEqual([sha256]);
});

test("a store where nothing was kept yet has empty shelves", async () => {
  expect(await Array.fromAsync(openFileStore(join(folder, basename(folder))).shelves())).toEqual([]);
  expect(await readdir(folder)).toEqual([]);
});
