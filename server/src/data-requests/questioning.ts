import type { Work } from "../platform/work.ts";
import { type Means, requestBy } from "./asking.ts";
import { findLastCode } from "./code-rows.ts";
import { channelFor, type Sending, sendCode, waitingCode } from "./coding.ts";
import { isGuarded, maskAddress, maskOf } from "./model.ts";
import { type AskedRow, findFormer } from "./rows.ts";

/** What the page that asks needs to know, and nothing that a stranger with a forwarded link could use. */
export type Question = {
  asked: AskedRow;
  guarded: boolean;
  /** What we have today, masked. */
  former: string | null;
  /** Where a code goes, masked; null when we know no channel. */
  channel: string | null;
  /** A code was sent and may still be typed. */
  codeWaits: boolean;
};

export async function readQuestion(
  work: Pick<Work, "query" | "now">,
  { secrets }: Pick<Means, "secrets">,
  requestId: string,
): Promise<Question> {
  const asked = await requestBy(work, requestId);
  const [former, channel, code] = await Promise.all([
    asked.askedOf ? undefined : findFormer(work, asked),
    channelFor(work, asked),
    waitingCode(work, requestId),
  ]);
  return {
    asked,
    guarded: isGuarded(asked.kind),
    former: former ? maskOf(asked.kind, secrets.unseal(former.sealed)) : null,
    channel: channel === null ? null : maskAddress(channel),
    codeWaits: code !== null,
  };
}

/** For the same value, when its code went astray; nothing when nothing waits for one. */
export async function sendCodeAgain(
  work: Work,
  means: Means,
  requestId: string,
): Promise<Sending | "nothing_waits"> {
  const asked = await requestBy(work, requestId);
  const last = await findLastCode(work, requestId);
  if (!last) return "nothing_waits";
  const value = last.sealed === null ? null : means.secrets.unseal(last.sealed);
  return sendCode(work, means, asked, { purpose: last.purpose, value });
}
