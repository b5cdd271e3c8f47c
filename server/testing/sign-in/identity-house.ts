import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Provider, { type ProviderContext } from "oidc-provider";

/** A real provider of identities on the loopback: whoever `is` set signs in there without being asked. */
export type IdentityHouse = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Another client of the house, with the same secret, that comes back somewhere else. */
  clientElsewhere: string;
  /** Who is at the screen, and what the house says of them; null closes the door on whoever comes. */
  is: (person: ({ sub: string } & Record<string, unknown>) | null) => void;
  /** A browser there: follows the redirections from an address of the house until one leads elsewhere. */
  visit: (address: string) => Promise<string>;
  stop: () => Promise<void>;
};

const scopeOfMail = "mail";

export async function openIdentityHouse({
  returnTo,
}: {
  returnTo: readonly string[];
}): Promise<IdentityHouse> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  let person: ({ sub: string } & Record<string, unknown>) | null = null;
  const client = {
    clientId: "guichet",
    clientSecret: "a secret of the house",
    clientElsewhere: "guichet-elsewhere",
  };

  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [...returnTo],
        post_logout_redirect_uris: returnTo.map((address) => `${new URL(address).origin}/sign-in`),
        grant_types: ["authorization_code", "refresh_token"],
      },
      {
        client_id: client.clientElsewhere,
        client_secret: client.clientSecret,
        redirect_uris: ["https://elsewhere.test/return"],
      },
    ],
    scopes: ["openid", "offline_access", scopeOfMail],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name", "groups"] },
    // As most houses do: what is said of somebody stands in their token too.
    conformIdTokenClaims: false,
    cookies: { keys: ["one", "two"] },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      introspection: { enabled: true },
      revocation: { enabled: true },
    },
    findAccount: (_context: unknown, sub: string) => ({
      accountId: sub,
      claims: async () => ({ sub, ...person }),
    }),
    loadExistingGrant: async ({ oidc }: ProviderContext) => {
      const grant = new oidc.provider.Grant({
        accountId: oidc.session.accountId,
        clientId: oidc.client.clientId,
      });
      grant.addOIDCScope(`openid email profile offline_access ${scopeOfMail}`);
      await grant.save();
      return grant;
    },
    issueRefreshToken: async () => true,
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
  });

  const answer = provider.callback();
  const interact = async (request: IncomingMessage, response: ServerResponse) => {
    const result = person
      ? { login: { accountId: person.sub } }
      : { error: "access_denied", error_description: "nobody there" };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  };
  server.on("request", (request, response) => {
    if (request.url?.startsWith("/interaction/")) void interact(request, response);
    else answer(request, response);
  });

  return {
    issuer,
    ...client,
    is: (somebody) => {
      person = somebody;
    },
    visit: (address) => visit(address, issuer),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
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
