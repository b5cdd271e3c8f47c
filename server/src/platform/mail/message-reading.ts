import type { FetchMessageObject, ImapFlow } from "imapflow";
import { told } from "./server-problems.ts";

/** What a mailbox tells of a message without giving it. */
export type Head = { uid: number; size: number; seen: boolean; receivedAt: Temporal.Instant | null };

type Whole = { head: Head; raw: Buffer };

export async function headsOf(client: ImapFlow, uids: string): Promise<Head[]> {
  const heads: Head[] = [];
  const asked = { uid: true, size: true, flags: true, internalDate: true };
  for await (const message of client.fetch(uids, asked, { uid: true })) heads.push(headOf(message));
  return heads;
}

function headOf({ uid, size = 0, flags, internalDate }: FetchMessageObject): Head {
  const at = internalDate instanceof Date ? internalDate.getTime() : Number.NaN;
  return {
    uid,
    size,
    seen: flags?.has("\\Seen") ?? false,
    receivedAt: Number.isNaN(at) ? null : Temporal.Instant.fromEpochMilliseconds(at),
  };
}

/** The messages that are still there, whole. A connection cut on the way gives none of them. */
export async function readWhole(
  client: ImapFlow,
  heads: readonly Head[],
  refusals: Map<number, number>,
): Promise<Whole[]> {
  if (heads.length === 0) return [];
  const sources = await readTogether(client, heads);
  const whole: Whole[] = [];
  for (const head of heads) {
    const together = sources?.get(head.uid);
    const raw = together?.length === head.size ? together : await readAlone(client, head, refusals);
    if (raw) whole.push({ head, raw });
  }
  return whole;
}

/** Undefined when the server refuses: one of them is the culprit, and alone it will show. */
async function readTogether(
  client: ImapFlow,
  heads: readonly Head[],
): Promise<Map<number, Buffer> | undefined> {
  const sources = new Map<number, Buffer>();
  const uids = heads.map((head) => head.uid).join(",");
  try {
    for await (const { uid, source } of client.fetch(uids, { uid: true, source: true }, { uid: true })) {
      if (source) sources.set(uid, source);
    }
    return sources;
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

/** A length other than announced is a cut or an estimate (some servers count line ends their own way): twice the same bytes is no cut. */
async function readAlone(
  client: ImapFlow,
  head: Head,
  refusals: Map<number, number>,
): Promise<Buffer | undefined> {
  try {
    const first = await readSource(client, head.uid);
    if (first === undefined || first.length === head.size) return first;
    const second = await readSource(client, head.uid);
    if (second?.equals(first)) return first;
    throw new Error("The server gave the same message twice, and not the same bytes.");
  } catch (error) {
    if (isRefusal(error)) refusals.set(head.uid, (refusals.get(head.uid) ?? 0) + 1);
    throw error;
  }
}

async function readSource(client: ImapFlow, uid: number): Promise<Buffer | undefined> {
  const message = await client.fetchOne(String(uid), { uid: true, source: true }, { uid: true });
  return message ? message.source : undefined;
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && ["NO", "BAD"].includes(String(told(error, "responseStatus")));
}

/** Opens a header that stands for a message we did not take: whoever reads it sees at once that it is not whole. */
export const notTakenMark = "Guichet-Not-Taken: ";

export async function readHeader(client: ImapFlow, head: Head, why: string): Promise<Buffer | undefined> {
  const message = await client
    .fetchOne(String(head.uid), { uid: true, headers: true }, { uid: true })
    .catch((error: unknown) => {
      if (isRefusal(error)) return { headers: undefined };
      throw error;
    });
  if (!message) return undefined;
  const first = Buffer.from(`${notTakenMark}${why}; size=${head.size}; uid=${head.uid}\r\n`);
  return Buffer.concat([first, message.headers ?? Buffer.from("\r\n")]);
}
