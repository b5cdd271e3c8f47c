import type { Flagging } from "@guichet/contract/protection.ts";
import { leadsTeam } from "../access/leading.ts";
import { requirePerson } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { lockToRead } from "../tickets/locking.ts";
import { deleteFlag, findFlagger, isTheirs, upsertFlag } from "./rows.ts";

type Named = { ticketId: string; entryId: string };

/** Somebody should not have had to read this. It changes nothing for the customer, who is answered as before. */
export async function flagMessage(work: Work, named: Named, flagging: Flagging): Promise<void> {
  const { id: by } = requirePerson(work.actor);
  await hold(work, named);
  await upsertFlag(work, { ...flagging, entryId: named.entryId, by });
  work.announce("message.flagged", { ...named, kind: flagging.kind });
}

/** Taken back by whoever said it, or by a lead: nothing of it stays. */
export async function unflagMessage(work: Work, named: Named): Promise<void> {
  const me = requirePerson(work.actor);
  const teamId = await hold(work, named);
  const by = await findFlagger(work, named.entryId);
  if (by === undefined) return;
  if (by !== me.id && !leadsTeam(work.actor, teamId)) throw refuse("access.leads_only");
  await deleteFlag(work, named.entryId);
  work.announce("message.unflagged", named);
}

/** Whose its ticket is. */
async function hold(work: Work, { ticketId, entryId }: Named): Promise<string | null> {
  const { team } = await lockToRead(work, ticketId);
  if (!(await isTheirs(work, ticketId, entryId))) throw refuse("not_found");
  return team?.id ?? null;
}
