import type { Session } from "@guichet/contract/signing-in.ts";
import { refuse } from "../../platform/refuse.ts";
import type { Work } from "../../platform/work.ts";
import { note } from "../audit/noting.ts";
import { requireInPerson } from "../policy.ts";
import { deviceOf } from "./device.ts";
import { deleteOneSession, deleteSessionsOf, listSessions } from "./rows.ts";

/** Where somebody is signed in: the session that asks first, then the last seen. `own` is the hash of its secret. */
export async function mySessions(work: Work, own: Buffer): Promise<Session[]> {
  const { id } = requireInPerson(work.actor);
  const kept = await listSessions(work, id, own);
  return kept.map(({ userAgent, ...session }) => ({ ...session, ...deviceOf(userAgent) }));
}

/** One's own only: to anybody else it does not exist. */
export async function endSession(work: Work, sessionId: string): Promise<void> {
  const { id } = requireInPerson(work.actor);
  if (!(await deleteOneSession(work, id, sessionId))) throw refuse("not_found");
  await note(work, "session.ended");
}

export async function endOtherSessions(work: Work, own: Buffer): Promise<void> {
  const { id } = requireInPerson(work.actor);
  await deleteSessionsOf(work, id, own);
  await note(work, "sessions.ended");
}
