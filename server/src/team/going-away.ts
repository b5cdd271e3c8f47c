import type { Absence, AgentPlace, SayingAbsence } from "@guichet/contract/presence.ts";
import type { AgentName } from "@guichet/contract/team.ts";
import { leadsAgent, requireLeadOfAgent } from "../access/leading.ts";
import { requirePerson } from "../access/policy.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { endAbsence, findAbsence, findStandIn, insertAbsence, writePlace } from "./absence-rows.ts";
import { findAgent } from "./rows.ts";

/** Away from now on, or from a date: nothing new goes to them. Their tickets stay theirs until they are handed over. */
export async function goAway(work: Work, saying: SayingAbsence): Promise<Absence> {
  const me = requirePerson(work.actor);
  const { agentId = me.id, startsAt = work.now.toString(), endsAt, note } = saying;
  if (agentId !== me.id) await requireLeadOfAgent(work, agentId);
  if (!(await findAgent(work, agentId))) throw refuse("not_found");
  if (endsAt !== null && Date.parse(endsAt) <= work.now.epochMilliseconds) throw refuse("absence.past");
  const replacedBy = await whoStandsIn(work, agentId, saying.replacedBy);
  const absence = { id: newId(work.now), agentId, startsAt, endsAt, note, replacedBy };
  await insertAbsence(work, { ...absence, by: me.id });
  work.announce("agent.went_away", { agentId, absenceId: absence.id, startsAt, endsAt });
  return absence;
}

/** Back, or not going after all. */
export async function comeBack(work: Work, id: string): Promise<void> {
  const { agentId } = await requireAbsence(work, id);
  if (await endAbsence(work, id)) work.announce("agent.came_back", { agentId, absenceId: id });
}

/** Who was named to stand in for them, while they are away now. */
export const standInFor = (work: Work, agentId: string): Promise<string | null> => findStandIn(work, agentId);

async function whoStandsIn(work: Work, agentId: string, id: string | null): Promise<AgentName | null> {
  if (id === null) return null;
  if (id === agentId) throw refuse("absence.replaced_by_oneself");
  const found = await findAgent(work, id);
  if (!found || found.disabledAt !== null) throw refuse("not_found");
  return { id, name: found.name };
}

/** Mine, or that of somebody one leads; to the others it does not exist. */
export async function requireAbsence(work: Work, id: string): Promise<Absence> {
  const me = requirePerson(work.actor);
  const found = await findAbsence(work, id);
  if (!found || (found.agentId !== me.id && !(await leadsAgent(work, found.agentId))))
    throw refuse("not_found");
  return found;
}

/** What routing knows of somebody; a lead says it. */
export async function placeAgent(work: Work, agentId: string, place: AgentPlace): Promise<void> {
  await requireLeadOfAgent(work, agentId);
  if (!(await findAgent(work, agentId))) throw refuse("not_found");
  await writePlace(work, agentId, { ...place, skills: [...new Set(place.skills)] });
  work.announce("agent.placed", { agentId });
}
