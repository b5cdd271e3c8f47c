import type { EntryWays, ProviderSetting, ProviderStanding } from "@guichet/contract/identity.ts";
import { note } from "../access/audit/noting.ts";
import { findPasswordsFor, keepPasswordsFor, type PasswordsFor } from "../access/passwords/password-rule.ts";
import { requireAdmin, requireInPerson } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Secrets } from "../platform/secrets.ts";
import type { Work } from "../platform/work.ts";
import type { Client } from "./provider.ts";
import { deleteProvider, findProvider, isLinked, type KeptProvider, writeProvider } from "./rows.ts";

const returnAddressOf = (url: string): string => `${url}/api/session/provider/return`;

/** Its secret is never shown again; whether there is one is. */
export async function providerStanding(work: Work, url: string): Promise<ProviderStanding> {
  requireAdmin(work.actor);
  const kept = await findProvider(work);
  return {
    provider: kept ? shown(kept) : null,
    hasSecret: kept?.sealedSecret != null,
    returnAddress: returnAddressOf(url),
    passwordsFor: await findPasswordsFor(work),
  };
}

function shown({ sealedSecret: _secret, ...provider }: KeptProvider) {
  return provider;
}

export async function keepProvider(work: Work, given: ProviderSetting, secrets: Secrets): Promise<void> {
  requireAdmin(work.actor);
  const { clientSecret, ...provider } = given;
  const sealedSecret = clientSecret === "" ? await keptSecret(work, given) : secrets.seal(clientSecret);
  await writeProvider(work, { ...provider, sealedSecret });
  await note(work, "provider.changed", { about: { name: provider.label } });
}

/** For the same client of the same provider only: a secret is never carried to another. */
async function keptSecret(work: Work, { issuer, clientId }: ProviderSetting): Promise<Buffer | null> {
  const kept = await findProvider(work);
  return kept?.issuer === issuer && kept.clientId === clientId ? kept.sealedSecret : null;
}

/** Passwords are everybody's again with it: whoever came by the provider asks for one by the forgotten-password letter. */
export async function removeProvider(work: Work): Promise<void> {
  requireAdmin(work.actor);
  if (!(await deleteProvider(work))) throw refuse("not_found");
  await keepPasswordsFor(work, "everyone");
  await note(work, "provider.removed");
}

/** Without a provider nobody else could enter. */
export async function choosePasswordsFor(work: Work, passwordsFor: PasswordsFor): Promise<void> {
  requireAdmin(work.actor);
  if (passwordsFor === "admins" && !(await findProvider(work))) throw refuse("access.no_provider");
  await keepPasswordsFor(work, passwordsFor);
  await note(work, passwordsFor === "admins" ? "passwords.closed" : "passwords.opened");
}

/** What is tried live: what was typed, with the kept secret when none was. */
export async function clientToTry(
  work: Work,
  given: ProviderSetting,
  { secrets, url }: { secrets: Secrets; url: string },
): Promise<Client> {
  requireAdmin(work.actor);
  const kept = given.clientSecret === "" ? await keptSecret(work, given) : null;
  const clientSecret = kept ? secrets.unseal(kept) : given.clientSecret;
  return {
    issuer: given.issuer,
    clientId: given.clientId,
    clientSecret,
    returnAddress: returnAddressOf(url),
  };
}

export function clientOf(kept: KeptProvider, { secrets, url }: { secrets: Secrets; url: string }): Client {
  const clientSecret = kept.sealedSecret ? secrets.unseal(kept.sealedSecret) : "";
  return { issuer: kept.issuer, clientId: kept.clientId, clientSecret, returnAddress: returnAddressOf(url) };
}

/** The one who vouches for whoever asks, if anybody does: an account that was never linked has nothing to show there. */
export async function providerOf(work: Work): Promise<{ label: string } | null> {
  const provider = await findProvider(work);
  const { id } = requireInPerson(work.actor);
  return provider && (await isLinked(work, provider.issuer, id)) ? { label: provider.label } : null;
}

export async function entryWays(work: Work): Promise<EntryWays> {
  const provider = await findProvider(work);
  return { provider: provider ? { label: provider.label } : null };
}
