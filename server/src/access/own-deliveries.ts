import { refuse } from "../platform/refuse.ts";
import type { Actor, Work } from "../platform/work.ts";
import { findDelivery, insertDelivery } from "./rows.ts";

/** Whoever delivers a message knows it already: they may read what became of it, even when they may read nothing else. */
export async function noteDelivery(work: Work, arrivalId: string): Promise<void> {
  if (onlyDelivers(work.actor)) await insertDelivery(work, work.actor.id, arrivalId);
}

/** For the routes of arrivals: to a token that only delivers, those of others do not exist. */
export async function requireOwnDelivery(
  work: Work,
  { arrivalId }: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (!onlyDelivers(work.actor) || typeof arrivalId !== "string") return;
  if (!(await findDelivery(work, work.actor.id, arrivalId))) throw refuse("not_found");
}

const onlyDelivers = (actor: Actor): actor is Actor & { kind: "token" } =>
  actor.kind === "token" && (actor.scopes?.includes("deliver") ?? false) && !actor.scopes?.includes("read");
