import type { PasskeyChallenge, PasskeyShown } from "@guichet/contract/passkeys.ts";
import { refuse } from "../../platform/refuse.ts";
import { system, type Work, type Works } from "../../platform/work.ts";
import { requireInPerson } from "../policy.ts";
import { proveSession } from "../sessions/confirming.ts";
import { tryOnce } from "../trying.ts";
import { handleOf } from "./adding.ts";
import { weighShown } from "./ceremony.ts";
import { newChallenge, requireGround } from "./challenging.ts";
import { lockPasskey, markUsed, takeChallenge } from "./rows.ts";

type Place = { own: Buffer; url: string; source: string };

/** What a passkey signs to say who is there: bound to this session and to whoever holds it. */
export async function askProof(work: Work, { own, url, source }: Place): Promise<PasskeyChallenge> {
  const { id: agentId } = requireInPerson(work.actor);
  const { rpId } = requireGround(url);
  return { challenge: await newChallenge(work, { boundTo: own, agentId, source }), rpId };
}

type Showing = Place & { shown: PasskeyShown; agentId: string };

/**
 * The device checked who holds it, so this says as much as a password. Only a passkey of whoever is signed in: a
 * colleague's proves that a colleague is there. The challenge is spent whatever answers it.
 */
export async function proveWithPasskey(
  works: Works,
  { shown, agentId, own, url, source }: Showing,
): Promise<void> {
  const ground = requireGround(url);
  const challenge = await works.run(system, (work) => takeChallenge(work, own, agentId));
  if (challenge === undefined) throw refuse("access.passkey_late");
  await tryOnce(works, {
    keys: [`passkey ${shown.credentialId.slice(0, 200)}`, `source ${source}`],
    no: "access.passkey_wrong",
    weigh: async (work) => {
      const key = await lockPasskey(work, shown.credentialId);
      if (key?.agentId !== agentId || (shown.userHandle ?? handleOf(agentId)) !== handleOf(agentId))
        return undefined;
      const counter = await weighShown(shown, challenge, { ...ground, key });
      if (counter === undefined) return undefined;
      await markUsed(work, key.id, counter);
      return (await proveSession(work, own, agentId)) || undefined;
    },
  });
}
