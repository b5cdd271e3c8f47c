import type { Secrets } from "../../platform/secrets.ts";
import { system, type Work, type Works } from "../../platform/work.ts";
import { note } from "../audit/noting.ts";
import type { Device, Signing } from "../sessions/opening.ts";
import { tryOnce } from "../trying.ts";
import { bare, hashRecoveryCode, isTimedCode, stepOfCode } from "./codes.ts";
import { finishStep, requireStep } from "./entering.ts";
import { lockFactor, markStep, spendRecoveryCode } from "./rows.ts";

type Passing = { token: string; code: string; device: Device; secrets: Secrets };

/** The second step of a sign-in. A code is counted before it is weighed, and never serves twice. */
export async function passStep(works: Works, { token, code, device, secrets }: Passing): Promise<Signing> {
  const { agentId } = await works.look(system, (work) => requireStep(work, token, "code"));
  return tryOnce(works, {
    keys: [`code ${agentId}`],
    no: "access.wrong_code",
    wrong: (work) => note(work, "session.step_refused", { agentId, source: device.source }),
    weigh: async (work) => {
      if (!(await isRight(work, agentId, { code, secrets }))) return undefined;
      return finishStep(work, token, device);
    },
  });
}

async function isRight(
  work: Work,
  agentId: string,
  { code, secrets }: Pick<Passing, "code" | "secrets">,
): Promise<boolean> {
  if (!isTimedCode(code)) return spendRecoveryCode(work, agentId, hashRecoveryCode(agentId, code));
  const factor = await lockFactor(work, agentId);
  if (!factor?.confirmedAt) return false;
  const given = { now: work.now, after: factor.lastStep };
  const step = await stepOfCode(secrets.unseal(factor.secret), bare(code), given);
  if (step !== null) await markStep(work, agentId, step);
  return step !== null;
}
