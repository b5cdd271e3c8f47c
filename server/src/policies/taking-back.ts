import type { Facts } from "@guichet/contract/facts.ts";
import type { Work } from "../platform/work.ts";
import { keep, resume } from "../promises/keeping.ts";
import { type Ledger, openLedger } from "../promises/ledger.ts";
import { type Commitment, isAnswer, isClock, isCounted, order, runs, stands } from "../promises/model.ts";
import { unmove } from "../promises/moving.ts";
import { answersFrom } from "../thread/threading.ts";
import { countAgain, resumeOne } from "./standing.ts";

/**
 * The words never left: what they kept runs on, unless other words of ours followed; what they promised was never
 * promised, and clocks that stood because of them never stood.
 */
export async function unhearUs(
  work: Work,
  { ticketId, entryId, waitingSince }: Facts["entry.withdrawn"],
): Promise<void> {
  const { saidAt, next } = await answersFrom(work, entryId);
  const ledger = await openLedger(work, ticketId, entryId);
  for (const one of ledger.alive()) {
    if (one.keptIn === entryId && next && isClock(one))
      keep(work, ledger, one, { at: next.at, entryId: next.id });
    else if (one.keptIn === entryId) unkeep(work, ledger, one);
    if (one.entryId === entryId || isNewsOfNow(work, one)) withdraw(work, ledger, one);
  }
  for (const one of await unmove(work, ledger, entryId)) await countAgain(work, ledger, one);
  await undoPauses(work, ledger, { saidAt, waits: waitingSince !== null });
  ledger.close();
}

/** The reopening of what these words closed began the news anew, a moment ago: those from before are back. */
const isNewsOfNow = (work: Work, one: Commitment): boolean =>
  isClock(one) && one.kind === "news" && one.entryId === null && order(one.madeAt, work.now.toString()) === 0;

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

type Undone = { saidAt: string; waits: boolean };

/** The pause that began with these words never was; one that ended with them, because they closed the ticket too, goes on. */
async function undoPauses(work: Work, ledger: Ledger, undone: Undone): Promise<void> {
  for (const one of ledger.alive().filter((each) => isClock(each) && stands(each))) {
    const ended = one.pausedAt === null ? pauseOfNow(work, one) : undefined;
    if (ended) await undoEnded(work, ledger, ledger.change(one, ended), undone);
    else if (one.pausedAt !== null && undone.waits) await resumeOne(work, ledger, one, one.pausedAt);
  }
}

async function undoEnded(work: Work, ledger: Ledger, one: Commitment, { saidAt, waits }: Undone) {
  const from = one.pausedAt ?? saidAt;
  if (waits || order(from, saidAt) >= 0) await resumeOne(work, ledger, one, from);
  else if (isCounted(one)) ledger.stopped(ledger.change(one, { dueAt: null, riskAt: null }));
}

/** The pause that the reopening has ended a moment ago, as it was before. */
function pauseOfNow(work: Work, { pauses }: Commitment) {
  const last = pauses.at(-1);
  if (!last || order(last.to, work.now.toString()) !== 0) return undefined;
  return { pauses: pauses.slice(0, -1), pausedAt: last.from };
}
