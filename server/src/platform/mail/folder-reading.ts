import type { ImapFlow, MailboxObject } from "imapflow";
import { reach } from "../kill-points.ts";
import { type Head, headsOf, type Refusals, readHeader, readWhole, requireOpen } from "./message-reading.ts";

/** How far a folder was read. Up to `oldUntil`, messages were there before our first look. */
export type Mark = { uidValidity: string; lastUid: number; oldUntil: number };

export type Marks = {
  find: (folder: string) => Promise<Mark | undefined>;
  move: (folder: string, mark: Mark) => Promise<void>;
};

export type TakenMessage = { raw: Buffer; receivedAt: Temporal.Instant | null };

/** What a folder is read for. */
export type FolderReading = {
  folder: string;
  marks: Marks;
  /** For what was there before our first look: how far back to search, and whether this one is wanted. */
  oldSince: Temporal.Instant;
  wantsOld: (head: Head) => boolean;
  /** Durable when it returns. */
  take: (message: TakenMessage) => Promise<void>;
  /** Larger than that, or refused again and again: only the header is taken, under a first line that says so. */
  largest: number;
  /** They outlive the connection: some servers hang up at a message they can't read. */
  refusals: Refusals;
  /** \Seen is set as a courtesy to those who read the mailbox with another program. */
  marksSeen: boolean;
};

/** What is in memory at once. */
const mostInGroup = 20;
const mostBytesInGroup = 8 * 1024 * 1024;
const mostRefusals = 3;

/**
 * Takes what is new in the selected folder, in its order. The mark follows what was taken and never goes before it, so
 * that whatever is interrupted is read again; it is for who takes to know the same message twice.
 */
export async function readFolder(client: ImapFlow, reading: FolderReading): Promise<number> {
  const mailbox = client.mailbox;
  if (!mailbox) throw new Error("No folder is open.");
  let mark = await currentMark(client, mailbox, reading);
  let taken = 0;
  if (mark.lastUid < mark.oldUntil) {
    const old = await oldHeads(client, mark, reading);
    taken += await takeAll(client, old, { ...reading, mark });
    mark = { ...mark, lastUid: mark.oldUntil };
    await reading.marks.move(reading.folder, mark);
  }
  const after = mark.lastUid;
  // “n:*” always holds the last message, even one before n.
  const fresh = (await headsOf(client, `${after + 1}:*`)).filter((head) => head.uid > after);
  return taken + (await takeAll(client, fresh, { ...reading, mark }));
}

/** Another UIDVALIDITY says that all numbers changed their meaning: the folder is looked at as for the first time. */
async function currentMark(
  client: ImapFlow,
  { uidValidity: validity, uidNext }: MailboxObject,
  { marks, folder }: FolderReading,
): Promise<Mark> {
  const uidValidity = String(validity);
  const known = await marks.find(folder);
  if (known?.uidValidity === uidValidity) return known;
  // Old servers may leave UIDNEXT out; the last message says as much.
  const oldUntil = uidNext > 0 ? uidNext - 1 : ((await headsOf(client, "*")).at(-1)?.uid ?? 0);
  const first = { uidValidity, lastUid: 0, oldUntil };
  await marks.move(folder, first);
  return first;
}

/** The server searches by day, in its own time zone: two days more, then the exact hour decides. */
async function oldHeads(
  client: ImapFlow,
  mark: Mark,
  { oldSince, wantsOld }: FolderReading,
): Promise<Head[]> {
  const since = oldSince.subtract({ hours: 48 }).toString();
  const all = `${mark.lastUid + 1}:${mark.oldUntil}`;
  const uids = await client.search({ uid: all, since }, { uid: true });
  requireOpen(client);
  if (Array.isArray(uids) && uids.length === 0) return [];
  // A server that does not search still lists, and the exact hour decides.
  const heads = await headsOf(client, Array.isArray(uids) ? uids.join(",") : all);
  return heads.filter(wantsOld);
}

type Taking = FolderReading & { mark: Mark };

async function takeAll(client: ImapFlow, heads: readonly Head[], taking: Taking): Promise<number> {
  const inOrder = heads.toSorted((one, other) => one.uid - other.uid);
  for (const group of groups(inOrder, taking.largest)) {
    const messages = await readGroup(client, group, taking);
    // One after the other: mailboxes count in whole seconds, and within one the order of keeping is the only one.
    for (const message of messages) await taking.take(message);
    const last = group.at(-1)?.uid ?? taking.mark.lastUid;
    await taking.marks.move(taking.folder, { ...taking.mark, lastUid: last });
    reach("mark-moved");
    if (taking.marksSeen) await markSeen(client, group);
  }
  return inOrder.length;
}

function* groups(heads: readonly Head[], largest: number): Generator<Head[]> {
  let group: Head[] = [];
  let bytes = 0;
  for (const head of heads) {
    const size = head.size > largest ? 0 : head.size;
    if (group.length === mostInGroup || (group.length > 0 && bytes + size > mostBytesInGroup)) {
      yield group;
      group = [];
      bytes = 0;
    }
    group.push(head);
    bytes += size;
  }
  if (group.length > 0) yield group;
}

async function readGroup(client: ImapFlow, group: readonly Head[], taking: Taking): Promise<TakenMessage[]> {
  const messages: TakenMessage[] = [];
  const fit = group.filter((head) => head.size <= taking.largest && !isRefused(head, taking));
  for (const { head, raw } of await readWhole(client, fit, taking.refusals)) {
    messages.push({ raw, receivedAt: head.receivedAt });
  }
  for (const head of group) {
    if (fit.includes(head)) continue;
    const why = head.size > taking.largest ? "too_large" : "not_given";
    const raw = await readHeader(client, head, why);
    if (raw) messages.push({ raw, receivedAt: head.receivedAt });
  }
  return messages;
}

const isRefused = ({ uid }: Head, { refusals }: Taking): boolean => (refusals.get(uid) ?? 0) >= mostRefusals;

/** Never a reason to stop: what was taken is kept, whatever the mailbox says of it. */
async function markSeen(client: ImapFlow, group: readonly Head[]): Promise<void> {
  const unseen = group.filter((head) => !head.seen).map((head) => head.uid);
  if (unseen.length === 0) return;
  await client.messageFlagsAdd(unseen.join(","), ["\\Seen"], { uid: true }).catch(() => false);
}
