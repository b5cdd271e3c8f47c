import type { Absence, AgentPlace, PresenceState } from "@guichet/contract/presence.ts";
import type { AgentName } from "@guichet/contract/team.ts";
import { readCompany } from "../company/company.ts";
import type { Work } from "../platform/work.ts";
import { findOfOwner, listPlaced } from "./absence-rows.ts";
import { presenceAt } from "./presence.ts";

export type Person = AgentName & {
  state: PresenceState;
  absence: Absence | null;
  place: AgentPlace;
  teamIds: string[];
  onlyAdmin: boolean;
};

type OwnerAbsence = Pick<Absence, "agentId" | "startsAt" | "endsAt" | "replacedBy">;

/** Whether whoever owns this ticket is away, or will be: what its other readers need to know, and not why. */
export async function absenceOfOwner(work: Work, ticketId: string): Promise<OwnerAbsence | null> {
  const found = await findOfOwner(work, ticketId);
  if (!found) return null;
  const { agentId, startsAt, endsAt, replacedBy } = found;
  return { agentId, startsAt, endsAt, replacedBy };
}

/** Everybody who answers, as they stand now. */
export async function peopleNow(work: Work): Promise<Person[]> {
  const [{ timeZone }, placed] = await Promise.all([readCompany(work), listPlaced(work)]);
  return placed.map(({ id, name, absence, teamIds, onlyAdmin, ...place }) => ({
    id,
    name,
    absence,
    teamIds,
    onlyAdmin,
    place,
    state: presenceAt(work.now, absence, { workingHours: place.workingHours, timeZone }),
  }));
}
