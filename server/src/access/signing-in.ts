import type { SignIn } from "@guichet/contract/access.ts";
import { refuse } from "../platform/refuse.ts";
import { hashToken, newToken } from "../platform/secrets.ts";
import type { Work, Works } from "../platform/work.ts";
import { system } from "../platform/work.ts";
import { hashOfNobody, isPassword } from "./passwords.ts";
import {
  countFailures,
  deleteSession,
  deleteSessionsOf,
  findPassword,
  forgetFailures,
  forgetOneFailure,
  insertFailures,
  insertSession,
  waitForOtherTries,
} from "./rows.ts";

/** A session ends after twelve hours without use, thirty days at the most (ASVS 7.3). */
export const idleHours = 12;

/** Past this many failures in an hour, for one account or one source, tries wait. */
const failuresAllowed = 20;

export type Signing = { token: string; agentId: string };

type Origin = {
  source: string;
  userAgent: string;
  /** The account was opened from this browser before: a flood of tries from elsewhere doesn't keep its owner out. */
  known: boolean;
};

/**
 * Opens a session for the right password. Both sides of the answer take the same time and say the same words,
 * whether the address is known or not (ASVS 6.3.8). A try is counted, and committed, before it is weighed: weighing is
 * slow, and those sent meanwhile would all pass.
 */
export async function signIn(works: Works, given: SignIn, from: Origin): Promise<Signing> {
  const keys = from.known ? [`known ${given.email}`] : [`account ${given.email}`, `source ${from.source}`];
  const { known, at } = await works.run(system, async (work) => {
    await countTry(work, keys);
    return { known: await findPassword(work, given.email), at: work.now };
  });
  const right = await isPassword(known?.hash ?? (await hashOfNobody()), given.password);
  if (!known || !right) throw refuse("access.wrong_credentials");
  return works.run(system, async (work) => {
    await forgiveTry(work, keys, at);
    return openSession(work, known.id, from.userAgent);
  });
}

/** One after the other for the same key; a try refused here is not counted, so that waiting always ends. */
async function countTry(work: Work, keys: readonly string[]): Promise<void> {
  await waitForOtherTries(work, keys);
  const failures = await countFailures(work, keys, work.now.subtract({ hours: 1 }));
  if (failures >= failuresAllowed) throw refuse("access.too_many_tries", { retryAfterSeconds: 3600 });
  await insertFailures(work, keys);
}

/** The account's failures are over. Its source's are not, but this was not one. */
async function forgiveTry(
  work: Work,
  [account = "", ...others]: readonly string[],
  at: Temporal.Instant,
): Promise<void> {
  await forgetFailures(work, account);
  for (const key of others) await forgetOneFailure(work, key, at);
}

/** A new secret at each sign-in: a session given beforehand is never adopted (fixation, ASVS 7.2.4). */
export async function openSession(work: Work, agentId: string, userAgent: string): Promise<Signing> {
  const token = newToken();
  await insertSession(work, {
    tokenHash: hashToken(token),
    agentId,
    endsAt: work.now.add({ hours: idleHours }),
    userAgent: userAgent.slice(0, 300),
  });
  return { token, agentId };
}

export async function signOut(work: Work, token: string): Promise<void> {
  await deleteSession(work, hashToken(token));
}

/** A disabled account keeps no session open, wherever it was. */
export const endSessionsOf = (work: Work, agentId: string): Promise<void> => deleteSessionsOf(work, agentId);
