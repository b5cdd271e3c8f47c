import { type Statement, sql } from "../platform/sql.ts";
import type { Actor, Work } from "../platform/work.ts";

/**
 * Who sees which ticket is decided here and nowhere else: what one may not see does not exist, by any road. Where the
 * house keeps tickets to their teams, an agent sees those of their teams, those of no team, and those they own or
 * follow.
 */
export type Placed = { teamId: string | null; ownerId: string | null; followerIds: readonly string[] };

export function maySee(actor: Actor, { teamId, ownerId, followerIds }: Placed): boolean {
  const sight = sightOf(actor);
  if (sight === "everything" || teamId === null || sight.includes(teamId)) return true;
  return actor.kind === "agent" && [ownerId, ...followerIds].includes(actor.id);
}

export const seesEverything = (actor: Actor): boolean => sightOf(actor) === "everything";

/** An agent nobody looked up sees the least. A machine of its own, a customer's page and a clock have their own doors. */
function sightOf(actor: Actor): "everything" | readonly string[] {
  return actor.kind === "agent" ? (actor.sees ?? []) : "everything";
}

type Looking = Pick<Work, "actor">;

/** For a `where` about `tickets t`, one or many. */
export function seen(work: Looking): Statement<unknown> {
  const sight = sightOf(work.actor);
  if (sight === "everything" || work.actor.kind !== "agent") return sql`true`;
  const me = work.actor.id;
  const held = inHand.get(work);
  const alsoHeld = held ? sql`or t.id = any(${[...held]}::uuid[])` : sql``;
  return sql`(t.team_id is null or t.team_id = any(${sight}::uuid[]) or t.owner_id = ${me}::uuid
    or exists (select from followers mine where mine.ticket_id = t.id and mine.agent_id = ${me}::uuid) ${alsoHeld})`;
}

/** For a `where` about something that names its ticket. What belongs to no ticket is not this question's. */
export function seenWith(work: Looking, ticketId: Statement<unknown>): Statement<unknown> {
  return seesEverything(work.actor)
    ? sql`true`
    : sql`exists (select from tickets t where t.id = ${ticketId} and ${seen(work)})`;
}

/** For a `where` about what came or left by an inbox and belongs to no ticket. */
export function seenAtInbox(work: Looking, inboxId: Statement<unknown>): Statement<unknown> {
  const sight = sightOf(work.actor);
  return sight === "everything"
    ? sql`true`
    : sql`not exists (select from inboxes i where i.id = ${inboxId} and not i.team_id = any(${sight}::uuid[]))`;
}

/** A question about `tickets t`, asked of each part of what somebody sees and put together again. */
export type InParts = (part: (where: Statement<unknown>) => Statement<unknown>) => Statement<unknown>;

/**
 * The same for whoever reads many: asked of each ticket in turn, an agent of a small team would walk the whole table.
 * Each part begins at an index of its own, and none holds a ticket of another.
 */
export async function seenInParts(work: Pick<Work, "query" | "actor">): Promise<InParts> {
  const [first = sql`true`, ...others] = await roadsOf(work);
  return (part) => {
    let before = first;
    let all = part(sql`${first} and ${seen(work)}`);
    for (const road of others) {
      all = sql`${all} union all ${part(sql`${road} and (${before}) is not true and ${seen(work)}`)}`;
      before = sql`${before} or ${road}`;
    }
    return all;
  };
}

/** More of one's own than that in other teams, and they are met soon enough among one's own. */
const few = 500;

/** Whatever somebody sees is on one of these roads at least. */
async function roadsOf(work: Pick<Work, "query" | "actor">): Promise<Statement<unknown>[]> {
  const sight = sightOf(work.actor);
  if (sight === "everything" || work.actor.kind !== "agent") return [];
  const me = work.actor.id;
  // Looked up first: that what one owns is mostly of one's own teams is nothing the planner knows.
  const own = await work.query(sql<{ id: string }>`
    select id from tickets where owner_id = ${me}::uuid and team_id is not null and team_id <> all(${sight}::uuid[])
    limit ${few + 1}`);
  const isMany = own.length > few;
  const named = [...(isMany ? [] : own.map(({ id }) => id)), ...(inHand.get(work) ?? [])];
  const followed = sql`array(select f.ticket_id from followers f where f.agent_id = ${me}::uuid)`;
  return [
    ...sight.map((team) => sql`t.team_id = ${team}::uuid`),
    sql`t.team_id is null`,
    ...(isMany ? [sql`t.owner_id = ${me}::uuid`] : []),
    sql`t.id = any(${named}::uuid[] || ${followed})`,
  ];
}

const inHand = new WeakMap<Looking, Set<string>>();

/**
 * Whoever held a ticket when an act began holds it until its end: what follows from giving it away still finds it, in
 * the same work and no further.
 */
export function keepInSight(work: Looking, ticketId: string): void {
  const held = inHand.get(work) ?? new Set();
  inHand.set(work, held.add(ticketId));
}
