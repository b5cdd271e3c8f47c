import { createHash, createSign, generateKeyPairSync, randomBytes } from "node:crypto";
import type {
  PasskeyChallenge,
  PasskeyInvited,
  PasskeyMade,
  PasskeyShown,
} from "@guichet/contract/passkeys.ts";
import type { Browser } from "./browser.ts";

/** A device that keeps passkeys, as WebAuthn describes it: ES256, no attestation. What it signs can be bent. */
export type Authenticator = {
  make: (invited: PasskeyInvited, bent?: Bent) => PasskeyMade;
  show: (asked: PasskeyChallenge, bent?: Bent) => PasskeyShown;
};

export type Bent = {
  origin?: string;
  rpId?: string;
  verified?: boolean;
  counter?: number;
  challenge?: string;
};

const text = (value: Buffer): string => value.toString("base64url");
const sha256 = (value: string | Buffer): Buffer => createHash("sha256").update(value).digest();

/** The three shapes of CBOR that a key and an attestation need. */
const bytes = (value: Buffer): Buffer =>
  Buffer.concat([
    value.length < 256
      ? Buffer.from([0x58, value.length])
      : Buffer.from([0x59, value.length >> 8, value.length & 255]),
    value,
  ]);
const word = (value: string): Buffer =>
  Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
const map = (...parts: Buffer[]): Buffer => Buffer.concat([Buffer.from([0xa0 + parts.length / 2]), ...parts]);
const small = (value: number): Buffer => Buffer.from([value < 0 ? 0x20 - value - 1 : value]);

export function openAuthenticator({ counts = true } = {}): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(32);
  let uses = 0;
  let handle = "AAAA";

  const clientData = (type: string, challenge: string, { origin }: Bent): Buffer =>
    Buffer.from(
      JSON.stringify({ type, challenge, origin: origin ?? "http://localhost:8080", crossOrigin: false }),
    );
  const authenticatorData = (rpId: string, flags: number, bent: Bent): Buffer => {
    if (counts) uses++;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(bent.counter ?? uses);
    const verified = bent.verified === false ? 0 : 0x04;
    return Buffer.concat([sha256(bent.rpId ?? rpId), Buffer.from([flags | verified]), count]);
  };

  return {
    make: ({ challenge, rpId, user }, bent = {}) => {
      const { x = "", y = "" } = publicKey.export({ format: "jwk" });
      const point = (value: string) => bytes(Buffer.from(value, "base64url"));
      const key = map(
        small(1),
        small(2),
        small(3),
        small(-7),
        small(-1),
        small(1),
        small(-2),
        point(x),
        small(-3),
        point(y),
      );
      const length = Buffer.from([0, id.length]);
      const held = Buffer.concat([authenticatorData(rpId, 0x41, bent), Buffer.alloc(16), length, id, key]);
      handle = user.id;
      return {
        name: "Téléphone",
        credentialId: text(id),
        clientData: text(clientData("webauthn.create", bent.challenge ?? challenge, bent)),
        attestation: text(
          map(word("fmt"), word("none"), word("attStmt"), map(), word("authData"), bytes(held)),
        ),
        transports: ["internal"],
      };
    },
    show: ({ challenge, rpId }, bent = {}) => {
      const client = clientData("webauthn.get", bent.challenge ?? challenge, bent);
      const held = authenticatorData(rpId, 0x01, bent);
      const signature = createSign("sha256")
        .update(Buffer.concat([held, sha256(client)]))
        .sign(privateKey);
      return {
        credentialId: text(id),
        clientData: text(client),
        authenticator: text(held),
        signature: text(signature),
        userHandle: handle,
      };
    },
  };
}

/** Adds a passkey for whoever is signed in there. */
export async function addsPasskey(browser: Browser, device = openAuthenticator()): Promise<Authenticator> {
  const { body } = await browser.asks<PasskeyInvited>("POST", "/api/passkeys/challenge");
  await browser.asks("POST", "/api/passkeys", device.make(body));
  return device;
}

/** A whole sign-in: the challenge, the signature. */
export async function entersWith(browser: Browser, device: Authenticator, bent?: Bent) {
  const { body } = await browser.asks<PasskeyChallenge>("POST", "/api/session/passkey-challenge");
  return browser.asks("POST", "/api/session/passkey", device.show(body, bent));
}
