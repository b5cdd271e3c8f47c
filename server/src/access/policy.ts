import type { Role, TokenScope } from "@guichet/contract/access.ts";
import { refuse } from "../platform/refuse.ts";
import type { Actor } from "../platform/work.ts";

/** Somebody must be there: a person signed in, or a machine with its token. */
export function requireActor(actor: Actor | null): Actor {
  if (!actor) throw refuse("access.not_signed_in");
  return actor;
}

/** Reading is open to everyone who works here; a token needs the scope. */
export function requireReading(actor: Actor): void {
  if (actor.kind === "agent" || actor.kind === "system" || hasScope(actor, "read")) return;
  throw refuse("access.not_allowed");
}

export function requireWriting(actor: Actor): void {
  if (actor.kind === "agent" || actor.kind === "system" || hasScope(actor, "write")) return;
  throw refuse("access.not_allowed");
}

/** Some acts are a person's own: to take a ticket, to write a draft. */
export function requirePerson(actor: Actor): { id: string; name: string } {
  if (actor.kind === "agent") return { id: actor.id, name: actor.name };
  throw refuse("access.not_allowed");
}

export function requireAdmin(actor: Actor): void {
  if (actor.kind === "system" || hasRole(actor, "admin") || hasScope(actor, "admin")) return;
  throw refuse("access.not_allowed");
}

export function requireDelivering(actor: Actor): void {
  if (actor.kind === "system" || hasScope(actor, "deliver")) return;
  throw refuse("access.not_allowed");
}

const hasRole = (actor: Actor, role: Role): boolean =>
  actor.kind === "agent" && (actor.roles?.includes(role) ?? false);

function hasScope(actor: Actor, scope: TokenScope): boolean {
  return actor.kind === "token" && (actor.scopes?.includes(scope) ?? false);
}
