import type { Me } from "@guichet/contract/access.ts";
import type {
  Passkey,
  PasskeyChallenge,
  PasskeyInvited,
  PasskeyMade,
  PasskeyShown,
} from "@guichet/contract/passkeys.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, tell } from "../client.ts";
import { sessionQuery } from "../session.ts";

const passkeysKey = ["passkeys"];

/** What talks to the device comes with the first passkey. */
const programs = () => import("@simplewebauthn/browser");

/** A browser that knows none is not offered any. */
export const knowsPasskeys = (): boolean => "PublicKeyCredential" in window;

/** The person closed the device's window, or let it wait: nothing went wrong. */
export class PasskeyLeft extends Error {
  override readonly name = "PasskeyLeft";
}

/** The device keeps a passkey of this account already. */
export class PasskeyThere extends Error {
  override readonly name = "PasskeyThere";
}

export function usePasskeys() {
  return useQuery({
    queryKey: passkeysKey,
    queryFn: () => ask<{ items: Passkey[] }>("GET", "/api/passkeys"),
  });
}

export function useAddPasskey() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (name: string) =>
      ask<Passkey>("POST", "/api/passkeys", await makeOne(await invited(), name)),
    onSuccess: () => queries.invalidateQueries({ queryKey: passkeysKey }),
  });
}

const invited = () => ask<PasskeyInvited>("POST", "/api/passkeys/challenge");

async function makeOne(given: PasskeyInvited, name: string): Promise<PasskeyMade> {
  const { startRegistration } = await programs();
  const made = await heard(() =>
    startRegistration({
      optionsJSON: {
        challenge: given.challenge,
        rp: { id: given.rpId, name: given.rpName },
        user: given.user,
        // Ed25519, P-256 and RSA: what devices know, best first.
        pubKeyCredParams: [-8, -7, -257].map((alg) => ({ alg, type: "public-key" })),
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        attestation: "none",
        excludeCredentials: given.known.map((id) => ({ id, type: "public-key" })),
      },
    }),
  );
  return {
    name,
    credentialId: made.id,
    clientData: made.response.clientDataJSON,
    attestation: made.response.attestationObject,
    transports: made.response.transports ?? [],
  };
}

export function useEnterWithPasskey() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const asked = await ask<PasskeyChallenge>("POST", "/api/session/passkey-challenge");
      return ask<Me>("POST", "/api/session/passkey", await showOne(asked));
    },
    onSuccess: (me) => queries.setQueryData(sessionQuery.queryKey, me),
  });
}

/** Who is there, before what would outlive their session. */
export function useProofByPasskey() {
  return useMutation({
    mutationFn: async () => {
      const asked = await ask<PasskeyChallenge>("POST", "/api/session/confirmation/passkey-challenge");
      await tell("PUT", "/api/session/confirmation/passkey", await showOne(asked));
    },
  });
}

async function showOne(asked: PasskeyChallenge): Promise<PasskeyShown> {
  const { startAuthentication } = await programs();
  const shown = await heard(() =>
    startAuthentication({
      optionsJSON: { challenge: asked.challenge, rpId: asked.rpId, userVerification: "required" },
    }),
  );
  const { clientDataJSON, authenticatorData, signature, userHandle } = shown.response;
  return {
    credentialId: shown.id,
    clientData: clientDataJSON,
    authenticator: authenticatorData,
    signature,
    ...(userHandle ? { userHandle } : {}),
  };
}

/** The names that browsers give to what went wrong, as WebAuthn lists them. */
async function heard<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (cause) {
    const name = cause instanceof Error ? cause.name : "";
    if (name === "InvalidStateError") throw new PasskeyThere("there", { cause });
    throw new PasskeyLeft("left", { cause });
  }
}

export function useRenamePasskey() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, name }: { id: string; name: string }) =>
      ask<Passkey>("PATCH", `/api/passkeys/${id}`, { name }),
    onSuccess: () => queries.invalidateQueries({ queryKey: passkeysKey }),
  });
}

export function useRemovePasskey() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => tell("DELETE", `/api/passkeys/${id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: passkeysKey }),
  });
}
