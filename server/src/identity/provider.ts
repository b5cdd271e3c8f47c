import type { ProviderProblem, ProviderTrouble } from "@guichet/contract/identity.ts";
import type { Configuration } from "openid-client";
import type { Claims } from "./claims.ts";

/** How we are known at the provider. */
export type Client = { issuer: string; clientId: string; clientSecret: string; returnAddress: string };

/** Read when somebody first signs in by the provider. */
const programs = () => import("openid-client");

const patienceSeconds = 10;
const rememberedMs = 600_000;
const known = new Map<string, { config: Promise<Configuration>; until: number }>();

/** What the provider says of itself, read again after ten minutes: its keys are read by the library when they change. */
function discovered(client: Client): Promise<Configuration> {
  const key = JSON.stringify(client);
  const kept = known.get(key);
  if (kept && kept.until > performance.now()) return kept.config;
  const config = discover(client);
  known.clear();
  known.set(key, { config, until: performance.now() + rememberedMs });
  // What failed is not remembered: the next one asks again.
  config.catch(() => known.delete(key));
  return config;
}

async function discover({ issuer, clientId, clientSecret }: Client): Promise<Configuration> {
  const client = await programs();
  // The library takes plain http for no one; the contract lets it through for this machine only.
  const execute = issuer.startsWith("http:") ? [client.allowInsecureRequests] : [];
  const options = { execute, timeout: patienceSeconds };
  const found = await client.discovery(new URL(issuer), clientId, undefined, client.None(), options);
  const methods = found.serverMetadata().token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
  const post = methods.includes("client_secret_post");
  const secret = post ? client.ClientSecretPost(clientSecret) : client.ClientSecretBasic(clientSecret);
  const config = new client.Configuration(
    found.serverMetadata(),
    clientId,
    undefined,
    clientSecret === "" ? client.None() : secret,
  );
  config.timeout = patienceSeconds;
  for (const apply of execute) apply(config);
  return config;
}

export type Leaving = { address: string; state: string; nonce: string; verifier: string };

/** Signed in there already, they would come back without a word: whoever proves that it is them is asked again. */
const askedAfresh = { prompt: "login", max_age: "0" };

/** Where to send somebody, and what to remember until they are back. */
export async function leaveFor(client: Client, { afresh = false } = {}): Promise<Leaving> {
  const config = await discovered(client);
  const { buildAuthorizationUrl, calculatePKCECodeChallenge, ...random } = await programs();
  const state = random.randomState();
  const nonce = random.randomNonce();
  const verifier = random.randomPKCECodeVerifier();
  const address = buildAuthorizationUrl(config, {
    redirect_uri: client.returnAddress,
    scope: "openid email profile",
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    state,
    nonce,
    ...(afresh && askedAfresh),
  });
  return { address: address.href, state, nonce, verifier };
}

type Back = { asked: URLSearchParams; state: string; nonce: string; verifier: string };

/** Who came back, with all that is said of them. The library checks state, nonce, signature, issuer, audience, hours. */
export async function readReturn(
  client: Client,
  { asked, state, nonce, verifier }: Back,
): Promise<Claims & { sub: string }> {
  const config = await discovered(client);
  const { authorizationCodeGrant, fetchUserInfo } = await programs();
  const tokens = await authorizationCodeGrant(config, new URL(`?${asked}`, client.returnAddress), {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error("The provider gave no identity.");
  if (claims.email !== undefined || !config.serverMetadata().userinfo_endpoint) return claims;
  return { ...(await fetchUserInfo(config, tokens.access_token, claims.sub)), ...claims };
}

/** Where one signs out of the provider too; null where it has no such page. */
export async function endAt(client: Client, comeBackTo: string): Promise<string | null> {
  const config = await discovered(client);
  const { buildEndSessionUrl } = await programs();
  if (!config.serverMetadata().end_session_endpoint) return null;
  return buildEndSessionUrl(config, { post_logout_redirect_uri: comeBackTo }).href;
}

/** What the library and the provider say, as the person at the sign-in page should hear it. */
export function troubleIn(error: unknown): ProviderTrouble {
  const code = wordIn(error, "error");
  if (code === "access_denied" || code === "login_required" || code === "interaction_required")
    return "cancelled";
  if (code === "invalid_grant") return "late";
  if (code !== undefined) return "misset";
  return isUnreached(error) ? "away" : "misset";
}

/** The same, as an administrator should hear it. */
function problemIn(error: unknown): ProviderProblem {
  if (isUnreached(error)) return "unreachable";
  const code = wordIn(error, "error") ?? wordIn(error, "code");
  if (code === "invalid_client" || code === "unauthorized_client") return "client_refused";
  return code === "OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED" ? "issuer_differs" : "not_a_provider";
}

const isUnreached = (error: unknown): boolean =>
  (error instanceof TypeError && error.message === "fetch failed") ||
  wordIn(error, "code") === "OAUTH_TIMEOUT" ||
  (error instanceof Error && error.cause instanceof Error && isUnreached(error.cause));

function wordIn(error: unknown, name: "error" | "code"): string | undefined {
  if (typeof error !== "object" || error === null || !(name in error)) return undefined;
  const word: unknown = Reflect.get(error, name);
  return typeof word === "string" ? word : undefined;
}

/**
 * A live test: it is found, it is who it says, it knows us by our secret and our address. A code that nobody gave is
 * offered: a provider that knows us refuses the code, one that does not refuses us.
 */
export async function tryProvider(client: Client): Promise<ProviderProblem | null> {
  try {
    const config = await discover(client);
    const { authorization_endpoint, token_endpoint, response_types_supported } = config.serverMetadata();
    if (!authorization_endpoint || !token_endpoint) return "not_a_provider";
    if (response_types_supported && !response_types_supported.includes("code")) return "no_code_flow";
    return (await tryClient(client, config)) ?? (await tryReturn(client));
  } catch (error) {
    return problemIn(error);
  }
}

async function tryClient({ returnAddress }: Client, config: Configuration): Promise<ProviderProblem | null> {
  const { genericGrantRequest, randomPKCECodeVerifier } = await programs();
  const parameters = {
    code: "guichet-trial",
    redirect_uri: returnAddress,
    code_verifier: randomPKCECodeVerifier(),
  };
  try {
    await genericGrantRequest(config, "authorization_code", parameters);
    return null;
  } catch (error) {
    const problem = problemIn(error);
    return problem === "not_a_provider" ? null : problem;
  }
}

async function tryReturn(client: Client): Promise<ProviderProblem | null> {
  const { address } = await leaveFor(client);
  const page = await fetch(address, {
    redirect: "manual",
    signal: AbortSignal.timeout(patienceSeconds * 1000),
  });
  await page.body?.cancel();
  return page.status === 400 ? "return_refused" : null;
}
