import type { TokenScope } from "@guichet/contract/access.ts";
import type { AgentName } from "@guichet/contract/team.ts";
import { refuse } from "../platform/refuse.ts";
import type { Actor } from "../platform/work.ts";

/** Somebody must be there: a person signed in, or a machine with its token. */
export function requireActor(actor: Actor | null): Actor {
  if (!actor) throw refuse("access.not_signed_in");
  return actor;
}

/** Reading is open to everyone who works here; a token needs the scope. */
export function requireReading(actor: Actor): void {
  if (actor.kind === "system" || isInPerson(actor) || hasScope(actor, "read")) return;
  throw refuse("access.not_allowed");
}

export function requireWriting(actor: Actor): void {
  if (actor.kind === "system" || isInPerson(actor) || hasScope(actor, "write")) return;
  throw refuse("access.not_allowed");
}

/** Some acts are a person's own: to take a ticket, to write a draft. A token made on their behalf does them too. */
export function requirePerson(actor: Actor): AgentName {
  requireWriting(actor);
  return requireSomebody(actor);
}

/** To read what is somebody's own. */
export function requireReader(actor: Actor): AgentName {
  requireReading(actor);
  return requireSomebody(actor);
}

/** What touches somebody's account is done by them at a screen, never by a machine in their name. */
export function requireInPerson(actor: Actor): AgentName {
  if (!isInPerson(actor)) throw refuse("access.not_allowed");
  return requireSomebody(actor);
}

function requireSomebody(actor: Actor): AgentName {
  if (actor.kind === "agent") return { id: actor.id, name: actor.name };
  throw refuse("access.not_allowed");
}

export function requireAdmin(actor: Actor): void {
  if (!isAdmin(actor)) throw refuse("access.not_allowed");
}

/** A token never does more than the person in whose name it acts. */
export function isAdmin(actor: Actor): boolean {
  if (actor.kind === "system") return true;
  if (actor.kind === "agent" && !actor.roles?.includes("admin")) return false;
  return isInPerson(actor) || hasScope(actor, "admin");
}

/** Whoever decides how the house works: a lead, a director, an administrator. A team's own lead is in leading.ts. */
export function requireLead(actor: Actor): void {
  if (!isLeading(actor)) throw refuse("access.not_allowed");
}

export function isLeading(actor: Actor): boolean {
  if (isAdmin(actor)) return true;
  const leads = actor.roles?.some((role) => role === "lead" || role === "director") ?? false;
  return actor.kind === "agent" && leads && hasLeadersHands(actor);
}

/** A machine decides in somebody's name only if it was given to. */
export const hasLeadersHands = (actor: Actor): boolean => isInPerson(actor) || hasScope(actor, "admin");

export function requireDelivering(actor: Actor): void {
  if (actor.kind === "system" || (actor.kind === "token" && hasScope(actor, "deliver"))) return;
  throw refuse("access.not_allowed");
}

/** Somebody signed in, and no machine in their name. */
export const isInPerson = (actor: Actor): boolean => actor.kind === "agent" && actor.scopes === undefined;

function hasScope(actor: Actor, scope: TokenScope): boolean {
  return actor.scopes?.includes(scope) ?? false;
}
