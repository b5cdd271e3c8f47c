import type { Audited } from "@guichet/contract/audited.ts";
import { publicActor, type Work } from "../../platform/work.ts";
import { findActor, insertLine } from "./rows.ts";

type Noted = {
  /** Whose act it is, before they are signed in. */
  agentId?: string | undefined;
  source?: string | undefined;
  about?: Readonly<Record<string, unknown>>;
};

/**
 * A line of the audit log, in the transaction of what it tells. Lines wait for one another until the commit, so this is
 * the last thing a verb does. No password, no code and no token ever stands in one.
 */
export async function note(work: Work, what: Audited, noted: Noted = {}): Promise<void> {
  const actor = noted.agentId === undefined ? publicActor(work.actor) : await findActor(work, noted.agentId);
  const source = noted.source ?? work.actor.source ?? null;
  await insertLine(work, { what, actor, source, about: noted.about ?? {} });
}
