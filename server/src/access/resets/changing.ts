import type { OpenReset, PasswordChange } from "@guichet/contract/signing-in.ts";
import { refuse } from "../../platform/refuse.ts";
import { hashToken } from "../../platform/secrets.ts";
import { system, type Work, type Works } from "../../platform/work.ts";
import { note } from "../audit/noting.ts";
import { hashPassword, requireUnguessed } from "../passwords/passwords.ts";
import { markPassword } from "../rows.ts";
import { requireOwnPassword } from "../sessions/confirming.ts";
import { endSessionsOf } from "../sessions/opening.ts";
import { lockReset, markSpent } from "./rows.ts";

export async function readReset(work: Work, token: string): Promise<OpenReset & { agentId: string }> {
  const found = await lockReset(work, hashToken(token));
  if (!found) throw refuse("access.link_spent");
  return { email: found.email, endsAt: found.endsAt, agentId: found.agentId };
}

/** The link serves once, ends every session, and signs nobody in: a second factor is asked as ever (ASVS 6.4.3). */
export async function spendReset(
  work: Work,
  token: string,
  { password, source }: { password: string; source: string },
): Promise<void> {
  requireUnguessed(password);
  const { agentId } = await readReset(work, token);
  await setPassword(work, { agentId, password, but: null });
  await note(work, "password.reset", { agentId, source });
}

type Changing = PasswordChange & { agentId: string; own: Buffer; source: string };

/** Whoever knows the present one chooses another; every other session ends. */
export async function changePassword(
  works: Works,
  { agentId, own, present, password, source }: Changing,
): Promise<void> {
  requireUnguessed(password);
  await requireOwnPassword(works, agentId, present);
  await works.run(system, async (work) => {
    await setPassword(work, { agentId, password, but: own });
    await note(work, "password.changed", { agentId, source });
  });
}

async function setPassword(
  work: Work,
  { agentId, password, but }: { agentId: string; password: string; but: Buffer | null },
): Promise<void> {
  await markPassword(work, agentId, await hashPassword(password));
  await markSpent(work, agentId);
  await endSessionsOf(work, agentId, but);
}
