import type { Strip } from "@guichet/contract/promises.ts";
import type { Work } from "../platform/work.ts";
import { pinStrip } from "../tickets/pinning.ts";
import { type Commitment, isAnswer, stripOf } from "./model.ts";
import { listAlive, listOfTicket, writeCommitments } from "./rows.ts";

/** The promises of one ticket while a verb changes them. The ticket is locked already. */
export type Ledger = {
  ticketId: string;
  /** What is alive now, with what the verb has made of it so far. */
  alive: () => Commitment[];
  change: (one: Commitment, change: Partial<Commitment>) => Commitment;
  add: (one: Commitment) => Commitment;
  /** Clocks that begin or begin again, and clocks that stand or end without object: said once for all of them. */
  started: (one: Commitment) => void;
  stopped: (one: Commitment) => void;
  /** What is announced at the close, when the strip is known that goes with it. */
  tell: (announce: (strip: Strip) => void) => void;
  /** Writes what changed in one statement, and what the lists show of it; then says what happened. */
  close: () => void;
};

/** With `entryId`, also what that message kept or promised, to undo it. */
export async function openLedger(work: Work, ticketId: string, entryId?: string): Promise<Ledger> {
  return ledgerOf(work, ticketId, await listAlive(work, ticketId, entryId ?? null));
}

/** Ended promises too. */
export async function openWholeLedger(work: Work, ticketId: string): Promise<Ledger> {
  return ledgerOf(work, ticketId, await listOfTicket(work, ticketId));
}

/** For a ticket that was born in this very work: nothing was promised in it yet. */
export const freshLedger = (work: Work, ticketId: string): Ledger => ledgerOf(work, ticketId, []);

function ledgerOf(work: Work, ticketId: string, found: readonly Commitment[]): Ledger {
  const alive = new Map(found.map((one) => [one.id, one]));
  const changed = new Set<string>();
  const started = new Set<string>();
  const stopped = new Set<string>();
  const telling: ((strip: Strip) => void)[] = [];
  const keep = (one: Commitment): Commitment => {
    alive.set(one.id, one);
    changed.add(one.id);
    return one;
  };
  const sayClocks = (strip: Strip, { all, began }: { all: Commitment[]; began: Commitment[] }) => {
    // One that stands as soon as it begins was promised for a date all the same.
    const clocks = began.map(({ id, kind, dueAt, firstDueAt }) => ({ id, kind, dueAt: dueAt ?? firstDueAt }));
    const answerDueAt = began.find(isAnswer)?.dueAt ?? null;
    if (clocks.length > 0) work.announce("clocks.started", { ticketId, clocks, strip, answerDueAt });
    const ended = all.filter((one) => stopped.has(one.id));
    const stood = ended.map(({ id, releasedAt }) => ({ id, released: releasedAt !== null }));
    if (stood.length > 0) work.announce("clocks.stopped", { ticketId, clocks: stood, strip });
  };
  return {
    ticketId,
    alive: () => [...alive.values()],
    change: (one, change) => keep({ ...(alive.get(one.id) ?? one), ...change }),
    add: keep,
    started: (one) => started.add(one.id),
    stopped: (one) => stopped.add(one.id),
    tell: (announce) => telling.push(announce),
    close: () => {
      if (changed.size === 0) return;
      const all = [...alive.values()];
      const began = all.filter((one) => started.has(one.id));
      const strip = stripOf(all);
      writeCommitments(
        work,
        all.filter((one) => changed.has(one.id)),
      );
      const answerDueAt = began.find(isAnswer)?.dueAt ?? null;
      pinStrip(work, ticketId, { strip, nextDueAt: strip.next?.dueAt ?? null, answerDueAt });
      sayClocks(strip, { all, began });
      for (const announce of telling) announce(strip);
    },
  };
}
