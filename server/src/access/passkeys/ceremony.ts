import { isIP } from "node:net";
import type { PasskeyMade, PasskeyShown } from "@guichet/contract/passkeys.ts";

/** Where passkeys are made and shown: both come from the public address, never from a request. */
export type Ground = { origin: string; rpId: string };

/** Null where browsers refuse passkeys: an address made of figures, or not encrypted. */
export function groundOf(url: string): Ground | null {
  const { origin, hostname, protocol } = new URL(url);
  const named = isIP(hostname.replace(/^\[|\]$/gu, "")) === 0;
  return named && (protocol === "https:" || hostname === "localhost") ? { origin, rpId: hostname } : null;
}

/** Read when somebody first uses a passkey: it is heavy, and most requests never need it. */
const programs = () => import("@simplewebauthn/server");

export type KnownKey = { credentialId: string; publicKey: Buffer; counter: number };
type NewKey = KnownKey;

/** The key, when what the browser made is right for this challenge; undefined otherwise. */
export async function weighMade(
  made: PasskeyMade,
  challenge: string,
  { origin, rpId }: Ground,
): Promise<NewKey | undefined> {
  const { verifyRegistrationResponse } = await programs();
  const verified = await orNothing(() =>
    verifyRegistrationResponse({
      response: {
        id: made.credentialId,
        rawId: made.credentialId,
        type: "public-key",
        clientExtensionResults: {},
        response: { clientDataJSON: made.clientData, attestationObject: made.attestation },
      },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
    }),
  );
  if (!verified?.verified) return undefined;
  const { id, publicKey, counter } = verified.registrationInfo.credential;
  return { credentialId: id, publicKey: Buffer.from(publicKey), counter };
}

/** The new count of its uses, when the signature is right; undefined otherwise, and for a count that went back. */
export async function weighShown(
  shown: PasskeyShown,
  challenge: string,
  { origin, rpId, key }: Ground & { key: KnownKey },
): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await programs();
  const verified = await orNothing(() =>
    verifyAuthenticationResponse({
      response: {
        id: shown.credentialId,
        rawId: shown.credentialId,
        type: "public-key",
        clientExtensionResults: {},
        response: {
          clientDataJSON: shown.clientData,
          authenticatorData: shown.authenticator,
          signature: shown.signature,
        },
      },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      credential: { id: key.credentialId, publicKey: new Uint8Array(key.publicKey), counter: key.counter },
      requireUserVerification: true,
    }),
  );
  return verified?.verified ? verified.authenticationInfo.newCounter : undefined;
}

/** The library throws at whatever does not fit, from a wrong origin to bytes that cannot be read: it is all one no. */
async function orNothing<Result>(weigh: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await weigh();
  } catch {
    return undefined;
  }
}
