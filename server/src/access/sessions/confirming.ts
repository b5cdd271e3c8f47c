import type { FastifyRequest } from "../../platform/http/server.ts";
import { refuse } from "../../platform/refuse.ts";
import { system, type Work, type Works } from "../../platform/work.ts";
import { askedSession } from "../cookies.ts";
import { isPassword } from "../passwords/passwords.ts";
import { isInPerson, requireInPerson } from "../policy.ts";
import { findPasswordOf } from "../rows.ts";
import { tryOnce } from "../trying.ts";
import { findSession, isConfirmedSince, markConfirmed } from "./rows.ts";

/** How long a proof of identity is enough for what protects the account. */
const minutesFresh = 10;

/** What protects an account asks who is there once more: a screen left open gives nothing away (ASVS 7.5). */
export async function requireConfirmed(work: Work, own: Buffer): Promise<void> {
  if (!(await isConfirmed(work, own))) throw refuse("access.confirm_first");
}

const isConfirmed = (work: Work, own: Buffer): Promise<boolean> =>
  isConfirmedSince(work, own, work.now.subtract({ minutes: minutesFresh }));

/** Asked of whoever is signed in before an act that would outlive their session. */
export type Proof = (work: Work, request: FastifyRequest) => Promise<void>;

/** A machine shows its token, which was made with such a proof. */
export function proofAsked(secure: boolean): Proof {
  const own = askedSession(secure);
  return async (work, request) => {
    if (isInPerson(work.actor)) await requireConfirmed(work, own(request));
  };
}

export const isRecent = (seconds: number): boolean => seconds < minutesFresh * 60;

/** Somebody outside vouches for whoever holds this session; false when the session is another's. */
export async function proveSession(work: Work, session: Buffer, agentId: string): Promise<boolean> {
  const found = await findSession(work.query, session, work.now);
  if (found?.id !== agentId) return false;
  await markConfirmed(work, session, work.now);
  return true;
}

/** Opened now, on a proof given earlier. */
export const provenBefore = (work: Work, session: Buffer, ago: { seconds: number }): Promise<void> =>
  markConfirmed(work, session, work.now.subtract(ago));

export async function isProofFresh(work: Work, own: Buffer): Promise<boolean> {
  requireInPerson(work.actor);
  return isConfirmed(work, own);
}

export async function confirmSession(
  works: Works,
  { agentId, own, password }: { agentId: string; own: Buffer; password: string },
): Promise<void> {
  await requireOwnPassword(works, agentId, password);
  await works.run(system, (work) => markConfirmed(work, own, work.now));
}

/** Counted like a sign-in: whoever sits at somebody's screen guesses no faster than from elsewhere. */
export async function requireOwnPassword(works: Works, agentId: string, password: string): Promise<void> {
  await tryOnce(works, {
    keys: [`password ${agentId}`],
    no: "access.wrong_password",
    weigh: async (work) => {
      const hash = await findPasswordOf(work, agentId);
      return hash !== undefined && (await isPassword(hash, password)) ? true : undefined;
    },
  });
}
