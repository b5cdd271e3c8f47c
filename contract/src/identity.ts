import { z } from "zod";
import { Role } from "./access.ts";

/** Over plain http on this machine only: anywhere else a secret would travel in the open. */
const Issuer = z
  .url({ protocol: /^https?$/u })
  .max(500)
  .regex(/^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?(?:\/|$))/u, "https");

const Domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+$/u, "domain");

/** The one outside that vouches for people: OpenID Connect, authorization code with PKCE. */
export const IdentityProvider = z.object({
  /** What the button of the sign-in page calls it. */
  label: z.string().trim().min(1).max(60),
  issuer: Issuer,
  clientId: z.string().trim().min(1).max(300),
  /** Whose addresses are taken at their word; empty for all that it has verified. */
  domains: z.array(Domain).max(50).default([]),
  /** An account for whoever comes; otherwise only those invited or known. */
  createsAccounts: z.boolean().default(false),
  /** Where it says what somebody may do here; null leaves roles to the house. */
  roleClaim: z.string().trim().min(1).max(200).nullable().default(null),
  roleValues: z
    .array(z.object({ value: z.string().trim().min(1).max(200), role: Role }))
    .max(50)
    .default([]),
});
export type IdentityProvider = z.infer<typeof IdentityProvider>;

/** A secret left empty stays the one that is kept, for the same client of the same provider. */
export const ProviderSetting = IdentityProvider.extend({ clientSecret: z.string().max(1000).default("") });
export type ProviderSetting = z.infer<typeof ProviderSetting>;

export const ProviderStanding = z.object({
  provider: IdentityProvider.nullable(),
  hasSecret: z.boolean(),
  /** The address that the provider must know as ours. */
  returnAddress: z.string(),
  passwordsFor: z.enum(["everyone", "admins"]),
});
export type ProviderStanding = z.infer<typeof ProviderStanding>;

/** What a live test found wrong; each has its sentence in the locales. */
export const ProviderProblem = z.enum([
  "unreachable",
  "not_a_provider",
  "issuer_differs",
  "no_code_flow",
  "client_refused",
  "return_refused",
]);
export type ProviderProblem = z.infer<typeof ProviderProblem>;

export const ProviderTrial = z.object({ problem: ProviderProblem.nullable() });
export type ProviderTrial = z.infer<typeof ProviderTrial>;

/** How one may enter here; what the sign-in page shows. */
export const EntryWays = z.object({ provider: z.object({ label: z.string() }).nullable() });
export type EntryWays = z.infer<typeof EntryWays>;

/** Why somebody came back from the provider without entering; each has its sentence on the sign-in page. */
export const providerTroubles = [
  "away",
  "late",
  "cancelled",
  "unverified",
  "foreign_domain",
  "not_invited",
  "misset",
] as const;
export type ProviderTrouble = (typeof providerTroubles)[number];

/** The same, for whoever only had to prove that it is still them: it was another, or they were not asked again there. */
export type ProofTrouble = ProviderTrouble | "somebody_else" | "not_afresh";

/** Where to go once signed out: our own page, or the provider's, which signs out there too. */
export const SignedOut = z.object({ goTo: z.string() });
export type SignedOut = z.infer<typeof SignedOut>;
