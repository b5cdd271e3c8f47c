import type { PasskeyChallenge, PasskeyShown } from "@guichet/contract/passkeys.ts";
import { refuse } from "../../platform/refuse.ts";
import { hashToken, newToken } from "../../platform/secrets.ts";
import { system, type Work, type Works } from "../../platform/work.ts";
import { note } from "../audit/noting.ts";
import { openProven } from "../second-factor/entering.ts";
import type { Device, Signing } from "../sessions/opening.ts";
import { tryOnce } from "../trying.ts";
import { handleOf } from "./adding.ts";
import { weighShown } from "./ceremony.ts";
import { newChallenge, requireGround } from "./challenging.ts";
import { lockPasskey, markUsed, takeChallenge } from "./rows.ts";

/** Asked by anybody, and the same for all: nothing is said of who has a passkey (ASVS 6.3.8). */
export async function askPasskey(
  work: Work,
  { url, source }: { url: string; source: string },
): Promise<{ token: string; asked: PasskeyChallenge }> {
  const { rpId } = requireGround(url);
  const token = newToken();
  const challenge = await newChallenge(work, { boundTo: hashToken(token), agentId: null, source });
  return { token, asked: { challenge, rpId } };
}

type Showing = { shown: PasskeyShown; token: string; url: string; device: Device };

/**
 * The device has checked who holds it (a finger, a face, a code), so a passkey is two factors in one: it opens a session
 * by itself, and ends whatever step a password had begun.
 */
export async function enterWithPasskey(
  works: Works,
  { shown, token, url, device }: Showing,
): Promise<Signing> {
  const ground = requireGround(url);
  const challenge = await works.run(system, (work) => takeChallenge(work, hashToken(token), null));
  if (challenge === undefined) throw refuse("access.passkey_late");
  return tryOnce(works, {
    keys: [`passkey ${shown.credentialId.slice(0, 200)}`, `source ${device.source}`],
    no: "access.passkey_wrong",
    wrong: (work) => note(work, "session.refused", { source: device.source }),
    weigh: async (work) => {
      const key = await lockPasskey(work, shown.credentialId);
      if (!key || !isOf(shown, key.agentId)) return undefined;
      const counter = await weighShown(shown, challenge, { ...ground, key });
      if (counter === undefined) return undefined;
      await markUsed(work, key.id, counter);
      return openProven(work, key.agentId, device);
    },
  });
}

const isOf = ({ userHandle }: PasskeyShown, agentId: string): boolean =>
  userHandle === undefined || userHandle === handleOf(agentId);
