import { readdir, utimes } from "node:fs/promises";
import { join } from "node:path";
import { allArrivals, oneTicket } from "./export.ts";
import type { Stage } from "./stage.ts";

/** Larger letters lie in the file store: what the product promises, and not what it says. */
const largestInRow = 256 * 1024;

/** Files that neither a letter nor an entry accounts for, half-written ones too. */
export async function orphansOf(stage: Stage): Promise<string[]> {
  const accounted = await accountedFor(stage);
  const names = (await allFiles(stage)).map((path) => path.split("/").at(-1) ?? "");
  return names.filter((name) => !accounted.has(name));
}

async function accountedFor({ door, ledger }: Stage): Promise<Set<string>> {
  const accounted = new Set(
    ledger
      .all()
      .filter(({ size }) => size > largestInRow)
      .map(({ hash }) => hash),
  );
  const tickets = new Set((await allArrivals(door)).flatMap(({ ticketId }) => ticketId ?? []));
  for (const id of tickets)
    for (const { attachments } of (await oneTicket(door, id)).thread)
      for (const { sha256 } of attachments) accounted.add(sha256);
  return accounted;
}

async function allFiles({ place }: Stage): Promise<string[]> {
  const found = await readdir(join(place.folder, "files"), { recursive: true, withFileTypes: true });
  return found.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
}

/** As if they had lain there since yesterday. */
export async function ageFiles(stage: Stage): Promise<void> {
  const yesterday = Date.now() / 1000 - 25 * 3600;
  for (const path of await allFiles(stage)) await utimes(path, yesterday, yesterday);
}
