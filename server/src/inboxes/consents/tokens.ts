import type { Configuration } from "openid-client";

/** One client of one place that gives tokens. */
export type Place = {
  provider: string;
  authorizationEndpoint: string;
  tokenEndpoint: string;
  scope: string;
  clientId: string;
  clientSecret: string;
};

export type Tokens = { accessToken: string; refreshToken: string | null; lastsSeconds: number };

const programs = () => import("openid-client");
const patienceSeconds = 15;

async function at({
  authorizationEndpoint,
  tokenEndpoint,
  clientId,
  clientSecret,
}: Place): Promise<Configuration> {
  const client = await programs();
  const issuer = new URL(tokenEndpoint).origin;
  const config = new client.Configuration(
    { issuer, authorization_endpoint: authorizationEndpoint, token_endpoint: tokenEndpoint },
    clientId,
    undefined,
    clientSecret === "" ? client.None() : client.ClientSecretPost(clientSecret),
  );
  config.timeout = patienceSeconds;
  // The contract lets plain http through for this machine only.
  if (tokenEndpoint.startsWith("http:")) client.allowInsecureRequests(config);
  return config;
}

export type Leaving = { address: string; state: string; verifier: string };

/** Where somebody consents. Google gives what renews only when asked to, and once unless asked again. */
export async function leaveFor(
  place: Place,
  { returnAddress, user }: { returnAddress: string; user: string },
): Promise<Leaving> {
  const client = await programs();
  const state = client.randomState();
  const verifier = client.randomPKCECodeVerifier();
  const address = client.buildAuthorizationUrl(await at(place), {
    redirect_uri: returnAddress,
    scope: place.scope,
    state,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    login_hint: user,
    ...(place.provider === "google" ? { access_type: "offline", prompt: "consent" } : {}),
  });
  return { address: address.href, state, verifier };
}

type Back = { asked: URLSearchParams; returnAddress: string; state: string; verifier: string };

export async function readReturn(
  place: Place,
  { asked, returnAddress, state, verifier }: Back,
): Promise<Tokens> {
  const { authorizationCodeGrant } = await programs();
  const parameters = new URLSearchParams(asked);
  // Each place has its own state, kept with it: who answers needs no second name.
  parameters.delete("iss");
  const given = await authorizationCodeGrant(await at(place), new URL(`?${parameters}`, returnAddress), {
    pkceCodeVerifier: verifier,
    expectedState: state,
  });
  return tokensIn(given);
}

export async function renew(place: Place, refreshToken: string): Promise<Tokens> {
  const { refreshTokenGrant } = await programs();
  return tokensIn(await refreshTokenGrant(await at(place), refreshToken));
}

type Given = { access_token: string; refresh_token?: string; expires_in?: number };

/** An hour when nothing is said: what most give, and asking again costs little. */
const tokensIn = ({ access_token, refresh_token, expires_in }: Given): Tokens => ({
  accessToken: access_token,
  refreshToken: refresh_token ?? null,
  lastsSeconds: expires_in ?? 3600,
});

/** The provider's word for a consent that is over, not for a provider that is away. */
export function isOver(error: unknown): boolean {
  const word = error instanceof Error && "error" in error ? error.error : undefined;
  return typeof word === "string" && word !== "temporarily_unavailable" && word !== "server_error";
}
