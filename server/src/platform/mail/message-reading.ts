import type { FetchMessageObject, ImapFlow } from "imapflow";
import { told } from "./server-problems.ts";

/** What a mailbox tells of a message without giving it. */
export type Head = {
  uid: number;
  size: number;
  seen: boolean;
  deleted: boolean;
  receivedAt: Temporal.Instant | null;
};

type Whole = { head: Head; raw: Buffer };

export async function headsOf(client: ImapFlow, uids: string): Promise<Head[]> {
  const heads: Head[] = [];
  const asked = { uid: true, size: true, flags: true, internalDate: true };
  for await (const message of client.fetch(uids, asked, { uid: true })) heads.push(headOf(message));
  requireOpen(client);
  return heads;
}

/**
 * A connection that has ended answers every question with nothing, and no error. Only where it is still open is what
 * was not given not there: taken for gone, a message would be skipped for ever.
 */
export function requireOpen(client: ImapFlow): void {
  if (!client.usable || !client.mailbox) throw new ConnectionEnded("The connection ended.");
}

class ConnectionEnded extends Error {
  readonly code = "NoConnection";
}

function headOf({ uid, size = 0, flags, internalDate }: FetchMessageObject): Head {
  const at = internalDate instanceof Date ? internalDate.getTime() : Number.NaN;
  return {
    uid,
    size,
    seen: flags?.has("\\Seen") ?? false,
    deleted: flags?.has("\\Deleted") ?? false,
    receivedAt: Number.isNaN(at) ? null : Temporal.Instant.fromEpochMilliseconds(at),
  };
}

/** How often the server refused each message so far. */
export type Refusals = Map<number, number>;

/** The messages that are still there, whole. A connection cut on the way gives none of them. */
export async function readWhole(
  client: ImapFlow,
  heads: readonly Head[],
  refusals: Refusals,
): Promise<Whole[]> {
  if (heads.length === 0) return [];
  const sources = await readTogether(client, heads, refusals);
  const whole: Whole[] = [];
  for (const head of heads) {
    const together = sources?.get(head.uid);
    const raw = together?.length === head.size ? together : await readAlone(client, head, refusals);
    if (raw) whole.push({ head, raw });
  }
  requireOpen(client);
  return whole;
}

/** Undefined when the server refuses: one of them is the culprit, and alone it will show. */
async function readTogether(
  client: ImapFlow,
  heads: readonly Head[],
  refusals: Refusals,
): Promise<Map<number, Buffer> | undefined> {
  const sources = new Map<number, Buffer>();
  const uids = heads.map((head) => head.uid).join(",");
  try {
    for await (const { uid, source } of client.fetch(uids, { uid: true, source: true }, { uid: true })) {
      if (source) sources.set(uid, source);
      else countRefusal(refusals, uid);
    }
    return sources;
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

/**
 * A length other than announced is a cut, or an estimate (some servers count line ends their own way): twice the same
 * bytes is no cut.
 */
async function readAlone(client: ImapFlow, head: Head, refusals: Refusals): Promise<Buffer | undefined> {
  try {
    const first = await readSource(client, head.uid);
    if (first === undefined || first.length === head.size) return first;
    const second = await readSource(client, head.uid);
    if (second?.equals(first)) return first;
    throw new Error("The server gave the same message twice, and not the same bytes.");
  } catch (error) {
    if (error instanceof NotGiven || isRefusal(error)) countRefusal(refusals, head.uid);
    throw error;
  }
}

/** The server spoke of the message, and left its words out. */
class NotGiven extends Error {}

async function readSource(client: ImapFlow, uid: number): Promise<Buffer | undefined> {
  for await (const { source } of client.fetch(String(uid), { uid: true, source: true }, { uid: true })) {
    if (!source) throw new NotGiven("The server did not give a message that it has.");
    return source;
  }
  return undefined;
}

const countRefusal = (refusals: Refusals, uid: number): unknown =>
  refusals.set(uid, (refusals.get(uid) ?? 0) + 1);

function isRefusal(error: unknown): boolean {
  return error instanceof Error && ["NO", "BAD"].includes(String(told(error, "responseStatus")));
}

/** Opens a header that stands for a message we did not take: whoever reads it sees at once that it is not whole. */
export const notTakenMark = "Guichet-Not-Taken: ";

/** Undefined when the message has gone meanwhile. A server that does not even give the header leaves our line alone. */
export async function readHeader(client: ImapFlow, head: Head, why: string): Promise<Buffer | undefined> {
  const mark = Buffer.from(`${notTakenMark}${why}; size=${head.size}; uid=${head.uid}\r\n`);
  const bare = Buffer.concat([mark, Buffer.from("\r\n")]);
  try {
    // A server that fails here may hang up right after this answer: it is taken as it comes.
    for await (const { headers } of client.fetch(
      String(head.uid),
      { uid: true, headers: true },
      { uid: true },
    )) {
      return headers ? Buffer.concat([mark, headers]) : bare;
    }
    requireOpen(client);
    return undefined;
  } catch (error) {
    if (isRefusal(error)) return bare;
    throw error;
  }
}
