import type { Facts } from "@guichet/contract/facts.ts";
import type { Work } from "../platform/work.ts";
import { keep } from "../promises/keeping.ts";
import { openLedger } from "../promises/ledger.ts";
import { type Commitment, isAnswer, isClock, order, stands } from "../promises/model.ts";
import { countAgain, pauseClocks, resumeClocks } from "./standing.ts";
import { startOn } from "./starting.ts";

/**
 * The customer wrote: what stood runs again, and a new wait begins unless one runs already. A “merci” moves nothing; nor
 * does a word that was in the mailbox before us, which waits without a clock.
 */
export async function hearCustomer(
  work: Work,
  { ticketId, entry, answerDueAt }: Facts["entry.received"],
): Promise<void> {
  if (entry.callsForAnswer && answerDueAt !== null) await waitAgain(work, ticketId, entry.happenedAt);
}

/** They ask for a person: as good as a word of theirs. */
export async function hearWish(
  work: Work,
  { ticketId, askedAt, answerDueAt }: Facts["person.asked"],
): Promise<void> {
  if (answerDueAt !== null) await waitAgain(work, ticketId, askedAt);
}

async function waitAgain(work: Work, ticketId: string, since: string): Promise<void> {
  const ledger = await openLedger(work, ticketId);
  await resumeClocks(work, ledger, since);
  if (!ledger.alive().some((one) => isAnswer(one) && stands(one)))
    await startOn(work, ledger, { kinds: ["next_answer"], since });
  ledger.close();
}

const keptByWords: readonly string[] = [
  "acknowledgement",
  "taking_up",
  "first_answer",
  "next_answer",
  "news",
];

/**
 * A person's words went to the customer: they keep every answer that was due, and the news begin again. Found late in
 * another program, they keep nothing that began after them: whoever wrote since then waits for the next answer.
 */
export async function hearUs(work: Work, written: Facts["entry.written"]): Promise<void> {
  const { ticketId, entry, answers, waitingSince, answerDueAt } = written;
  if (!answers) return;
  const ledger = await openLedger(work, ticketId);
  const isLate = order(entry.happenedAt, work.now.toString()) < 0;
  const heard = (one: Commitment) => !isLate || order(one.startedAt, entry.happenedAt) <= 0;
  const clocks = ledger.alive().filter((one) => isClock(one) && stands(one) && heard(one));
  for (const one of clocks) {
    if (keptByWords.includes(one.kind)) keep(work, ledger, one, { at: entry.happenedAt, entryId: entry.id });
  }
  const waits = waitingSince !== null && answerDueAt !== null;
  if (waits && !ledger.alive().some((one) => isAnswer(one) && stands(one)))
    await startOn(work, ledger, { kinds: ["next_answer"], since: waitingSince });
  const goesOn = clocks.some((one) => one.kind === "news");
  if (goesOn) await startOn(work, ledger, { kinds: ["news"], since: entry.happenedAt, entryId: entry.id });
  if (waitingSince === null) await pauseClocks(work, ledger, entry.happenedAt);
  ledger.close();
}

/** The customer will not have the new date: a policy's clock is due when the policy says, waits of theirs included. */
export async function hearRefusal(
  work: Work,
  { ticketId, commitmentId }: Facts["promise.refused"],
): Promise<void> {
  const ledger = await openLedger(work, ticketId);
  const one = ledger.alive().find((each) => each.id === commitmentId);
  if (one) await countAgain(work, ledger, one);
  ledger.close();
}
