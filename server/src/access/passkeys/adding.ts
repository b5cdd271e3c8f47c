import type { Passkey, PasskeyInvited, PasskeyMade } from "@guichet/contract/passkeys.ts";
import { newId } from "../../platform/ids.ts";
import { refuse } from "../../platform/refuse.ts";
import { sql } from "../../platform/sql.ts";
import { system, type Work, type Works } from "../../platform/work.ts";
import { note } from "../audit/noting.ts";
import { requireInPerson } from "../policy.ts";
import { requireConfirmed } from "../sessions/confirming.ts";
import { weighMade } from "./ceremony.ts";
import { newChallenge, requireGround } from "./challenging.ts";
import {
  deletePasskey,
  insertPasskey,
  listCredentials,
  listPasskeys,
  renamePasskey,
  takeChallenge,
} from "./rows.ts";

type Place = { own: Buffer; url: string; source: string };

/** What opens the account is added by whoever has just proved that it is theirs. */
export async function invitePasskey(work: Work, { own, url, source }: Place): Promise<PasskeyInvited> {
  const { id } = requireInPerson(work.actor);
  const { rpId } = requireGround(url);
  await requireConfirmed(work, own);
  const [about] = await work.query(sql<{ rpName: string; email: string; name: string }>`
    select c.name as "rpName", a.email, a.name from company c, agents a where a.id = ${id}`);
  if (!about) throw refuse("not_found");
  return {
    challenge: await newChallenge(work, { boundTo: own, agentId: id, source }),
    rpId,
    rpName: about.rpName,
    user: { id: handleOf(id), name: about.email, displayName: about.name },
    known: await listCredentials(work, id),
  };
}

/** Two works: the challenge is spent even when what answers it is not right. */
export async function addPasskey(
  works: Works,
  made: PasskeyMade,
  { own, url, agentId, source }: Place & { agentId: string },
): Promise<Passkey> {
  const challenge = await works.run(system, (work) => takeChallenge(work, own, agentId));
  if (challenge === undefined) throw refuse("access.passkey_late");
  const key = await weighMade(made, challenge, requireGround(url));
  if (!key) throw refuse("access.passkey_wrong");
  return works.run(system, async (work) => {
    const id = newId(work.now);
    const { name, transports } = made;
    if (!(await insertPasskey(work, { id, agentId, name, transports, ...key })))
      throw refuse("access.passkey_known");
    await note(work, "passkey.added", { agentId, source, about: { name } });
    return { id, name, addedAt: work.now.toString(), usedAt: null };
  });
}

export async function myPasskeys(work: Work): Promise<Passkey[]> {
  return listPasskeys(work, requireInPerson(work.actor).id);
}

export async function namePasskey(work: Work, id: string, name: string): Promise<Passkey> {
  const renamed = await renamePasskey(work, requireInPerson(work.actor).id, { id, name });
  if (!renamed) throw refuse("not_found");
  return renamed;
}

export async function removePasskey(work: Work, id: string, own: Buffer): Promise<void> {
  const { id: agentId } = requireInPerson(work.actor);
  await requireConfirmed(work, own);
  const name = await deletePasskey(work, agentId, id);
  if (name === undefined) throw refuse("not_found");
  await note(work, "passkey.removed", { about: { name } });
}

/** What a passkey says of whose it is: the account's id and nothing that a person could read. */
export const handleOf = (agentId: string): string => Buffer.from(agentId).toString("base64url");
