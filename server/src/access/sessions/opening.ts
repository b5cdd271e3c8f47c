import { hashToken, newToken } from "../../platform/secrets.ts";
import type { Work } from "../../platform/work.ts";
import { deleteSession, deleteSessionsOf, insertSession } from "./rows.ts";

/** A session ends after twelve hours without use, thirty days at the most (ASVS 7.3). */
export const idleHours = 12;
export const mostDays = 30;

export type Signing = { token: string; agentId: string };

/** What opens the session, and where it is. */
export type Device = { userAgent: string; source: string };

/** A new secret at each sign-in: a session given beforehand is never adopted (fixation, ASVS 7.2.4). */
export async function openSession(work: Work, agentId: string, device: Device): Promise<Signing> {
  const token = newToken();
  await insertSession(work, {
    tokenHash: hashToken(token),
    agentId,
    endsAt: work.now.add({ hours: idleHours }),
    userAgent: device.userAgent.slice(0, 300),
    source: device.source,
  });
  return { token, agentId };
}

export async function signOut(work: Work, token: string): Promise<void> {
  await deleteSession(work, hashToken(token));
}

/** A disabled account keeps no session open, wherever it was; one whose password changes keeps the one that changed it. */
export const endSessionsOf = (work: Work, agentId: string, but: Buffer | null = null): Promise<void> =>
  deleteSessionsOf(work, agentId, but);
