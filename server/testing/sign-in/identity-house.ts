import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Provider, { type ProviderContext } from "oidc-provider";

type Person = { sub: string } & Record<string, unknown>;
/** Who is at the screen, and since when they are signed in there. */
type There = { person: Person | null; secondsAgo: number };

/** A real provider of identities on the loopback: whoever `is` set signs in there without being asked. */
export type IdentityHouse = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Another client of the house, with the same secret, that comes back somewhere else. */
  clientElsewhere: string;
  /** Who is at the screen, and what the house says of them; null closes the door on whoever comes. */
  is: (person: Person | null, since?: { secondsAgo: number }) => void;
  /** A browser there: follows the redirections from an address of the house until one leads elsewhere. */
  visit: (address: string) => Promise<string>;
  /** Where a mail server asks whose a token is, and what it hears. */
  tokensAt: string;
  ownerOf: (token: string) => Promise<string | null>;
  /** Its holder withdraws a consent: neither it nor what it gave opens anything any more. */
  revoke: (refreshToken: string) => Promise<void>;
  stop: () => Promise<void>;
};

const client = {
  clientId: "guichet",
  clientSecret: "a secret of the house",
  clientElsewhere: "guichet-elsewhere",
};
const scopes = "openid email profile offline_access mail";

export async function openIdentityHouse({
  returnTo,
}: {
  returnTo: readonly string[];
}): Promise<IdentityHouse> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const there: There = { person: null, secondsAgo: 0 };
  const provider = new Provider(issuer, settingsOf(returnTo, there));
  const answer = provider.callback();
  const ownerOf = async (token: string) => (await provider.AccessToken.find(token))?.accountId ?? null;
  server.on("request", (request, response) => {
    if (request.url === "/whose") void sayWhose(request, response, ownerOf);
    else if (request.url?.startsWith("/interaction/"))
      void provider.interactionFinished(request, response, resultFor(there), {
        mergeWithLastSubmission: false,
      });
    else answer(request, response);
  });
  return {
    issuer,
    ...client,
    is: (person, { secondsAgo } = { secondsAgo: 0 }) => Object.assign(there, { person, secondsAgo }),
    visit: (address) => visit(address, issuer),
    tokensAt: `${issuer}/whose`,
    ownerOf,
    revoke: async (token) => {
      const { clientId: client_id, clientSecret: client_secret } = client;
      const body = new URLSearchParams({ token, client_id, client_secret });
      const answered = await fetch(`${issuer}/token/revocation`, { method: "POST", body });
      if (!answered.ok) throw new Error(`The house did not revoke: ${answered.status}`);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function settingsOf(returnTo: readonly string[], there: There): object {
  return {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [...returnTo],
        post_logout_redirect_uris: returnTo.map((address) => `${new URL(address).origin}/sign-in`),
        grant_types: ["authorization_code", "refresh_token"],
        token_endpoint_auth_method: "client_secret_post",
        require_auth_time: true,
      },
      {
        client_id: client.clientElsewhere,
        client_secret: client.clientSecret,
        redirect_uris: ["https://elsewhere.test/return"],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    scopes: ["openid", "offline_access", "mail"],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name", "groups"] },
    // As most houses do: what is said of somebody stands in their token too.
    conformIdTokenClaims: false,
    cookies: { keys: ["one", "two"] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, revocation: { enabled: true } },
    findAccount: (_context: unknown, sub: string) => ({
      accountId: sub,
      claims: async () => ({ sub, ...there.person }),
    }),
    loadExistingGrant: async ({ oidc }: ProviderContext) => {
      const about = { accountId: oidc.session.accountId, clientId: oidc.client.clientId };
      const grant = new oidc.provider.Grant(about);
      grant.addOIDCScope(scopes);
      await grant.save();
      return grant;
    },
    issueRefreshToken: async () => true,
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
  };
}

const resultFor = ({ person, secondsAgo }: There): object =>
  person
    ? { login: { accountId: person.sub, ts: Math.floor(Date.now() / 1000) - secondsAgo } }
    : { error: "access_denied", error_description: "nobody there" };

async function sayWhose(
  { headers }: IncomingMessage,
  response: ServerResponse,
  ownerOf: IdentityHouse["ownerOf"],
): Promise<void> {
  const username = await ownerOf(headers.authorization?.replace(/^Bearer /iu, "") ?? "");
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(username === null ? { active: false } : { active: true, username }));
}

async function visit(address: string, issuer: string): Promise<string> {
  const cookies = new Map<string, string>();
  let next = address;
  while (new URL(next).origin === issuer) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const page = await fetch(next, { redirect: "manual", headers: { cookie } });
    for (const line of page.headers.getSetCookie()) {
      const [name = "", value = ""] = line.split(";", 1)[0]?.split(/=(.*)/su) ?? [];
      cookies.set(name, value);
    }
    const location = page.headers.get("location");
    if (location === null)
      throw new Error(`The house stopped at ${next}: ${page.status} ${await page.text()}`);
    await page.body?.cancel();
    next = new URL(location, next).href;
  }
  return next;
}
