import type { Facts } from "@guichet/contract/facts.ts";
import type { Work } from "../platform/work.ts";
import { keep, resume } from "../promises/keeping.ts";
import { type Ledger, openLedger } from "../promises/ledger.ts";
import { type Commitment, isAnswer, isClock, isCounted, runs, stands } from "../promises/model.ts";
import { unmove } from "../promises/moving.ts";
import { pauseClocks, recount, resumeClocks } from "./standing.ts";
import { startOn } from "./starting.ts";

/** The customer wrote: what stood runs again, and a new wait begins unless one runs already. A “merci” moves nothing. */
export async function hearCustomer(work: Work, { ticketId, entry }: Facts["entry.received"]): Promise<void> {
  if (!entry.callsForAnswer) return;
  const ledger = await openLedger(work, ticketId);
  await resumeClocks(work, ledger, entry.happenedAt);
  if (!ledger.alive().some((one) => isAnswer(one) && stands(one)))
    await startOn(work, ledger, { kinds: ["next_answer"], since: entry.happenedAt });
  ledger.close();
}

const keptByWords: readonly string[] = [
  "acknowledgement",
  "taking_up",
  "first_answer",
  "next_answer",
  "news",
];

/** A person's words went to the customer: they keep every answer that was due, and the news begin again. */
export async function hearUs(work: Work, written: Facts["entry.written"]): Promise<void> {
  const { ticketId, entry, answers, waitingSince } = written;
  if (!answers) return;
  const ledger = await openLedger(work, ticketId);
  const clocks = ledger.alive().filter((one) => isClock(one) && stands(one));
  for (const one of clocks) {
    if (keptByWords.includes(one.kind)) keep(work, ledger, one, { at: entry.happenedAt, entryId: entry.id });
  }
  const goesOn = clocks.some((one) => one.kind === "news");
  if (goesOn) await startOn(work, ledger, { kinds: ["news"], since: entry.happenedAt, entryId: entry.id });
  if (waitingSince === null) await pauseClocks(work, ledger);
  ledger.close();
}

/** The words never left: what they kept runs on, what they promised was never promised. */
export async function unhearUs(
  work: Work,
  { ticketId, entryId, waitingSince }: Facts["entry.withdrawn"],
): Promise<void> {
  const ledger = await openLedger(work, ticketId, entryId);
  for (const one of ledger.alive()) {
    if (one.keptIn === entryId) unkeep(work, ledger, one);
    if (one.entryId === entryId) withdraw(work, ledger, one);
  }
  await unmove(work, ledger, entryId);
  for (const one of ledger.alive().filter(isRunningClock)) ledger.change(one, await recount(work, one));
  if (waitingSince !== null) await resumeClocks(work, ledger, work.now.toString());
  ledger.close();
}

/** What a person moved by these words is counted from the policy again. */
const isRunningClock = (one: Commitment): boolean => isCounted(one) && runs(one);

/** The customer waits again, until the same time as before. */
function unkeep(work: Work, ledger: Ledger, one: Commitment): void {
  const resumed = resume(work, ledger, one);
  if (isAnswer(resumed) && runs(resumed)) ledger.started(resumed);
}

function withdraw(work: Work, ledger: Ledger, one: Commitment): void {
  ledger.change(one, { withdrawnAt: work.now.toString() });
  const { id: commitmentId, kind, ticketId } = one;
  ledger.tell((strip) => work.announce("promise.withdrawn", { ticketId, commitmentId, kind, strip }));
}
