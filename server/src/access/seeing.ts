import { type Statement, sql } from "../platform/sql.ts";
import type { Actor, Sight, Work } from "../platform/work.ts";

/**
 * Who sees which ticket is decided here and nowhere else: what one may not see does not exist, by any road. What came by
 * an inbox that is kept is seen by those it is kept to, and by whoever owns it. Of the rest, where the house keeps
 * tickets to their teams, an agent sees those of their teams, those of no team, and those they own or follow.
 */
export type Placed = {
  teamId: string | null;
  inboxId: string | null;
  ownerId: string | null;
  followerIds: readonly string[];
};

export function maySee(actor: Actor, { teamId, inboxId, ownerId, followerIds }: Placed): boolean {
  const sight = sightOf(actor);
  if (sight === "everything" || actor.kind !== "agent" || ownerId === actor.id) return true;
  if (inboxId !== null && isShut(actor, inboxId)) return false;
  if (inboxId !== null && sight.opened.includes(inboxId)) return true;
  if (sight.groups === "every" || teamId === null || sight.groups.includes(teamId)) return true;
  return followerIds.includes(actor.id);
}

/** What is read and not answered for: notes and colleagues, and no word to the customer. Whoever owns it answers. */
export function mayAnswer(actor: Actor, { inboxId, ownerId }: Pick<Placed, "inboxId" | "ownerId">): boolean {
  if (actor.kind !== "agent" || ownerId === actor.id) return true;
  return inboxId === null || !((actor.readsOnly ?? []).includes(inboxId) || isShut(actor, inboxId));
}

function isShut(actor: Actor, inboxId: string): boolean {
  const sight = sightOf(actor);
  return sight !== "everything" && (sight.shut === "every" || sight.shut.includes(inboxId));
}

export const seesEverything = (actor: Actor): boolean => sightOf(actor) === "everything";

/** An agent nobody looked up sees the least. A machine of its own, a customer's page and a clock have their own doors. */
const least: Sight = { groups: [], opened: [], shut: "every" };

function sightOf(actor: Actor): "everything" | Sight {
  return actor.kind === "agent" ? (actor.sees ?? least) : "everything";
}

type Looking = Pick<Work, "actor">;

/** For a `where` about `tickets t`, one or many. */
export function seen(work: Looking): Statement<unknown> {
  const { actor } = work;
  const sight = sightOf(actor);
  if (sight === "everything" || actor.kind !== "agent") return sql`true`;
  const held = inHand.get(work);
  const alsoHeld = held ? sql`or t.id = any(${[...held]}::uuid[])` : sql``;
  return sql`(t.owner_id = ${actor.id}::uuid ${alsoHeld} or (${notShut(sight)} and ${amongTheirs(sight, actor.id)}))`;
}

function notShut({ shut }: Sight): Statement<unknown> {
  if (shut === "every") return sql`t.inbox_id is null`;
  return shut.length === 0 ? sql`true` : sql`(t.inbox_id is null or t.inbox_id <> all(${shut}::uuid[]))`;
}

function amongTheirs({ groups, opened }: Sight, me: string): Statement<unknown> {
  if (groups === "every") return sql`true`;
  const alsoOpened = opened.length === 0 ? sql`` : sql`or t.inbox_id = any(${opened}::uuid[])`;
  return sql`(t.team_id is null or t.team_id = any(${groups}::uuid[]) ${alsoOpened}
    or exists (select from followers mine where mine.ticket_id = t.id and mine.agent_id = ${me}::uuid))`;
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
  if (sight === "everything") return sql`true`;
  const { groups, opened, shut } = sight;
  if (shut === "every") return sql`false`;
  const another =
    groups === "every"
      ? sql`false`
      : sql`(not i.team_id = any(${groups}::uuid[]) and i.id <> all(${opened}::uuid[]))`;
  return sql`not exists (select from inboxes i where i.id = ${inboxId} and (i.id = any(${shut}::uuid[]) or ${another}))`;
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
  // Where inboxes alone are shut, nearly every row is theirs: there is nothing to begin elsewhere.
  if (sight === "everything" || sight.groups === "every" || work.actor.kind !== "agent") return [];
  const { groups, opened } = sight;
  const me = work.actor.id;
  // Looked up first: that what one owns is mostly of one's own teams is nothing the planner knows.
  const own = await work.query(sql<{ id: string }>`
    select id from tickets where owner_id = ${me}::uuid and team_id is not null and team_id <> all(${groups}::uuid[])
    limit ${few + 1}`);
  const isMany = own.length > few;
  const named = [...(isMany ? [] : own.map(({ id }) => id)), ...(inHand.get(work) ?? [])];
  const followed = sql`array(select f.ticket_id from followers f where f.agent_id = ${me}::uuid)`;
  return [
    ...groups.map((team) => sql`t.team_id = ${team}::uuid`),
    sql`t.team_id is null`,
    ...opened.map((inbox) => sql`t.inbox_id = ${inbox}::uuid`),
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

/** The same act, heard or tried by another way: what it holds is held by both. */
export function holdingTheSame<Other extends Looking>(work: Looking, other: Other): Other {
  const held = inHand.get(work) ?? new Set();
  inHand.set(work, held);
  inHand.set(other, held);
  return other;
}

export const isInHand = (work: Looking, ticketId: string): boolean =>
  inHand.get(work)?.has(ticketId) ?? false;

/**
 * For a `where` about an agent: what came by this inbox may be given to them. It asks what stands now, of anybody, while
 * `seen` asks it of whoever acts.
 */
export const answersAt = (agentId: Statement<unknown>, inboxId: Statement<unknown>): Statement<unknown> =>
  sql`not exists (select from inboxes kept where kept.id = ${inboxId} and kept.kept_at is not null
    and not exists (select from inbox_grants given where given.inbox_id = kept.id and given.answers and (given.agent_id = ${agentId}
      or exists (select from team_members sharing where sharing.team_id = given.team_id and sharing.agent_id = ${agentId}))))`;
