import type { RefusalCode } from "@guichet/contract/refusals.ts";
import { refuse } from "../platform/refuse.ts";
import { system, type Work, type Works } from "../platform/work.ts";
import {
  countFailures,
  forgetFailures,
  forgetOneFailure,
  insertFailures,
  waitForOtherTries,
} from "./rows.ts";

/** How long a failure is remembered; past an hour it counts for nothing, and it leaves with the next success. */
export const failuresHours = 24;

/** Past this many failures in an hour, for one account or one source, tries wait. */
const failuresAllowed = 20;

/** One after the other for the same key; a try refused here is not counted, so that waiting always ends. */
export async function countTry(work: Work, keys: readonly string[]): Promise<void> {
  await waitForOtherTries(work, keys);
  const failures = await countFailures(work, keys, work.now.subtract({ hours: 1 }));
  if (failures >= failuresAllowed) throw refuse("access.too_many_tries", { retryAfterSeconds: 3600 });
  await insertFailures(work, keys);
}

/** The account's failures are over. Its source's are not, but this was not one. */
export async function forgiveTry(
  work: Work,
  [account = "", ...others]: readonly string[],
  at: Temporal.Instant,
): Promise<void> {
  await forgetFailures(work, account, failuresHours);
  for (const key of others) await forgetOneFailure(work, key, at);
}

type Trying<Result> = {
  keys: readonly string[];
  /** Undefined when what was given is not right. */
  weigh: (work: Work) => Promise<Result | undefined>;
  no: Extract<RefusalCode, "access.wrong_code" | "access.wrong_password" | "access.passkey_wrong">;
  /** What is kept of a try that was not right. */
  wrong?: (work: Work) => Promise<void>;
};

/** A try is counted, and committed, before it is weighed: of many sent at once, no more pass than are allowed. */
export async function tryOnce<Result>(
  works: Works,
  { keys, weigh, no, wrong }: Trying<Result>,
): Promise<Result> {
  const at = await works.run(system, async (work) => {
    await countTry(work, keys);
    return work.now;
  });
  const result = await works.run(system, async (work) => {
    const weighed = await weigh(work);
    if (weighed === undefined) await wrong?.(work);
    else await forgiveTry(work, keys, at);
    return weighed;
  });
  if (result === undefined) throw refuse(no);
  return result;
}
