import { randomBytes } from "node:crypto";
import { refuse } from "../../platform/refuse.ts";
import type { Work } from "../../platform/work.ts";
import { type Ground, groundOf } from "./ceremony.ts";
import { countChallenges, dropChallenges, insertChallenge } from "./rows.ts";

const challengeMinutes = 5;
/** Waiting at once from one address: many for a house behind one, few for whoever would fill our disk. */
const waitingAllowed = 300;

type Asking = { boundTo: Buffer; agentId: string | null; source: string };

/** What is asked to be signed: random, for one browser or one session, for five minutes; a new one ends the one before. */
export async function newChallenge(work: Work, { boundTo, agentId, source }: Asking): Promise<string> {
  if ((await countChallenges(work, source)) >= waitingAllowed)
    throw refuse("request.too_many", { retryAfterSeconds: challengeMinutes * 60 });
  const challenge = randomBytes(32).toString("base64url");
  const endsAt = work.now.add({ minutes: challengeMinutes });
  await dropChallenges(work, boundTo);
  await insertChallenge(work, { challenge, agentId, boundTo, source, endsAt });
  return challenge;
}

/** Browsers know passkeys by the name of the site: where there is none, it is said before anybody is asked for one. */
export function requireGround(url: string): Ground {
  const ground = groundOf(url);
  if (!ground) throw refuse("access.passkey_needs_name");
  return ground;
}
