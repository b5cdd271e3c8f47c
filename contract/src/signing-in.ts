import { z } from "zod";
import { Me, Password } from "./access.ts";
import { At, EmailAddress, Id } from "./ids.ts";

/** The password was right and something more is asked: a code of the second factor, a passkey, or to set one up. */
export const NextStep = z.object({ step: z.enum(["code", "enrolment", "passkey"]) });
export type NextStep = z.infer<typeof NextStep>;

/** What a sign-in gives: a session, or one more step. */
export const SignInAnswer = z.union([Me, NextStep]);
export type SignInAnswer = z.infer<typeof SignInAnswer>;

/** Six digits from the telephone, or one of the recovery codes. */
export const CodeGiven = z.object({ code: z.string().trim().min(6, "code").max(60) });
export type CodeGiven = z.infer<typeof CodeGiven>;

/** A second factor that is being set up: shown once, and worth nothing before a first code. */
export const Enrolment = z.object({
  /** In base 32, for whoever types it by hand. */
  secret: z.string(),
  /** What the square shows to the telephone's camera. */
  address: z.string(),
});
export type Enrolment = z.infer<typeof Enrolment>;

/** Each replaces the telephone once. Shown once: only their hashes are kept. */
export const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;

/** The end of a sign-in that had to set up the second factor. */
export const EnrolledSignIn = RecoveryCodes.extend({ me: Me });
export type EnrolledSignIn = z.infer<typeof EnrolledSignIn>;

/** How somebody's second factor stands. */
export const SecondFactor = z.object({
  confirmedAt: At.nullable(),
  recoveryCodesLeft: z.int(),
  /** A passkey is a second factor too. */
  passkeys: z.int(),
  /** The house asks it of everybody: it can't be taken away. */
  required: z.boolean(),
});
export type SecondFactor = z.infer<typeof SecondFactor>;

/** For administrators: what the house asks, and who has set it up. */
export const SecondFactorRule = z.object({
  requiredAt: At.nullable(),
  agents: z.array(z.object({ agentId: Id, name: z.string(), confirmedAt: At.nullable(), passkeys: z.int() })),
});
export type SecondFactorRule = z.infer<typeof SecondFactorRule>;

/** Proof, once more, that the person who is signed in is there. */
export const Confirmation = z.object({ password: z.string().min(1).max(256) });
export type Confirmation = z.infer<typeof Confirmation>;

/** Whether that proof is recent enough, and by what else than a password one may give another. */
export const ProofStanding = z.object({
  isFresh: z.boolean(),
  /** Who vouches for whoever asks, when somebody outside does. */
  provider: z.object({ label: z.string() }).nullable(),
});
export type ProofStanding = z.infer<typeof ProofStanding>;

/** One place where somebody is signed in. */
export const Session = z.object({
  id: Id,
  /** The one that asks. */
  isThis: z.boolean(),
  /** As the browser says it, when its words are known; null otherwise. */
  browser: z.string().nullable(),
  system: z.string().nullable(),
  /** The address it was last seen from. */
  source: z.string(),
  openedAt: At,
  seenAt: At,
});
export type Session = z.infer<typeof Session>;

export const PasswordChange = z.object({ present: z.string().min(1).max(256), password: Password });
export type PasswordChange = z.infer<typeof PasswordChange>;

export const ResetAsked = z.object({ email: EmailAddress });
export type ResetAsked = z.infer<typeof ResetAsked>;

/** Whose password the link in hand renews. */
export const OpenReset = z.object({ email: z.string(), endsAt: At });
export type OpenReset = z.infer<typeof OpenReset>;

export const NewPassword = z.object({ password: Password });
export type NewPassword = z.infer<typeof NewPassword>;
