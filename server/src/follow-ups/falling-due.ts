import type { FollowUp, FollowUpStep } from "@guichet/contract/follow-ups.ts";
import { isOpenAt, nextOpening } from "../calendars/opening-time.ts";
import { mainCalendar } from "../calendars/reading.ts";
import { Refusal } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { end } from "./ending.ts";
import { findFollowUp, markStep, putOff, takeDue, writeDue } from "./rows.ts";

/** Writes the letter and its departure, and says its entry; refuses when nobody can be written to. Given by dispatch. */
export type SendFollowUp = (
  work: Work,
  letter: { ticketId: string; to: string | null; text: string },
) => Promise<string>;

const batch = 20;
const anHour = 3_600_000;

/**
 * The steps that have fallen due, each in the transaction that says it is done: killed at any instant, a letter has left
 * once or will. Returns true when there may be more.
 */
export async function takeSteps(work: Work, send: SendFollowUp): Promise<boolean> {
  const due = await takeDue(work, batch);
  for (const id of due) {
    const followUp = await findFollowUp(work, id);
    const step = followUp?.steps.find(({ doneAt }) => doneAt === null);
    if (followUp && step) await takeStep(work, followUp, step, send);
  }
  return due.length === batch;
}

async function takeStep(work: Work, followUp: FollowUp, step: FollowUpStep, send: SendFollowUp) {
  if (followUp.kind === "self" || step.text === null) {
    await markStep(work, followUp.id, { position: step.position, entryId: null });
    return end(work, followUp, "done");
  }
  const calendar = await mainCalendar(work);
  if (!isOpenAt(calendar, work.now)) {
    return writeDue(work, followUp.id, nextOpening(calendar, work.now).toString());
  }
  const entryId = await sent(work, followUp, step.text, send);
  if (entryId === null) return end(work, followUp, "unreachable");
  const { id: followUpId, ticketId, kind } = followUp;
  const { position } = step;
  await markStep(work, followUpId, { position, entryId });
  const late = Temporal.Instant.from(step.dueAt).until(work.now).total("milliseconds");
  if (late > anHour) await putOff(work, followUpId, late);
  const after = (await findFollowUp(work, followUpId))?.steps.find(({ doneAt }) => doneAt === null);
  if (after) await writeDue(work, followUpId, after.dueAt);
  work.announce("follow_up.left", { ticketId, followUpId, kind, position });
}

async function sent(work: Work, { ticketId, address }: FollowUp, text: string, send: SendFollowUp) {
  try {
    return await send(work, { ticketId, to: address, text });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return null;
  }
}
