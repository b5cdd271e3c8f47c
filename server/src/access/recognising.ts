import type { Clock } from "../platform/clock.ts";
import type { Query } from "../platform/db.ts";
import type { FastifyRequest } from "../platform/http/server.ts";
import { hashToken } from "../platform/secrets.ts";
import type { Actor } from "../platform/work.ts";
import { sessionCookieOf } from "./cookies.ts";
import { findRights, findToken, markTokenUsed, standingOf } from "./rows.ts";
import { idleHours, mostDays } from "./sessions/opening.ts";
import { findSession, markSeen } from "./sessions/rows.ts";

/** Who is behind a request; remembered for two seconds, so that a revocation holds everywhere within five. */
export type Recognition = {
  recognise: (request: FastifyRequest) => Promise<Actor | null>;
  /** After a sign-out or a revocation in this process: at once. */
  forget: () => void;
};

const rememberedMs = 2000;
const mostRemembered = 5000;

export function openRecognition({
  query,
  clock,
  secure,
}: {
  query: Query;
  clock: Clock;
  secure: boolean;
}): Recognition {
  const remembered = new Map<string, { actor: Actor | null; until: number }>();
  let forgotten = 0;

  async function look(key: string, find: () => Promise<Actor | null>): Promise<Actor | null> {
    const known = remembered.get(key);
    const moment = performance.now();
    if (known && known.until > moment) return known.actor;
    const before = forgotten;
    const actor = await find();
    if (remembered.size >= mostRemembered) remembered.clear();
    // Read before a revocation and answered after it, it would bring back what was just ended.
    if (actor && before === forgotten) remembered.set(key, { actor, until: moment + rememberedMs });
    return actor;
  }

  return {
    recognise: async (request) => {
      const actor = await recogniseIn(request);
      return actor && { ...actor, source: request.ip };
    },
    forget: () => {
      forgotten++;
      remembered.clear();
    },
  };

  async function recogniseIn(request: FastifyRequest): Promise<Actor | null> {
    const bearer = /^Bearer +(\S{16,200})$/iu.exec(request.headers.authorization ?? "")?.[1];
    if (bearer) return look(`token ${bearer}`, () => recogniseToken(query, bearer, clock()));
    const session = sessionCookieOf(request, secure);
    return session
      ? look(`session ${session}`, () =>
          recogniseSession(query, session, { now: clock(), source: request.ip }),
        )
      : null;
  }
}

/** Who asked for something that is done later: as they are then. Null once they have left. */
export async function actorAgain(query: Query, actor: Actor): Promise<Actor | null> {
  if (actor.kind !== "agent") return actor;
  const found = await findRights(query, actor.id);
  return found ? { ...actor, roles: found.roles, ...standingOf(found.standing) } : null;
}

async function recogniseToken(query: Query, secret: string, now: Temporal.Instant): Promise<Actor | null> {
  const found = await findToken(query, hashToken(secret));
  if (!found) return null;
  await markTokenUsed(query, found.id, now);
  const { agent, scopes, ...token } = found;
  if (!agent) return { kind: "token", ...token, scopes };
  const { id, name, roles, standing } = agent;
  return { kind: "agent", id, name, roles, ...standingOf(standing), scopes, token };
}

async function recogniseSession(
  query: Query,
  token: string,
  { now, source }: { now: Temporal.Instant; source: string },
): Promise<Actor | null> {
  const hash = hashToken(token);
  const found = await findSession(query, hash, now);
  if (!found) return null;
  // Written once a minute at most: reading a list must not cost a write.
  if (Temporal.Instant.compare(Temporal.Instant.from(found.seenAt).add({ minutes: 1 }), now) < 0) {
    await markSeen(query, hash, { now, endsAt: now.add({ hours: idleHours }), source, mostDays });
  }
  const { id, name, roles, standing } = found;
  return { kind: "agent", id, name, roles, ...standingOf(standing) };
}
