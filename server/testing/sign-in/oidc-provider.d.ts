declare module "oidc-provider" {
  import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";

  type Account = { accountId: string; claims: () => Promise<Record<string, unknown>> };
  class Grant {
    constructor(about: { accountId: string; clientId: string });
    addOIDCScope(scope: string): void;
    addResourceScope(resource: string, scope: string): void;
    save(): Promise<string>;
  }
  type Context = {
    oidc: {
      session: { accountId: string };
      client: { clientId: string };
      result?: { consent?: { grantId?: string } };
      provider: Provider;
    };
  };
  class Provider {
    constructor(issuer: string, configuration: object);
    Grant: typeof Grant;
    AccessToken: { find: (token: string) => Promise<{ accountId: string; iat: number } | undefined> };
    callback(): RequestListener;
    on(event: string, listener: (...heard: unknown[]) => void): void;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: object,
      options?: { mergeWithLastSubmission: boolean },
    ): Promise<void>;
  }
  export type ProviderContext = Context;
  export type ProviderAccount = Account;
  // biome-ignore lint/style/noDefaultExport: it says how another's module is made.
  export default Provider;
}
