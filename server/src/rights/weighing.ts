import type { PersonRights, RightsChange, RightsEffect } from "@guichet/contract/rights.ts";
import { requireAdmin } from "../access/policy.ts";
import { changeCompany } from "../company/company.ts";
import { placeInbox } from "../inboxes/adding.ts";
import { keepInbox, openInboxToAll } from "../inboxes/keeping.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import { putInTeam, takeOutOfTeam } from "../team/belonging.ts";
import { removeTeam } from "../team/naming.ts";
import { giveRoles } from "../team/roles.ts";
import { gather } from "./showing.ts";

/** Whom changes would touch, and how: each is made by its own verb, looked at, and undone; nobody is told. */
export async function weighChanges(work: Work, changes: readonly RightsChange[]): Promise<RightsEffect> {
  requireAdmin(work.actor);
  const before = await gather(work);
  const dry: Work = {
    ...work,
    announce: () => undefined,
    hurry: () => undefined,
    follow: async () => undefined,
  };
  await work.query(sql`savepoint weighing`);
  for (const change of changes) await make(dry, change);
  const after = await gather(dry);
  await work.query(sql`rollback to savepoint weighing`);
  const known = new Map(before.rights.people.map((one) => [one.id, one]));
  const people = after.rights.people.flatMap((one) => {
    const was = known.get(one.id);
    return was && differ(was, one) ? [{ before: was, after: one }] : [];
  });
  return { open: after.rights.open, people, onlyTheirs: after.onlyTheirs };
}

const differ = (one: PersonRights, other: PersonRights): boolean =>
  JSON.stringify(one) !== JSON.stringify(other);

async function make(work: Work, change: RightsChange): Promise<void> {
  switch (change.kind) {
    case "roles":
      return giveRoles(work, change.agentId, change.roles);
    case "membership":
      return change.member === null
        ? takeOutOfTeam(work, change.teamId, change.agentId)
        : putInTeam(work, change.teamId, change.agentId, change.member);
    case "keeping":
      return change.grants === null
        ? openInboxToAll(work, change.inboxId)
        : keepInbox(work, change.inboxId, change.grants);
    case "team_removal":
      return removeTeam(work, change.teamId);
    case "inbox_team":
      return placeInbox(work, change.inboxId, change.teamId);
    case "sight":
      await changeCompany(work, { ticketsSeenBy: change.ticketsSeenBy });
  }
}
