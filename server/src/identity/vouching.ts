import type { Role } from "@guichet/contract/access.ts";
import type { ProviderTrouble } from "@guichet/contract/identity.ts";
import type { Language } from "@guichet/contract/ids.ts";
import { note } from "../access/audit/noting.ts";
import type { Work } from "../platform/work.ts";
import { joinVouched } from "../team/joining.ts";
import { followRoles } from "../team/roles.ts";
import { type Claims, readVouched, rolesIn, type Vouched } from "./claims.ts";
import { findHolder, findIdentity, type Held, insertIdentity, type KeptProvider } from "./rows.ts";

type Coming = { provider: KeptProvider; claims: Claims & { sub: string }; language: Language };

/**
 * Whose account it is: by the provider's own name for them, else by their verified address, else by an invitation to it,
 * else, where the house says so, by a new account. Somebody disabled is answered as somebody unknown.
 */
export async function findVouched(work: Work, coming: Coming): Promise<string | ProviderTrouble> {
  const { provider, claims } = coming;
  const known = await findIdentity(work, provider.issuer, claims.sub);
  const held = known ?? (await meet(work, coming));
  if (typeof held === "string") return held;
  if (held.disabledAt !== null) return "not_invited";
  // Where it says what somebody may do, it is asked at each sign-in; where it says nothing, nothing changes.
  const said = rolesIn(claims, provider);
  if (said.length > 0) await followRoles(work, held.agentId, said);
  return held.agentId;
}

async function meet(work: Work, coming: Coming): Promise<Held | ProviderTrouble> {
  const { provider, claims } = coming;
  const vouched = readVouched(claims, provider);
  if (typeof vouched === "string") return vouched;
  const held = (await findHolder(work, vouched.email)) ?? (await join(work, vouched, coming));
  if (!held) return "not_invited";
  if (held.disabledAt !== null) return "not_invited";
  await insertIdentity(work, { issuer: provider.issuer, subject: claims.sub, agentId: held.agentId });
  await note(work, "identity.linked", { agentId: held.agentId, about: { name: provider.label } });
  return held;
}

async function join(
  work: Work,
  vouched: Vouched,
  { provider, language, claims }: Coming,
): Promise<Held | null> {
  const said = rolesIn(claims, provider);
  const anybody: Role[] = said.length > 0 ? said : ["agent"];
  const agentId = await joinVouched(
    work,
    { ...vouched, language },
    provider.createsAccounts ? anybody : null,
  );
  return agentId === null ? null : { agentId, disabledAt: null };
}
