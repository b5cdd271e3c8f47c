import type { Enrolment } from "@guichet/contract/signing-in.ts";
import { refuse } from "../../platform/refuse.ts";
import type { Secrets } from "../../platform/secrets.ts";
import { sql } from "../../platform/sql.ts";
import type { Work, Works } from "../../platform/work.ts";
import { note } from "../audit/noting.ts";
import { tryOnce } from "../trying.ts";
import {
  bare,
  factorAddress,
  hashRecoveryCode,
  newFactorSecret,
  newRecoveryCodes,
  stepOfCode,
} from "./codes.ts";
import { insertFactor, lockFactor, markStep, replaceRecoveryCodes } from "./rows.ts";

/** A new secret, which counts for nothing before its first code. */
export async function beginEnrolment(work: Work, agentId: string, secrets: Secrets): Promise<Enrolment> {
  const secret = await newFactorSecret();
  if (!(await insertFactor(work, agentId, secrets.seal(secret)))) throw refuse("access.second_factor_on");
  const [about] = await work.query(sql<{ issuer: string; email: string }>`
    select c.name as issuer, a.email from company c, agents a where a.id = ${agentId}`);
  if (!about) throw refuse("not_found");
  return { secret, address: await factorAddress(secret, about.issuer, about.email) };
}

/** The telephone gives the right code: from now on it is asked. What replaces it is given here, once. */
export async function confirmEnrolment<Result>(
  works: Works,
  { agentId, code, secrets, source }: { agentId: string; code: string; secrets: Secrets; source: string },
  then: (work: Work, recoveryCodes: string[]) => Promise<Result>,
): Promise<Result> {
  return tryOnce(works, {
    keys: [`code ${agentId}`],
    no: "access.wrong_code",
    weigh: async (work) => {
      const factor = await lockFactor(work, agentId);
      if (!factor) throw refuse("access.step_over");
      if (factor.confirmedAt !== null) throw refuse("access.second_factor_on");
      const given = { now: work.now, after: factor.lastStep };
      const step = await stepOfCode(secrets.unseal(factor.secret), bare(code), given);
      if (step === null) return undefined;
      await markStep(work, agentId, step);
      const result = await then(work, await giveRecoveryCodes(work, agentId));
      await note(work, "second_factor.confirmed", { agentId, source });
      return result;
    },
  });
}

/** New ones make the earlier ones useless. */
export async function giveRecoveryCodes(work: Work, agentId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await replaceRecoveryCodes(
    work,
    agentId,
    codes.map((code) => hashRecoveryCode(agentId, code)),
  );
  return codes;
}
