import type { NextStep } from "@guichet/contract/signing-in.ts";
import { refuse } from "../../platform/refuse.ts";
import { hashToken, newToken } from "../../platform/secrets.ts";
import type { Work } from "../../platform/work.ts";
import { note } from "../audit/noting.ts";
import { type Device, openSession, type Signing } from "../sessions/opening.ts";
import { deleteStep, findStanding, findStep, insertStep, type Standing, type Step } from "./rows.ts";

/** What a right password gives: a session, or what is still asked. */
export type Entrance = Signing & { step: NextStep["step"] | null };

const minutesToFinish = 10;

/** Whoever has a second factor gives its code; whoever should have one sets it up first. */
export async function enter(work: Work, agentId: string, device: Device): Promise<Entrance> {
  const step = stepAfterPassword(await findStanding(work, agentId));
  if (step === null) return { ...(await openProven(work, agentId, device)), step };
  const token = newToken();
  await insertStep(work, {
    tokenHash: hashToken(token),
    agentId,
    step,
    endsAt: work.now.add({ minutes: minutesToFinish }),
  });
  return { token, agentId, step };
}

function stepAfterPassword({ confirmedAt, required, passkeys }: Standing): NextStep["step"] | null {
  if (confirmedAt !== null) return "code";
  if (!required) return null;
  return passkeys > 0 ? "passkey" : "enrolment";
}

/** Whose sign-in waits for this step. */
export async function requireStep(work: Work, token: string, step: NextStep["step"]): Promise<Step> {
  const found = await findStep(work, hashToken(token));
  if (found?.step !== step) throw refuse("access.step_over");
  return found;
}

/** The step is done and serves no more; the session it leads to is a new secret. */
export async function finishStep(work: Work, token: string, device: Device): Promise<Signing> {
  const step = await findStep(work, hashToken(token));
  if (!step || !(await deleteStep(work, hashToken(token)))) throw refuse("access.step_over");
  return openProven(work, step.agentId, device);
}

/** Whoever has proved all that is asked of them. */
export async function openProven(work: Work, agentId: string, device: Device): Promise<Signing> {
  const signing = await openSession(work, agentId, device);
  await note(work, "session.opened", { agentId, source: device.source });
  return signing;
}
