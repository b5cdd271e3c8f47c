import type { Authority } from "@guichet/contract/guard.ts";
import type { Authorities } from "@guichet/contract/reasons.ts";
import { requireLead, requireReading } from "../access/policy.ts";
import type { Actor, Work } from "../platform/work.ts";
import { findCommonAuthorities, listAuthorities, writeCommonAuthorities } from "./rows.ts";

export async function showCommonAuthorities(work: Work): Promise<Authorities> {
  requireReading(work.actor);
  return findCommonAuthorities(work);
}

/** What holds where a ticket has no reason, or its reason says nothing of a role. */
export async function setCommonAuthorities(work: Work, authorities: Authorities): Promise<Authorities> {
  requireLead(work.actor);
  await writeCommonAuthorities(work, authorities);
  return authorities;
}

/** What somebody may promise or grant alone for this reason, else for its branch; null where nothing limits them. */
export async function authorityFor(
  work: Pick<Work, "query">,
  actor: Actor,
  reasonId: string | null,
): Promise<Authority | null> {
  const [common, line] = await Promise.all([
    findCommonAuthorities(work),
    reasonId === null ? [] : listAuthorities(work, reasonId),
  ]);
  return authorityOf(actor, Object.assign({}, common, ...line.map(({ authorities }) => authorities)));
}

/** The widest role speaks: whoever leads is not held back because they also answer. */
export function authorityOf(actor: Actor, { agent, lead }: Authorities): Authority | null {
  const roles = actor.roles ?? [];
  if (actor.kind !== "agent" || roles.includes("admin") || roles.includes("director")) return null;
  if (roles.includes("lead")) return lead ?? null;
  return agent ?? null;
}
