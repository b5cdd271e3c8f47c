import { refuse } from "../platform/refuse.ts";
import { type Statement, sql } from "../platform/sql.ts";
import type { Actor, Work } from "../platform/work.ts";
import { hasLeadersHands, isLeading } from "./policy.ts";

/**
 * Who leads what is decided here and nowhere else. The role of lead holds for the whole house. Whoever leads a team holds
 * the same rights over what is that team's: its name, its tickets, and the people in it; what belongs to no team, or to the
 * house, is the house's leads'.
 */
export const leadsTeam = (actor: Actor, teamId: string | null): boolean =>
  isLeading(actor) || (teamId !== null && teamsLed(actor).includes(teamId));

/** Somewhere: what they then find there is narrowed to it. */
export const leadsSome = (actor: Actor): boolean => isLeading(actor) || teamsLed(actor).length > 0;

export function requireLeadOf(actor: Actor, teamId: string | null): void {
  if (!leadsTeam(actor, teamId)) throw refuse("access.leads_only");
}

export function requireSomeLead(actor: Actor): void {
  if (!leadsSome(actor)) throw refuse("access.leads_only");
}

function teamsLed(actor: Actor): readonly string[] {
  return actor.kind === "agent" && hasLeadersHands(actor) ? (actor.leads ?? []) : [];
}

/** For a `where`: what names its team is among what they lead. */
export const ledBy = (actor: Actor, teamId: Statement<unknown>): Statement<unknown> =>
  isLeading(actor) ? sql`true` : sql`coalesce(${teamId} = any(${teamsLed(actor)}::uuid[]), false)`;

/** The same of a ticket, whoever owns it: what {@link leadsOver} answers for one. */
export const ledOver = (
  actor: Actor,
  { teamId, ownerId }: { teamId: Statement<unknown>; ownerId: Statement<unknown> },
): Statement<unknown> =>
  isLeading(actor) || teamsLed(actor).length === 0 || actor.kind !== "agent"
    ? ledBy(actor, teamId)
    : sql`(${ledBy(actor, teamId)} or (${ownerId} <> ${actor.id}::uuid and exists (
        select from team_members m where m.agent_id = ${ownerId} and ${ledBy(actor, sql`m.team_id`)})))`;

/** A ticket: of one of their teams, or owned by somebody of theirs. */
export async function leadsOver(
  work: Pick<Work, "query" | "actor">,
  { teamId, ownerId }: { teamId: string | null; ownerId: string | null },
): Promise<boolean> {
  return leadsTeam(work.actor, teamId) || (ownerId !== null && (await leadsAgent(work, ownerId)));
}

/** Somebody of one of their teams. Nobody leads themselves. */
export async function leadsAgent(work: Pick<Work, "query" | "actor">, agentId: string): Promise<boolean> {
  const { actor } = work;
  if (isLeading(actor)) return true;
  if (!leadsSome(actor) || (actor.kind === "agent" && actor.id === agentId)) return false;
  const found = await work.query(sql`
    select from team_members m where m.agent_id = ${agentId} and ${ledBy(actor, sql`m.team_id`)} limit 1`);
  return found.length > 0;
}

export async function requireLeadOfAgent(
  work: Pick<Work, "query" | "actor">,
  agentId: string,
): Promise<void> {
  if (!(await leadsAgent(work, agentId))) throw refuse("access.leads_only");
}
