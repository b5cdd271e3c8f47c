import { type Moving, WordKind } from "@guichet/contract/promises.ts";
import { requireWriting } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { addDate, answerLastDate, dropDates, listDates } from "./date-rows.ts";
import { ledgerFor } from "./finding.ts";
import { tellResumed } from "./keeping.ts";
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

/** The message that moved them never left: the date before it stands again, or the policy's own, for whoever counts it. */
export async function unmove(work: Work, ledger: Ledger, entryId: string): Promise<Commitment[]> {
  const unmoved: Commitment[] = [];
  for (const id of await dropDates(work, entryId)) {
    const one = ledger.alive().find((each) => each.id === id);
    if (!one) continue;
    const change = { ...(await dateBefore(work, one)), postponements: one.postponements - 1 };
    unmoved.push(ledger.change(one, change));
    tellResumed(work, ledger, one);
  }
  return unmoved;
}

/** The last date that was told and not refused; the first one where there is none. */
async function dateBefore(work: Work, { id, firstDueAt }: Commitment) {
  const stood = (await listDates(work, [id])).filter(({ answer }) => answer !== "refused").at(-1);
  const dueAt = stood?.dueAt ?? firstDueAt;
  return { dueAt, toldAt: stood?.toldAt ?? null, riskAt: await warningFor(work, dueAt), warnedAt: null };
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
  const before = await dateBefore(work, one);
  ledger.change(one, before);
  const { kind, ticketId } = one;
  const { dueAt } = before;
  ledger.tell((strip) =>
    work.announce("promise.refused", { ticketId, commitmentId: id, kind, dueAt, strip }),
  );
  ledger.close();
}
