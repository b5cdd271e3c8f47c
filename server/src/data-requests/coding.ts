import { randomInt } from "node:crypto";
import { knownAddresses, sendNotice } from "../dispatch/noticing.ts";
import { notices } from "../locales/notices.ts";
import { newId } from "../platform/ids.ts";
import type { Work } from "../platform/work.ts";
import type { Means } from "./asking.ts";
import {
  type Code,
  type CodePurpose,
  countCodes,
  countTry,
  findLastCode,
  insertCode,
  markSpent,
} from "./code-rows.ts";
import type { Asked } from "./model.ts";

/** Published in docs/operating: a million codes, five tries each, and few codes a day. */
export const codeMinutes = 10;
const mostTries = 5;
const mostLately = 3;
const mostToday = 10;

export type Sending = "code_sent" | "too_often" | "no_channel";

/** Where the code of a request goes: an address that was known before, never one that was just typed. */
export async function channelFor(work: Pick<Work, "query">, asked: Asked): Promise<string | null> {
  if (asked.askedOf) return asked.askedOf.address;
  return (await knownAddresses(work, asked.ticketId))[0] ?? null;
}

type Coding = { purpose: CodePurpose; value: string | null };

/** Six digits to the known address; a new code makes the one before it useless. */
export async function sendCode(
  work: Work,
  { secrets, links }: Means,
  asked: Asked,
  { purpose, value }: Coding,
): Promise<Sending> {
  const { id: requestId, ticketId, kind } = asked;
  const { lately, today } = await countCodes(work, ticketId);
  if (lately >= mostLately || today >= mostToday) return "too_often";
  const channel = await channelFor(work, asked);
  if (channel === null) return "no_channel";
  const id = newId(work.now);
  const digits = String(randomInt(1_000_000)).padStart(6, "0");
  const sent = await sendNotice(work, links, {
    ticketId,
    kind: "code",
    to: [channel],
    letter: (about) => {
      const words = notices[about.language];
      return words.code({
        ...about,
        code: digits,
        minutes: codeMinutes,
        what: asked.label || words.yours[kind],
      });
    },
  });
  if (!sent) return "no_channel";
  await insertCode(work, {
    id,
    requestId,
    ticketId,
    purpose,
    // Keyed: whoever reads the table can't try a million codes against it.
    mark: secrets.sign("one-time code", `${id} ${digits}`),
    sealed: value === null ? null : secrets.seal(value),
    endsAt: work.now.add({ minutes: codeMinutes }).toString(),
  });
  work.announce("code.sent", { ticketId, requestId, kind });
  return "code_sent";
}

export type Trying =
  | { is: "right"; purpose: CodePurpose; sealed: Buffer | null }
  | { is: "wrong"; triesLeft: number }
  | { is: "over" };

/** Counted before it is compared, in constant time. After five wrong ones, or ten minutes, another must be asked. */
export async function tryCode(work: Work, { secrets }: Means, asked: Asked, typed: string): Promise<Trying> {
  const code = await waitingCode(work, asked.id);
  if (!code) return { is: "over" };
  await countTry(work, code.id);
  const digits = typed.replaceAll(/\D/gu, "");
  if (secrets.verify("one-time code", `${code.id} ${digits}`, code.mark)) {
    await markSpent(work, code.id);
    return { is: "right", purpose: code.purpose, sealed: code.sealed };
  }
  const triesLeft = mostTries - code.tries - 1;
  work.announce("code.refused", {
    ticketId: asked.ticketId,
    requestId: asked.id,
    kind: asked.kind,
    triesLeft,
  });
  return triesLeft > 0 ? { is: "wrong", triesLeft } : { is: "over" };
}

/** The code that may still be typed; nothing when none was sent, its time is over, or its tries are. */
export async function waitingCode(
  work: Pick<Work, "query" | "now">,
  requestId: string,
): Promise<Code | null> {
  const code = await findLastCode(work, requestId);
  if (!code || code.tries >= mostTries) return null;
  return Temporal.Instant.compare(Temporal.Instant.from(code.endsAt), work.now) > 0 ? code : null;
}
