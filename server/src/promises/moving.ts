import { type Moving, WordKind } from "@guichet/contract/promises.ts";
import { requireWriting } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { addDate, answerLastDate, dropDates, listDates } from "./date-rows.ts";
import { ledgerFor } from "./finding.ts";
import type { Ledger } from "./ledger.ts";
import { breakPromise, make } from "./making.ts";
import { type Commitment, order, stands } from "./model.ts";
import { warningFor } from "./warning.ts";

/** Told by phone or face to face. What was told in a message of ours travels with that message. */
export async function movePromise(work: Work, id: string, { dueAt, reason, toldAt }: Moving): Promise<void> {
  requireWriting(work.actor);
  const { ledger, one } = await ledgerFor(work, id);
  if (!stands(one)) throw refuse("promise.ended");
  const at = toldAt ?? work.now.toString();
  if (order(at, work.now.toString()) > 0 || order(dueAt, at) <= 0) throw refuse("promise.date_past");
  await move(work, ledger, one, { dueAt, reason, at, entryId: null });
  ledger.close();
}

type Told = { dueAt: string; reason: string | null; at: string; entryId: string | null };

/**
 * The customer heard of another date. Before the old one fell due, the promise is renegotiated: the first date goes on
 * counting. After it, the promise is broken and stays so, and the new date is a new promise that makes it good.
 */
export async function move(work: Work, ledger: Ledger, one: Commitment, told: Told): Promise<void> {
  const dueAt = Temporal.Instant.from(told.dueAt).toString();
  const late = one.brokenAt !== null || (one.dueAt !== null && order(told.at, one.dueAt) >= 0);
  if (late) return remake(work, ledger, one, { ...told, dueAt });
  const { id: commitmentId, kind, ticketId } = one;
  ledger.change(one, {
    pausedAt: null,
    dueAt,
    riskAt: await warningFor(work, dueAt),
    warnedAt: null,
    toldAt: told.at,
    postponements: one.postponements + 1,
  });
  await addDate(work, commitmentId, { ...told, dueAt });
  const toldAt = told.at;
  ledger.tell((strip) =>
    work.announce("promise.renegotiated", { ticketId, commitmentId, kind, dueAt, toldAt, strip }),
  );
}

/** The message that moved it never left: the date before it stands again, or the policy's own. */
export async function unmove(work: Work, ledger: Ledger, entryId: string): Promise<void> {
  for (const id of await dropDates(work, entryId)) {
    const one = ledger.alive().find((each) => each.id === id);
    if (!one) continue;
    const before = (await listDates(work, [id])).at(-1);
    const unmoved = { ...one, toldAt: before?.toldAt ?? null, dueAt: before?.dueAt ?? one.firstDueAt };
    ledger.change(one, {
      ...unmoved,
      riskAt: await warningFor(work, unmoved.dueAt),
      warnedAt: null,
      postponements: one.postponements - 1,
    });
    const { kind, ticketId, dueAt } = unmoved;
    ledger.tell((strip) =>
      work.announce("promise.resumed", { ticketId, commitmentId: id, kind, dueAt, strip }),
    );
  }
}

async function remake(work: Work, ledger: Ledger, one: Commitment, { dueAt, reason, entryId }: Told) {
  if (one.brokenAt === null && one.dueAt !== null) breakPromise(work, ledger, one, one.dueAt);
  await make(work, ledger, {
    kind: wordAfter(one.kind),
    what: one.what,
    dueAt,
    amount: one.amount,
    source: "composer",
    customerId: one.customerId,
    replacesId: one.id,
    literal: reason,
    ...(entryId === null ? {} : { entryId }),
  });
}

/** What makes good a clock that was missed is a person's word of the same nature. */
function wordAfter(kind: Commitment["kind"]): WordKind {
  const word = WordKind.safeParse(kind);
  if (word.success) return word.data;
  return kind === "resolution" ? "other" : "reply";
}

/** The customer agrees with the new date, on their page. */
export async function acceptDate(work: Work, id: string): Promise<void> {
  const { ledger, one } = await ledgerFor(work, id);
  if (!stands(one) || one.dueAt === null) throw refuse("promise.ended");
  if (!(await answerLastDate(work, id, "accepted"))) return;
  const { kind, ticketId, dueAt } = one;
  ledger.change(one, {});
  ledger.tell((strip) =>
    work.announce("promise.accepted", { ticketId, commitmentId: id, kind, dueAt, strip }),
  );
  ledger.close();
}

/** The customer does not: the date before it stands again, broken at once if it has passed, and the lead hears of it. */
export async function refuseDate(work: Work, id: string): Promise<void> {
  const { ledger, one } = await ledgerFor(work, id);
  if (!stands(one) || one.brokenAt !== null) throw refuse("promise.ended");
  if (!(await answerLastDate(work, id, "refused"))) return;
  const kept = (await listDates(work, [id])).filter((date) => date.answer !== "refused").at(-1);
  const dueAt = kept?.dueAt ?? one.firstDueAt;
  ledger.change(one, {
    dueAt,
    riskAt: await warningFor(work, dueAt),
    toldAt: kept?.toldAt ?? null,
    warnedAt: null,
  });
  const { kind, ticketId } = one;
  ledger.tell((strip) =>
    work.announce("promise.refused", { ticketId, commitmentId: id, kind, dueAt, strip }),
  );
  ledger.close();
}
