import { z } from "zod";
import { At, Id } from "./ids.ts";

const base64url = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[\w-]+$/u);

/** One passkey of whoever asks: a telephone, a computer or a key that opens their account without a password. */
export const Passkey = z.object({
  id: Id,
  name: z.string(),
  addedAt: At,
  usedAt: At.nullable(),
});
export type Passkey = z.infer<typeof Passkey>;

export const PasskeyName = z.object({ name: z.string().trim().min(1).max(80) });
export type PasskeyName = z.infer<typeof PasskeyName>;

/** What a browser needs to make one. The challenge serves once. */
export const PasskeyInvited = z.object({
  challenge: z.string(),
  rpId: z.string(),
  rpName: z.string(),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  /** Those that exist already: no device makes a second one for the same account. */
  known: z.array(z.string()),
});
export type PasskeyInvited = z.infer<typeof PasskeyInvited>;

/** What a browser made, in base64url. */
export const PasskeyMade = PasskeyName.extend({
  credentialId: base64url(1400),
  clientData: base64url(4000),
  attestation: base64url(20_000),
  transports: z.array(z.string().max(20)).max(8).default([]),
});
export type PasskeyMade = z.infer<typeof PasskeyMade>;

/** What a browser signs to enter. Nobody is named: whichever passkey answers says whose it is. */
export const PasskeyChallenge = z.object({ challenge: z.string(), rpId: z.string() });
export type PasskeyChallenge = z.infer<typeof PasskeyChallenge>;

/** The signature of a passkey, in base64url. */
export const PasskeyShown = z.object({
  credentialId: base64url(1400),
  clientData: base64url(4000),
  authenticator: base64url(4000),
  signature: base64url(2000),
  userHandle: base64url(200).optional(),
});
export type PasskeyShown = z.infer<typeof PasskeyShown>;
