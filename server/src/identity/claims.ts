import type { Role } from "@guichet/contract/access.ts";
import type { IdentityProvider, ProviderTrouble } from "@guichet/contract/identity.ts";

/** What the provider says of somebody. Only `subject` is sure to be there. */
export type Claims = Readonly<Record<string, unknown>>;

export type Vouched = { email: string; name: string };

/**
 * Whom the provider vouches for, or why it is not enough. An address that it has not verified links to nobody: whoever
 * types a colleague's address at a careless provider would become them. Microsoft says it by a claim of its own.
 */
export function readVouched(
  claims: Claims,
  { domains }: Pick<IdentityProvider, "domains">,
): Vouched | ProviderTrouble {
  const email = textOf(claims.email)?.toLowerCase();
  if (email === undefined || !email.includes("@") || !isVerified(claims)) return "unverified";
  const domain = email.slice(email.lastIndexOf("@") + 1);
  if (domains.length > 0 && !domains.includes(domain)) return "foreign_domain";
  return { email, name: textOf(claims.name) ?? textOf(claims.given_name) ?? email.split("@", 1)[0] ?? email };
}

const yes: readonly unknown[] = [true, "true"];

const isVerified = ({ email_verified, xms_edov }: Claims): boolean =>
  yes.includes(email_verified) || [...yes, 1, "1"].includes(xms_edov);

/** What its words give here; empty when it says nothing that the house knows. */
export function rolesIn(
  claims: Claims,
  { roleClaim, roleValues }: Pick<IdentityProvider, "roleClaim" | "roleValues">,
): Role[] {
  if (roleClaim === null) return [];
  const said = at(claims, roleClaim);
  const words = (Array.isArray(said) ? said : [said]).filter((word) => typeof word === "string");
  return [...new Set(roleValues.filter(({ value }) => words.includes(value)).map(({ role }) => role))];
}

/** How long ago they signed in there, by the provider's own clock; null where it does not say. */
export function secondsSinceProof({ iat, auth_time }: Claims): number | null {
  if (typeof iat !== "number" || typeof auth_time !== "number") return null;
  return Math.max(0, Math.trunc(iat - auth_time));
}

/** By its name as it is, else step by step: `realm_access.roles`. */
function at(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  let found: unknown = claims;
  for (const step of path.split(".")) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, step)) return undefined;
    found = Object.entries(found).find(([name]) => name === step)?.[1];
  }
  return found;
}

const textOf = (claim: unknown): string | undefined => {
  const text = typeof claim === "string" ? claim.trim() : "";
  return text === "" ? undefined : text.slice(0, 320);
};
