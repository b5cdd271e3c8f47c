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
  insertFailures,
  insertSession,
} from "./rows.ts";

/** A session ends after twelve hours without use, thirty days at the most (ASVS 7.3). */
export const idleHours = 12;

/** Past this many failures in an hour, for one account or one source, tries wait. */
const failuresAllowed = 20;

export type Signing = { token: string; agentId: string };

/**
 * Opens a session for the right password. Both sides of the answer take the same time and say the same words,
 * whether the address is known or not (ASVS 6.3.8). Failures are counted in their own transaction:
 * a refusal must not roll them back.
 */
export async function signIn(
  works: Works,
  given: SignIn,
  from: { source: string; userAgent: string },
): Promise<Signing> {
  const account = `account ${given.email}`;
  const keys = [account, `source ${from.source}`];
  const known = await works.run(system, async (work) => {
    const failures = await countFailures(work, keys, work.now.subtract({ hours: 1 }));
    if (failures >= failuresAllowed) throw refuse("access.too_many_tries", { retryAfterSeconds: 3600 });
    return findPassword(work, given.email);
  });
  const right = await isPassword(known?.hash ?? (await hashOfNobody()), given.password);
  if (!known || !right) {
    await works.run(system, (work) => insertFailures(work, keys));
    throw refuse("access.wrong_credentials");
  }
  return works.run(system, async (work) => {
    await forgetFailures(work, account);
    return openSession(work, known.id, from.userAgent);
  });
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
