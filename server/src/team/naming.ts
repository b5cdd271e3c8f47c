import type { Team, TeamName } from "@guichet/contract/team.ts";
import { requireLeadOf } from "../access/leading.ts";
import { requireAdmin, requireReading } from "../access/policy.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import {
  countHeld,
  findTeam,
  insertTeam,
  isNameTaken,
  listTeams,
  lockTeam,
  writeName,
  writeRemoved,
} from "./team-rows.ts";

/** Those who answer together. Whoever works here knows the teams and who is in them; what they hold is another matter. */
export async function teamsOf(work: Work): Promise<Team[]> {
  requireReading(work.actor);
  return listTeams(work);
}

export async function makeTeam(work: Work, name: string): Promise<Team> {
  requireAdmin(work.actor);
  const id = newId(work.now);
  if (!(await insertTeam(work, id, name))) throw refuse("team.name_taken");
  work.announce("team.made", { teamId: id, name });
  return { id, name, members: [], inboxes: [] };
}

/** By those who lead it too; who is in it, and who leads it, says who sees what: an administrator decides that. */
export async function renameTeam(work: Work, id: string, name: string): Promise<void> {
  requireLeadOf(work.actor, id);
  const team = await requireTeam(work, id);
  if (await isNameTaken(work, name, id)) throw refuse("team.name_taken");
  if (team.name === name) return;
  await writeName(work, id, name);
  work.announce("team.renamed", { teamId: id, name });
}

/**
 * Only once it holds nothing: open tickets that lost their team would be seen by all. Its members keep seeing what was
 * closed while it was there.
 */
export async function removeTeam(work: Work, id: string): Promise<void> {
  requireAdmin(work.actor);
  const { name } = await requireTeam(work, id);
  const held = await countHeld(work, id);
  if (held.inboxes > 0 || held.open > 0) throw refuse("team.in_use", held);
  await writeRemoved(work, id);
  work.announce("team.removed", { teamId: id, name });
}

export async function requireTeam(work: Work, id: string): Promise<TeamName> {
  const found = await lockTeam(work, id);
  if (!found) throw refuse("not_found");
  return found;
}

/** A team that something may be given to. */
export const findTeamName = (work: Work, id: string): Promise<TeamName | undefined> => findTeam(work, id);

/** The names of all of them, by their ids: for whoever decides, not for whoever asks. */
export const teamNames = async (work: Work): Promise<ReadonlyMap<string, string>> =>
  new Map((await listTeams(work)).map(({ id, name }) => [id, name]));
