import type { Me } from "@guichet/contract/access.ts";
import { isLeading } from "../session.ts";

/** Whoever decides there: the house’s leads, and those who lead that team. */
export function leadsTeam(me: Me, teamId: string | null): boolean {
  return isLeading(me) || (teamId !== null && me.leads.includes(teamId));
}

/** Somewhere: what they find there is narrowed to it. */
export function leadsSome(me: Me): boolean {
  return isLeading(me) || me.leads.length > 0;
}
