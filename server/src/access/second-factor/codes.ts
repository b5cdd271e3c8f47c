import { randomBytes } from "node:crypto";
import { hashToken } from "../../platform/secrets.ts";

/** Read when somebody first uses a second factor: most installations begin without. */
const programs = () => import("otplib");

export async function newFactorSecret(): Promise<string> {
  return (await programs()).generateSecret({ length: 20 });
}

/** What a telephone's camera reads: it names the house and the account in the application. */
export async function factorAddress(secret: string, issuer: string, email: string): Promise<string> {
  return (await programs()).generateURI({ issuer, label: email, secret });
}

const secondsOfStep = 30;

/**
 * The thirty seconds a code stands for, when it is right; null otherwise. The one before and the one after are taken
 * too, for a slow hand and a telephone that is not on time; `after` and all before it have served (ASVS 6.5.1).
 */
export async function stepOfCode(
  secret: string,
  code: string,
  { now, after }: { now: Temporal.Instant; after: number | null },
): Promise<number | null> {
  const found = await (await programs()).verify({
    secret,
    token: code,
    epoch: Math.floor(now.epochMilliseconds / 1000),
    epochTolerance: secondsOfStep,
  });
  if (!found.valid || !("timeStep" in found)) return null;
  return after !== null && found.timeStep <= after ? null : found.timeStep;
}

export const isTimedCode = (given: string): boolean => /^\d{6}$/u.test(bare(given));

/** Without the spaces and dashes that people copy along. */
export const bare = (given: string): string => given.toLowerCase().replace(/[^a-z\d]/gu, "");

const codesGiven = 10;
/** Without those that are taken for one another on paper. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
const letters = 16;

/** Seventy-nine bits each: nothing to guess, so their plain hash is enough. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: codesGiven }, () => {
    let code = "";
    while (code.length < letters) {
      const [byte = 255] = randomBytes(1);
      // Whatever does not divide evenly is drawn again: no letter comes up more often than another.
      if (byte < 248) code += alphabet[byte % alphabet.length];
    }
    return code.replace(/(?<=.)(?=(?:.{4})+$)/gu, "-");
  });
}

/** Bound to whose it is: the same code of somebody else is another. */
export const hashRecoveryCode = (agentId: string, code: string): Buffer =>
  hashToken(`${agentId} ${bare(code)}`);
