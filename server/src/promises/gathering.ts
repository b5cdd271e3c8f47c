import type { Work } from "../platform/work.ts";
import { pinStrip } from "../tickets/pinning.ts";
import { isAnswer, order, runs, stripOf } from "./model.ts";
import { listAlive } from "./rows.ts";

/** Promises came to a ticket or left it: what its lists show of them, and by when an answer is promised now. */
export async function pinAgain(work: Work, ticketId: string): Promise<{ answerDueAt: string | null }> {
  const alive = await listAlive(work, ticketId);
  const strip = stripOf(alive);
  pinStrip(work, ticketId, { strip, nextDueAt: strip.next?.dueAt ?? null, answerDueAt: null });
  const [first] = alive
    .filter((one) => isAnswer(one) && runs(one))
    .toSorted((one, other) => order(one.dueAt, other.dueAt));
  return { answerDueAt: first?.dueAt ?? null };
}
