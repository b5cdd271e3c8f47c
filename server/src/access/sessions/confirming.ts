import { refuse } from "../../platform/refuse.ts";
import { system, type Work, type Works } from "../../platform/work.ts";
import { isPassword } from "../passwords/passwords.ts";
import { findPasswordOf } from "../rows.ts";
import { tryOnce } from "../trying.ts";
import { isConfirmedSince, markConfirmed } from "./rows.ts";

/** How long a proof of identity is enough for what protects the account. */
const minutesFresh = 10;

/** What protects an account asks who is there once more: a screen left open gives nothing away (ASVS 7.5). */
export async function requireConfirmed(work: Work, own: Buffer): Promise<void> {
  const since = work.now.subtract({ minutes: minutesFresh });
  if (!(await isConfirmedSince(work, own, since))) throw refuse("access.confirm_first");
}

export async function confirmSession(
  works: Works,
  { agentId, own, password }: { agentId: string; own: Buffer; password: string },
): Promise<void> {
  await requireOwnPassword(works, agentId, password);
  await works.run(system, (work) => markConfirmed(work, own));
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
